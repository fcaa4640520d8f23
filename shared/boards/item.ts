import { compareOrder } from "./order.ts";

/** What every card has, as plain data (the projection of its `Y.Map`). */
export interface Item {
  readonly id: string;
  /** Milliseconds since 1970, absent where names were hidden. */
  readonly createdAt?: number;
  /** Member id of the writer, absent where names were hidden. */
  readonly author?: string;
  /** Fractional index, see `order.ts`. */
  readonly order: string;
  /** When it was removed; views and exports skip it, restoring unsets it. */
  readonly removed?: number;
  /** The number of the group that brought it from its own board; `from/<root>/<id>` says which card it was there. */
  readonly fromGroup?: number;
}

/** Cards that are not removed, in their order. */
export function inOrder<T extends Item>(items: Readonly<Record<string, T>>): T[] {
  return Object.values(items)
    .filter((item) => item.removed === undefined)
    .sort(compareOrder);
}

/** Ids that a card links to under a prefix: `linkedIds(need, "personas/")`. */
export function linkedIds(item: Item, prefix: string): string[] {
  return Object.entries(item)
    .filter(([key, value]) => value === true && key.startsWith(prefix))
    .map(([key]) => key.slice(prefix.length));
}

/** Whether a card was shared from another board: it came from a card of its own kind that was never on this one. */
export function isFromElsewhere(
  item: Item,
  ofRoot: Readonly<Record<string, unknown>>,
  root: string,
): boolean {
  const own = originsOf(item).filter((from) => from.root === root);
  return item.fromGroup === undefined && own.length > 0 && own.every(({ id }) => ofRoot[id] === undefined);
}

/** Where a card came from: `from/<root>/<id>` keys as pairs. */
export function originsOf(item: Item): { root: string; id: string }[] {
  return linkedIds(item, "from/").flatMap((path) => {
    const slash = path.indexOf("/");
    return slash < 1 ? [] : [{ root: path.slice(0, slash), id: path.slice(slash + 1) }];
  });
}
