import type * as Y from "yjs";

/** How long a browser may take to open its storage before the board goes on without, in milliseconds. */
const patience = 3000;

/** A document's copy in this browser. */
export interface LocalCopy {
  /** Replaces everything stored by nothing; call it before another document takes the copy over. */
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens the copy `ronda/<memberId>/<boardId>/<epoch>` and loads what it holds into the document. */
export type OpenCopy = (name: string, doc: Y.Doc) => Promise<LocalCopy | undefined>;

export function copyName(memberId: string, boardId: string, epoch: string): string {
  return `ronda/${memberId}/${boardId}/${epoch}`;
}

/**
 * The copy in IndexedDB; resolves once its content is in the document, or without a copy where the browser has no
 * storage or does not answer. Whoever calls it lists the copy first: what is not listed could not be wiped.
 */
export const openIndexedCopy: OpenCopy = async (name, doc) => {
  if (!("indexedDB" in globalThis)) return undefined;
  const { IndexeddbPersistence } = await import("y-indexeddb");
  const persistence = new IndexeddbPersistence(name, doc);
  const loaded = await Promise.race([
    persistence.whenSynced.then(() => true),
    new Promise<false>((resolve) => setTimeout(() => resolve(false), patience)),
  ]).catch(() => false);
  if (!loaded) {
    persistence.destroy().catch(() => {});
    return undefined;
  }
  return {
    clear: () => clearUpdates(persistence.db),
    close: () => persistence.destroy(),
  };
};

/** Empties the store instead of deleting the database, which would wait for every other tab to let go of it. */
function clearUpdates(db: IDBDatabase | null): Promise<void> {
  if (!db) return Promise.resolve();
  return new Promise((resolve) => {
    const transaction = db.transaction("updates", "readwrite");
    transaction.objectStore("updates").clear();
    for (const end of ["complete", "error", "abort"]) transaction.addEventListener(end, () => resolve());
  });
}
