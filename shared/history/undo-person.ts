import { rootNames, type BoardContent } from "../boards/board-shape.ts";
import type { Item } from "../boards/item.ts";
import { changesTo, pathOf, type BoardChange } from "./board-changes.ts";

/**
 * What takes back everything by one person: their cards are removed, and what they wrote inside others' cards
 * (`wrote`, from `fieldsWrittenBy`) is as it was at the last restore point. `left` are the fields that cannot be taken
 * back by this, because their card is younger than that point: somebody must look at them.
 */
export function undoPerson(
  now: BoardContent,
  then: BoardContent,
  memberId: string,
  wrote: ReadonlySet<string>,
  at: number,
): { readonly changes: readonly BoardChange[]; readonly left: readonly string[] } {
  const own = new Set<string>();
  const removals: BoardChange[] = [];
  for (const root of rootNames) {
    for (const item of Object.values<Item>(now[root])) {
      if (item.author !== memberId) continue;
      own.add(`${root}/${item.id}`);
      if (item.removed !== undefined) continue;
      removals.push({ kind: "value", root, path: [item.id, "removed"], value: at });
    }
  }
  const isTheirs = (path: string) => own.has(path.split("/").slice(0, 2).join("/"));
  const isKnown = (path: string) => {
    const [root, id] = path.split("/") as [keyof BoardContent, string];
    return then[root][id] !== undefined;
  };
  const inOthers = changesTo(now, then, at).filter((change) => {
    const path = pathOf(change);
    return !isTheirs(path) && isKnown(path) && wasWritten(path, wrote);
  });
  const left = [...wrote].filter((path) => !isTheirs(path) && !isKnown(path));
  return { changes: [...removals, ...inOthers], left };
}

/** A field, or (for what is no more, or was added whole) the card or sub-item that holds it. */
function wasWritten(path: string, wrote: ReadonlySet<string>): boolean {
  return wrote.has(path) || wrote.has(path.replace(/\/removed$/, ""));
}
