import type * as Y from "yjs";
import type { TrayEntry } from "./board-context.ts";
import type { OwnChange } from "./own-changes.ts";

/**
 * Gathers what a lock refused until it is offered to those who lead. What was written right before and after a lock is
 * one offer, and made once the document without it is there (`doc` gives none until then).
 */
export function createLateWriting(parts: {
  readonly doc: () => Y.Doc | undefined;
  readonly change: (change: (tray: readonly TrayEntry[]) => readonly TrayEntry[]) => void;
  readonly now: () => number;
  readonly later: (run: () => void) => void;
}): { add: (lost: readonly OwnChange[]) => void } {
  let late: readonly OwnChange[] = [];

  const offerSoon = () => parts.later(() => void offer());

  async function offer(): Promise<void> {
    const { lateItemsOf, withOffers } = await import("./late-offers.ts");
    const doc = parts.doc();
    if (!doc) return offerSoon();
    const items = lateItemsOf(doc, late);
    late = [];
    parts.change((tray) => withOffers(tray, items, parts.now()));
  }

  return {
    add: (lost) => {
      late = [...late, ...lost];
      offerSoon();
    },
  };
}
