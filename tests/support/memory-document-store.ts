import { RondaError } from "#shared/errors.ts";
import type { Append, DocumentStore, Lease } from "#server/realtime/document.store.ts";

interface Kept {
  epoch: string;
  last: number;
  snapshot: { upTo: number; state: Uint8Array } | null;
  updates: Map<number, Uint8Array>;
  leases: Map<number, Lease>;
  retired: Set<number>;
}

/**
 * A document store whose commits a test can hold or fail. What was appended before `hold` stays as on a disk:
 * give the same store to another engine, and it is a restart.
 */
export class MemoryDocumentStore implements DocumentStore {
  /** How many appends were committed. */
  commits = 0;
  private readonly kept = new Map<string, Kept>();
  private gate: Promise<void> | undefined;
  private openGate: () => void = () => {};
  private failing = 0;

  /** Lets every append wait until `release`. */
  hold(): void {
    this.gate = new Promise((resolve) => (this.openGate = resolve));
  }

  release(): void {
    this.gate = undefined;
    this.openGate();
  }

  /** The next `times` appends or new lives fail and keep nothing, as on a full disk. */
  failNext(times = 1): void {
    this.failing = times;
  }

  async create(documentId: string, epoch: string, after?: string): Promise<void> {
    if (this.kept.has(documentId)) return;
    const earlier = after === undefined ? undefined : this.kept.get(after);
    const retired = new Set([...(earlier?.leases.keys() ?? []), ...(earlier?.retired ?? [])]);
    const [updates, leases] = [new Map(), new Map()];
    this.kept.set(documentId, { epoch, last: 0, snapshot: null, updates, leases, retired });
  }

  async load(documentId: string) {
    const kept = this.kept.get(documentId);
    if (!kept) return undefined;
    const numbers = [...kept.updates.keys()].sort((a, b) => a - b);
    return {
      epoch: kept.epoch,
      last: kept.last,
      snapshot: kept.snapshot?.state ?? null,
      updates: numbers.map((number) => kept.updates.get(number)!),
      leases: [...kept.leases.values()],
      retired: [...kept.retired],
    };
  }

  async append(batch: readonly Append[]): Promise<void> {
    await this.gate;
    this.refuseIfFailing();
    const news = batch.filter((one) => this.isNew(one));
    for (const { documentId, number, update, leases, given = [] } of news) {
      const kept = this.one(documentId);
      for (const { documentId: giver, next } of given) {
        if (next) await this.beginEpoch(giver, next.epoch, next.state, next.leases);
        else this.kept.delete(giver);
      }
      for (const lease of leases) {
        if (!kept.leases.has(lease.clientId) && !kept.retired.has(lease.clientId)) {
          kept.leases.set(lease.clientId, lease);
        }
      }
      if (number === undefined || update === undefined) continue;
      kept.updates.set(number, update.slice());
      kept.last = number;
    }
    this.commits++;
  }

  async saveSnapshot(documentId: string, upTo: number, state: Uint8Array): Promise<void> {
    const kept = this.one(documentId);
    if ((kept.snapshot?.upTo ?? 0) >= upTo) return;
    kept.snapshot = { upTo, state: state.slice() };
    for (const number of kept.updates.keys()) if (number <= upTo) kept.updates.delete(number);
  }

  async beginEpoch(
    documentId: string,
    epoch: string,
    state: Uint8Array,
    leases: readonly Lease[],
  ): Promise<void> {
    this.refuseIfFailing();
    const kept = this.one(documentId);
    if (kept.epoch === epoch) return;
    kept.epoch = epoch;
    kept.last = 0;
    kept.updates.clear();
    kept.snapshot = { upTo: 0, state: state.slice() };
    for (const id of kept.leases.keys()) kept.retired.add(id);
    kept.leases.clear();
    for (const lease of leases) kept.leases.set(lease.clientId, lease);
  }

  async giveLeases(documentId: string, from: string, into: string): Promise<void> {
    const leases = this.kept.get(documentId)?.leases ?? new Map<number, Lease>();
    for (const [id, lease] of leases)
      if (lease.memberId === from) leases.set(id, { ...lease, memberId: into });
  }

  async remove(documentId: string): Promise<void> {
    this.kept.delete(documentId);
  }

  private refuseIfFailing(): void {
    if (this.failing === 0) return;
    this.failing--;
    throw new Error("disk full");
  }

  private isNew({ documentId, number, update }: Append): boolean {
    const kept = this.one(documentId);
    if (number === undefined || update === undefined || number === kept.last + 1) return true;
    const before = kept.updates.get(number);
    if (before && Buffer.compare(before, update) === 0) return false;
    throw new RondaError("conflict", "another update holds this number");
  }

  private one(documentId: string): Kept {
    const kept = this.kept.get(documentId);
    if (!kept) throw new RondaError("not-found", "no such document");
    return kept;
  }
}
