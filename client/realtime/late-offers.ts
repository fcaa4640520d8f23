import * as Y from "yjs";
import { randomId } from "#shared/boards/random-id.ts";
import type { LateItem } from "#shared/late-work/late-item.ts";
import type { OwnChange } from "./own-changes.ts";
import { replay } from "./replay.ts";

/** What was written right before and after a lock is gathered this long, so that a sentence is one piece (ms). */
const gathers = 800;

/** Makes pieces out of what was refused because the board is locked, for those who lead to take in. */
export interface LateOffers {
  readonly add: (changes: readonly OwnChange[]) => void;
}

/**
 * `board` gives the server's state without the refused changes, or `undefined` while it loads. `offer` gets the pieces.
 * What does not belong anywhere any more makes none: its words stay in the tray.
 */
export function createLateOffers(needs: {
  readonly board: () => Y.Doc | undefined;
  readonly later: (ms: number, run: () => void) => void;
  readonly offer: (items: readonly LateItem[]) => void;
}): LateOffers {
  let waiting: readonly OwnChange[] = [];
  const offerAll = async (): Promise<void> => {
    const { lateItemsBetween } = await import("#shared/late-work/late-items-doc.ts");
    const board = needs.board();
    if (!board) return needs.later(gathers, () => void offerAll());
    const written = new Y.Doc();
    Y.applyUpdate(written, Y.encodeStateAsUpdate(board));
    for (const { intents } of waiting) replay(written, intents);
    waiting = [];
    needs.offer(lateItemsBetween(board, written, randomId));
    written.destroy();
  };
  return {
    add: (changes) => {
      if (changes.length === 0) return;
      waiting = [...waiting, ...changes];
      needs.later(gathers, () => void offerAll());
    },
  };
}
