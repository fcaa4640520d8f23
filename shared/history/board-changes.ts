import { boardShape, rootNames, type BoardContent, type RootName } from "../boards/board-shape.ts";
import type { Item } from "../boards/item.ts";
import type { ItemShape } from "../boards/item-shape.ts";

/** A plain value of a card as a document stores it. */
export type PlainValue = string | number | boolean | null | readonly PlainValue[] | PlainFields;
export interface PlainFields {
  readonly [key: string]: PlainValue;
}

/**
 * One thing that makes a board as it was at another moment. `path` leads there from its root: `[id, "color"]`, or
 * `[id, "evidence", subId, "kind"]` in a sub-item.
 */
export type BoardChange = { readonly root: RootName; readonly path: readonly string[] } & (
  | { readonly kind: "text"; readonly text: string }
  /** Without a `value` it is unset. */
  | { readonly kind: "value"; readonly value?: PlainValue }
  /** A card or sub-item that is not in the document at all any more, with everything in it. */
  | { readonly kind: "make"; readonly card: PlainFields }
);

/** Who wrote a card and when does not change, whatever it says. */
const lasting = new Set(["id", "author", "createdAt"]);

/**
 * What makes a board as it is (`now`) into what it was (`then`): cards that were not there are removed at `at` (ms), not
 * deleted, those removed since come back, and every field is as it was. Equal boards differ in nothing, so doing it
 * again changes nothing.
 */
export function changesTo(now: BoardContent, then: BoardContent, at: number): BoardChange[] {
  return rootNames.flatMap((root) => {
    const here = now[root] as Readonly<Record<string, Item>>;
    const before = then[root] as Readonly<Record<string, Item>>;
    return itemChanges(root, [], here, before, boardShape[root], at);
  });
}

/** The fields that a change touches, as `root/id/field`, or `root/id` for a whole card. */
export function pathOf({ root, path }: BoardChange): string {
  return [root, ...path].join("/");
}

function itemChanges(
  root: RootName,
  base: readonly string[],
  now: Readonly<Record<string, Item>>,
  then: Readonly<Record<string, Item>>,
  shape: ItemShape,
  at: number,
): BoardChange[] {
  const changes: BoardChange[] = [];
  for (const [id, item] of Object.entries(now)) {
    const before = then[id];
    const path = [...base, id];
    if (before && before.removed === undefined) {
      changes.push(...fieldChanges(root, path, fieldsOf(item), fieldsOf(before), shape, at));
    } else if (item.removed === undefined) {
      changes.push({ kind: "value", root, path: [...path, "removed"], value: at });
    }
  }
  for (const [id, item] of Object.entries(then)) {
    if (now[id] || item.removed !== undefined) continue;
    const { id: _, ...card } = fieldsOf(item);
    changes.push({ kind: "make", root, path: [...base, id], card });
  }
  return changes;
}

function fieldChanges(
  root: RootName,
  path: readonly string[],
  now: PlainFields,
  then: PlainFields,
  shape: ItemShape,
  at: number,
): BoardChange[] {
  return [...new Set([...Object.keys(now), ...Object.keys(then)])].flatMap((key): BoardChange[] => {
    const [here, before] = [now[key], then[key]];
    const where = { root, path: [...path, key] };
    const sub = Object.hasOwn(shape.maps, key) ? shape.maps[key] : undefined;
    if (sub) {
      const whole = { ...sub, maps: {}, links: [] };
      return itemChanges(root, where.path, itemsOf(here), itemsOf(before), whole, at);
    }
    if (lasting.has(key) || isSame(here, before)) return [];
    if (shape.texts.includes(key)) return [{ kind: "text", ...where, text: String(before ?? "") }];
    return [{ kind: "value", ...where, ...(before === undefined ? {} : { value: before }) }];
  });
}

function isSame(a: PlainValue | undefined, b: PlainValue | undefined): boolean {
  return a === b || (typeof a === "object" && JSON.stringify(a) === JSON.stringify(b));
}

function fieldsOf(item: Item): PlainFields {
  return item as unknown as PlainFields;
}

function itemsOf(map: PlainValue | undefined): Readonly<Record<string, Item>> {
  return (map ?? {}) as unknown as Readonly<Record<string, Item>>;
}
