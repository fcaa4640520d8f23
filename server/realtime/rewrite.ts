import * as Y from "yjs";
import { rootNames } from "#shared/boards/board-shape.ts";
import type { Lease } from "./document.store.ts";

/** What a document's next life begins with. */
export interface NextLife {
  readonly epoch: string;
  readonly state: Uint8Array;
  /** The one id that the state is written under is the server's. */
  readonly leases: readonly Lease[];
}

/**
 * Writes what is visible in a document anew under one client id. A CRDT does not forget by itself: only so is what was
 * deleted, who typed what and in which order, gone from the bytes. Removed cards are left out.
 */
export function rewriteVisible(doc: Y.Doc, clientId: number): Uint8Array {
  const fresh = new Y.Doc();
  fresh.clientID = clientId;
  fresh.transact(() => {
    for (const root of rootNames) {
      const cards = fresh.getMap(root);
      doc.getMap(root).forEach((card, id) => {
        if (card instanceof Y.Map && !card.has("removed")) cards.set(id, again(card));
      });
    }
  });
  const state = Y.encodeStateAsUpdate(fresh);
  fresh.destroy();
  return state;
}

function again(map: Y.Map<unknown>): Y.Map<unknown> {
  const fresh = new Y.Map<unknown>();
  map.forEach((value, key) => {
    if (value instanceof Y.Text) fresh.set(key, new Y.Text(value.toString()));
    else if (value instanceof Y.Map) fresh.set(key, again(value));
    else if (!(value instanceof Y.AbstractType)) fresh.set(key, value);
  });
  return fresh;
}
