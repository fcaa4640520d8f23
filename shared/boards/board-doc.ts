import * as Y from "yjs";
import { boardShape, rootNames, type BoardContent, type ItemOf, type RootName } from "./board-shape.ts";
import { inOrder } from "./item.ts";
import { keepsRule, ruleOf, type ItemShape } from "./item-shape.ts";
import { lastWithRoom, orderBetween } from "./order.ts";
import { randomId } from "./random-id.ts";

/** Who writes and when; `memberId` is absent where names are hidden or the server writes. */
export interface Writer {
  readonly memberId?: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Nobody is named where they write: a time would say who it was to whoever looked on. */
  readonly timeless?: boolean | undefined;
}

/** Initial content of a card: texts as strings, values and links as they are stored. */
export type NewItem = Readonly<Record<string, string | number | true | undefined>>;

type CardMap = Y.Map<unknown>;

/** The cards of a root. */
export function rootOf(doc: Y.Doc, root: RootName): Y.Map<CardMap> {
  return doc.getMap<CardMap>(root);
}

/** The `Y.Map` of one card, if it is there. */
export function cardOf(doc: Y.Doc, root: RootName, id: string): CardMap | undefined {
  const card = rootOf(doc, root).get(id);
  return card instanceof Y.Map ? card : undefined;
}

/** One co-written text of a card. `field` is `title`, or `evidence/<id>/source` for a text of a sub-item. */
export function textOf(doc: Y.Doc, root: RootName, id: string, field: string): Y.Text | undefined {
  let at: unknown = cardOf(doc, root, id);
  for (const key of field.split("/")) at = at instanceof Y.Map ? at.get(key) : undefined;
  return at instanceof Y.Text ? at : undefined;
}

/**
 * Makes a card with all its texts and nested maps in one transaction, and returns its id.
 * (Two people who each set a missing text would lose one's words at the merge.)
 * Without `order` it goes to the end of its root.
 */
export function createItem(
  doc: Y.Doc,
  root: RootName,
  content: NewItem,
  writer: Writer,
  id: string = randomId(),
): string {
  const shape: ItemShape = boardShape[root];
  doc.transact(() => {
    const card: CardMap = new Y.Map();
    for (const name of shape.texts) card.set(name, new Y.Text(String(content[name] ?? "")));
    for (const name of Object.keys(shape.maps)) card.set(name, new Y.Map());
    for (const [key, value] of Object.entries(content)) {
      if (value !== undefined && !shape.texts.includes(key)) card.set(key, value);
    }
    if (writer.memberId !== undefined) card.set("author", writer.memberId);
    if (writer.now > 0 && !writer.timeless) card.set("createdAt", writer.now);
    if (content["order"] === undefined)
      card.set("order", orderBetween(lastOrderOf(rootOf(doc, root).values())));
    rootOf(doc, root).set(id, card);
  });
  return id;
}

/** Adds a sub-item (a need's evidence) with all its texts; returns its id, or `undefined` if the card is gone. */
export function createSubItem(
  doc: Y.Doc,
  root: RootName,
  id: string,
  mapName: string,
  content: NewItem,
): string | undefined {
  const map = cardOf(doc, root, id)?.get(mapName);
  const shape = (boardShape[root] as ItemShape).maps[mapName];
  if (!(map instanceof Y.Map) || !shape) return undefined;
  const subId = randomId();
  doc.transact(() => {
    const sub: CardMap = new Y.Map();
    for (const name of shape.texts) sub.set(name, new Y.Text(String(content[name] ?? "")));
    for (const [key, value] of Object.entries(content)) {
      if (value !== undefined && !shape.texts.includes(key)) sub.set(key, value);
    }
    sub.set("order", orderBetween(lastOrderOf(map.values())));
    map.set(subId, sub);
  });
  return subId;
}

/** Sets, or with `undefined` unsets, a plain value of a card. Does nothing if it is so already or the card is gone. */
export function setValue(
  doc: Y.Doc,
  root: RootName,
  id: string,
  key: string,
  value: string | number | true | undefined,
): void {
  const card = cardOf(doc, root, id);
  if (card) setOn(card, key, value);
}

