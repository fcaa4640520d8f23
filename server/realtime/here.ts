type Listener = (documentId: string, memberId: string, here: boolean) => void;

/** Counts the open connections of each member on each document. */
export class Here {
  private readonly counts = new Map<string, Map<string, number>>();
  private readonly listeners = new Set<Listener>();

  note(documentId: string, memberId: string, here: boolean): void {
    const members = this.counts.get(documentId) ?? new Map<string, number>();
    this.counts.set(documentId, members);
    const before = members.get(memberId) ?? 0;
    const after = before + (here ? 1 : -1);
    if (after > 0) members.set(memberId, after);
    else members.delete(memberId);
    if (members.size === 0) this.counts.delete(documentId);
    if (before > 0 !== after > 0) for (const tell of this.listeners) tell(documentId, memberId, here);
  }

  among(documentIds: readonly string[]): Set<string> {
    const present = new Set<string>();
    for (const id of documentIds) {
      for (const memberId of this.counts.get(id)?.keys() ?? []) present.add(memberId);
    }
    return present;
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
