import type * as Y from "yjs";

/** A map, text or other shared type of a document. */
export type SharedType = Y.ContentType["type"];

/** The item whose value a shared type is; null for a root. Yjs has no public way to ask. */
export function itemOf(type: SharedType): Y.Item | null {
  const { _item: item } = type;
  return item;
}

/** The newest item under a key of a map, deleted or not. */
export function entryOf(type: SharedType, key: string): Y.Item | undefined {
  const { _map: entries } = type;
  return entries.get(key);
}

/** The first item of a list or text, deleted or not. */
export function firstOf(type: SharedType): Y.Item | null {
  const { _start: first } = type;
  return first;
}

/** Whether nothing was ever written in a text. */
export function isUntouched(type: SharedType): boolean {
  return firstOf(type) === null;
}

/** Every item that was ever written in a type and is still known, older values of keys included. */
export function* itemsIn(type: SharedType): Generator<Y.Item> {
  const { _start: first, _map: entries } = type;
  for (let item = first; item; item = item.right) yield item;
  for (const newest of entries.values()) {
    for (let item: Y.Item | null = newest; item; item = item.left) yield item;
  }
}
