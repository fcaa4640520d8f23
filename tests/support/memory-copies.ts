import * as Y from "yjs";
import type { OpenCopy } from "#client/realtime/local-copy.ts";

/** A browser's stored copies in memory: every update of a document that has one open is kept. */
export class MemoryCopies {
  private readonly stored = new Map<string, Uint8Array[]>();

  /** Loses what was stored first, as when another tab empties the copy at the wrong moment. */
  loseOldest(count: number): void {
    for (const updates of this.stored.values()) updates.splice(0, count);
  }

  /** What a browser lists. */
  names(): string[] {
    return [...this.stored.keys()];
  }

  readonly drop = async (name: string): Promise<void> => void this.stored.delete(name);

  readonly open: OpenCopy = async (name, doc) => {
    const updates = this.stored.get(name) ?? [];
    this.stored.set(name, updates);
    for (const update of updates) Y.applyUpdate(doc, update, this);
    updates.push(Y.encodeStateAsUpdate(doc));
    const keep = (update: Uint8Array, origin: unknown) => {
      if (origin !== this) updates.push(update);
    };
    doc.on("update", keep);
    return {
      clear: async () => void updates.splice(0),
      close: async () => doc.off("update", keep),
    };
  };
}
