import type { BoardLife } from "./board-life.ts";
import type { OpenCopy } from "./local-copy.ts";
import type { TabTalk } from "./tab-talk.ts";

/** The copy of a board on this device, as the board's documents follow one another. Without storage it does nothing. */
export interface StoredCopy {
  /** Opens the copy of a document's life and loads what it holds; the copy is closed again if its time is over. */
  readonly attach: (life: BoardLife) => Promise<void>;
  /** After a refusal: the old document's copy is emptied, agreed with other tabs, and becomes the new one's. */
  readonly replace: (
    old: BoardLife,
    fresh: BoardLife,
    taken: Readonly<Record<string, number>>,
  ) => Promise<void>;
  /** Another tab replaces the copy; `replaced` resolves once it can be opened again. */
  readonly letGo: (life: BoardLife, replaced: Promise<void>) => Promise<void>;
  /** The board began another life: the copy of the earlier one is deleted. */
  readonly leaveBehind: (life: BoardLife) => void;
}

/** `isCurrent` tells whether a document is still the one on the screen. */
export function createStoredCopy(needs: {
  readonly nameOf: (epoch: string) => string;
  readonly open: OpenCopy | undefined;
  readonly drop: ((name: string) => Promise<void>) | undefined;
  readonly tabs: TabTalk;
  readonly isCurrent: (life: BoardLife) => boolean;
}): StoredCopy {
  const { nameOf, open, drop, tabs, isCurrent } = needs;
  let othersReplace: Promise<void> | undefined;

  async function attach(life: BoardLife): Promise<void> {
    if (!open || life.epoch === undefined) return;
    life.copy = await open(nameOf(life.epoch), life.doc);
    if (!isCurrent(life)) await life.copy?.close();
  }

  return {
    attach,
    replace: async (old, fresh, taken) => {
      const { copy } = old;
      if (othersReplace) await othersReplace;
      else if (copy) await tabs.replaceCopy(taken, copy.clear);
      othersReplace = undefined;
      await copy?.close();
      old.end();
      if (isCurrent(fresh)) await attach(fresh);
    },
    letGo: async (life, replaced) => {
      othersReplace = replaced;
      await life.copy?.close();
      life.copy = undefined;
    },
    leaveBehind: (life) => {
      if (life.epoch === undefined) return;
      const name = nameOf(life.epoch);
      void life.copy?.close().then(() => drop?.(name));
      life.copy = undefined;
    },
  };
}
