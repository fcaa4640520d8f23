import * as Y from "yjs";
import { randomId } from "#shared/boards/random-id.ts";
import type { LateItem } from "#shared/late-work/late-item.ts";
import { lateItemsBetween } from "#shared/late-work/late-items-doc.ts";
import { lateTarget } from "#shared/late-work/late-target.ts";
import type { TrayEntry } from "./board-context.ts";
import type { PlainCard } from "./intents.ts";
import type { OwnChange } from "./own-changes.ts";
import { replay } from "./replay.ts";
import { cardWords } from "./tray.ts";

/**
 * What a lock refused, as pieces that those who lead can take in: what the changes would make of the board as it is.
 * What does not belong anywhere any more makes none; its words stay in the tray.
 */
export function lateItemsOf(board: Y.Doc, changes: readonly OwnChange[]): LateItem[] {
  const written = new Y.Doc();
  Y.applyUpdate(written, Y.encodeStateAsUpdate(board));
  for (const { intents } of changes) replay(written, intents);
  const items = lateItemsBetween(board, written, randomId);
  written.destroy();
  return items;
}

/**
 * Ties each piece of late work to the newest words that it is made of; a new card and what was typed in it become one
 * entry.
 */
export function withOffers(
  tray: readonly TrayEntry[],
  items: readonly LateItem[],
  now: number,
): readonly TrayEntry[] {
  return items.reduce((entries, item) => withOffer(entries, item, now), tray);
}

function withOffer(tray: readonly TrayEntry[], item: LateItem, now: number): readonly TrayEntry[] {
  const target = lateTarget(item);
  const own = tray.filter(
    (entry) => entry.reason === "locked" && !entry.late && `${entry.target}/`.startsWith(`${target}/`),
  );
  const text = item.kind === "words" ? own.map((entry) => entry.text).join("\n") || item.after : undefined;
  const entry: TrayEntry = {
    id: own.at(-1)?.id ?? randomId(),
    at: own.at(-1)?.at ?? now,
    reason: "locked",
    target,
    text: text ?? (item.kind === "words" ? "" : cardWords(item.fields as PlainCard).join("\n")),
    late: { item, state: "unsent" },
  };
  return [...tray.filter((one) => !own.includes(one)), entry].sort((a, b) => a.at - b.at);
}
