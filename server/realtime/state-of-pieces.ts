import * as Y from "yjs";

/** One state from pieces in the order of the log. What was deleted is left out, as merging alone would not. */
export function stateOfPieces(pieces: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const piece of pieces) Y.applyUpdate(doc, piece);
  });
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return state;
}