/** The same for a value of a sub-item. */
export function setSubValue(
  doc: Y.Doc,
  root: RootName,
  id: string,
  mapName: string,
  subId: string,
  key: string,
  value: string | number | true | undefined,
): void {
  const map = cardOf(doc, root, id)?.get(mapName);
  const sub = map instanceof Y.Map ? map.get(subId) : undefined;
  if (sub instanceof Y.Map) setOn(sub, key, value);
}

/** Removes a card; it can be restored, and words that arrive late still have a place. */
export function removeItem(doc: Y.Doc, root: RootName, id: string, now: number): void {
  setValue(doc, root, id, "removed", now);
}

/** Brings a removed card back. */
export function restoreItem(doc: Y.Doc, root: RootName, id: string): void {
  setValue(doc, root, id, "removed", undefined);
}

/**
 * Puts a card right before `beforeId`, or at the end of its root. One field of one card changes, unless cards tie
 * or hold an order that is not ours: those behind the place rise with it.
 */
export function moveItemBefore(doc: Y.Doc, root: RootName, id: string, beforeId: string | undefined): void {
  const rest = inOrder(projectRoot(doc, root)).filter((item) => item.id !== id);
  const at = beforeId === undefined ? rest.length : rest.findIndex((item) => item.id === beforeId);
  if (at < 0) return;
  let key = orderBetween(rest[at - 1]?.order, rest[at]?.order);
  doc.transact(() => {
    setValue(doc, root, id, "order", key);
    for (let i = at; i < rest.length && rest[i]!.order <= key; i++) {
      const after = rest[i + 1]?.order;
      key = orderBetween(key, after !== undefined && after > key ? after : key);
      setValue(doc, root, rest[i]!.id, "order", key);
    }
  });
}

/** A whole board as plain data, removed cards included. */
export function projectBoard(doc: Y.Doc): BoardContent {
  return Object.fromEntries(
    rootNames.map((root) => [root, projectRoot(doc, root)]),
  ) as unknown as BoardContent;
}

/** The cards of one root as plain data. */
export function projectRoot<R extends RootName>(doc: Y.Doc, root: R): Record<string, ItemOf[R]> {
  const items: Record<string, ItemOf[R]> = {};
  rootOf(doc, root).forEach((card, id) => {
    if (card instanceof Y.Map) items[id] = projectCard(root, id, card);
  });
  return items;
}

/**
 * One card as plain data. Missing texts read as "", values that break their rule are left out,
 * unknown plain fields are kept.
 */
export function projectCard<R extends RootName>(root: R, id: string, card: CardMap): ItemOf[R] {
  const shape: ItemShape = boardShape[root];
  const item: Record<string, unknown> = { order: "", ...projectMap(shape, card), id };
  for (const [name, subShape] of Object.entries(shape.maps)) {
    const subs: Record<string, unknown> = {};
    const map = card.get(name);
    if (map instanceof Y.Map) {
      map.forEach((sub, subId) => {
        const whole = { ...subShape, maps: {}, links: [] };
        if (sub instanceof Y.Map) subs[subId] = { ...projectMap(whole, sub), id: subId };
      });
    }
    item[name] = subs;
  }
  return item as unknown as ItemOf[R];
}

function projectMap(shape: ItemShape, map: CardMap): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const name of shape.texts) out[name] = "";
  map.forEach((value, key) => {
    const isText = shape.texts.includes(key);
    if (key === "__proto__") return;
    if (value instanceof Y.Text) {
      if (isText || ruleOf(shape, key) === undefined) out[key] = value.toString();
    } else if (!isText && !(value instanceof Y.AbstractType) && isKept(shape, key, value)) out[key] = value;
  });
  return out;
}

function isKept(shape: ItemShape, key: string, value: unknown): boolean {
  const rule = ruleOf(shape, key);
  return rule === undefined || keepsRule(rule, value);
}

function setOn(map: CardMap, key: string, value: string | number | true | undefined): void {
  if (map.get(key) === value) return;
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}

function lastOrderOf(cards: Iterable<unknown>): string | undefined {
  return lastWithRoom([...cards].map((card) => (card instanceof Y.Map ? card.get("order") : undefined)));
}
