import { rootNames, type BoardContent, type RootName } from "./board-shape.ts";
import type { Item } from "./item.ts";

/** A short mark for the words of each card that is there, by `<root>/<id>`: enough to tell later what changed. */
export type BoardMarks = Readonly<Record<string, string>>;

/** What became of one card. */
export interface CardChange {
  readonly root: RootName;
  readonly id: string;
  readonly kind: "added" | "changed" | "removed";
}

/** What is no word of a card: where it lies, in which group and order, who made it and when. */
const besides = new Set(["x", "y", "cluster", "color", "order", "author", "createdAt", "removed", "origin"]);

/** The marks of a board as it is. Cards that say nothing have none: an empty note is no news. */
export function marksOf(content: BoardContent): BoardMarks {
  const marks: Record<string, string> = {};
  for (const [key, item] of cardsOf(content)) {
    const said = saidBy(item);
    if (said !== "") marks[key] = markOf(said);
  }
  return marks;
}

/** What became of a board's cards since it had these marks, in the order of its roots. Moving a card is no change. */
export function changesSince(marks: BoardMarks, content: BoardContent): readonly CardChange[] {
  const now = marksOf(content);
  const kindOf = (key: string): CardChange["kind"] | undefined => {
    if (now[key] === undefined) return "removed";
    if (marks[key] === undefined) return "added";
    return marks[key] === now[key] ? undefined : "changed";
  };
  const keys = [...new Set([...Object.keys(now), ...Object.keys(marks)])];
  return keys.flatMap((key) => {
    const kind = kindOf(key);
    const [root, id = ""] = key.split("/");
    return kind === undefined ? [] : [{ root: root as RootName, id, kind }];
  });
}

function* cardsOf(content: BoardContent): Generator<[string, Item]> {
  for (const root of rootNames) {
    for (const [id, item] of Object.entries<Item>(content[root])) {
      if (item.removed === undefined) yield [`${root}/${id}`, item];
    }
  }
}

/** Everything that a card says, always in the same order of fields; "" where it says nothing. */
function saidBy(item: object): string {
  return Object.entries(item)
    .filter(([key]) => !besides.has(key) && key !== "id")
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, value]) => {
      const said = typeof value === "object" && value !== null ? saidBy(value) : String(value ?? "").trim();
      return said === "" ? [] : [`${key}=${said}`];
    })
    .join("\n");
}

/** FNV-1a, 32 bit (Fowler, Noll, Vo), with the length. */
function markOf(words: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  return `${(hash >>> 0).toString(36)}${words.length.toString(36)}`;
}
