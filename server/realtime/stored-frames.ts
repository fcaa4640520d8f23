import * as Y from "yjs";
import { rootNames } from "#shared/boards/board-shape.ts";
import type { StoredDocument } from "./document.store.ts";
import { step2Frame, updateFrame } from "./frames.ts";

/** Up to this size pieces are merged; a larger one is sent as it is stored, because merging would take it apart. */
const mergedUpTo = 64 * 1024;

/** An update without structs and deletions. */
const nothing = Uint8Array.of(0, 0);

/** What a document is made of. */
export type Pieces = Pick<StoredDocument, "snapshot" | "updates">;

/** Makes the document in memory, with all roots that a board has. */
export function buildDocument({ snapshot, updates }: Pieces): Y.Doc {
  const doc = new Y.Doc();
  for (const root of rootNames) doc.getMap(root);
  doc.transact(() => {
    if (snapshot) Y.applyUpdate(doc, snapshot);
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return doc;
}

/** What a document would know of each client id, without making it. */
export function vectorOfStored({ snapshot, updates }: Pieces): Uint8Array {
  const all = snapshot ? [snapshot, ...updates] : updates;
  return Y.encodeStateVectorFromUpdate(all.length === 0 ? nothing : Y.mergeUpdates([...all]));
}

/** Bytes of a document's stored pieces. */
export function storedBytes({ snapshot, updates }: Pieces): number {
  return updates.reduce((sum, update) => sum + update.length, snapshot?.length ?? 0);
}

/**
 * What answers somebody who has nothing, made from stored bytes alone in the order of the log: the last piece as
 * step 2, so that whoever waits for that has everything, those before it as updates.
 */
export function framesOfStored({ snapshot, updates }: Pieces): Uint8Array[] {
  const pieces = mergeSmall(snapshot ? [snapshot, ...updates] : updates);
  if (pieces.length === 0) return [step2Frame(nothing)];
  return pieces.map((piece, i) => (i === pieces.length - 1 ? step2Frame(piece) : updateFrame(piece)));
}

function mergeSmall(pieces: readonly Uint8Array[]): Uint8Array[] {
  const merged: Uint8Array[] = [];
  let run: Uint8Array[] = [];
  const endRun = () => {
    if (run.length > 0) merged.push(run.length === 1 ? run[0]! : Y.mergeUpdates(run));
    run = [];
  };
  for (const piece of pieces) {
    if (piece.length <= mergedUpTo) run.push(piece);
    else {
      endRun();
      merged.push(piece);
    }
  }
  endRun();
  return merged;
}
