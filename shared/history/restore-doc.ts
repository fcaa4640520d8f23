import * as Y from "yjs";
import { projectBoard, rootOf } from "../boards/board-doc.ts";
import { boardShape, type BoardContent } from "../boards/board-shape.ts";
import type { ItemShape } from "../boards/item-shape.ts";
import { changesTo, type BoardChange, type PlainFields } from "./board-changes.ts";
import { textSteps } from "./text-steps.ts";

/**
 * Makes a board as it was, as a new edit in one transaction: no epoch, no undo of anybody's, and what was written
 * offline meanwhile still merges. Returns what it changed.
 */
export function restoreBoard(doc: Y.Doc, then: BoardContent, at: number): BoardChange[] {
  const changes = changesTo(projectBoard(doc), then, at);
  applyChanges(doc, changes);
  return changes;
}

/** Makes changes on a document in one transaction. One whose card or sub-item is not there is left out. */
export function applyChanges(doc: Y.Doc, changes: readonly BoardChange[]): void {
  doc.transact(() => changes.forEach((change) => applyChange(doc, change)));
}

function applyChange(doc: Y.Doc, change: BoardChange): void {
  const key = change.path.at(-1)!;
  let parent: unknown = rootOf(doc, change.root);
  for (const step of change.path.slice(0, -1))
    parent = parent instanceof Y.Map ? parent.get(step) : undefined;
  if (!(parent instanceof Y.Map)) return;
  const map = parent as Y.Map<unknown>;
  if (change.kind === "make") {
    if (!map.has(key)) map.set(key, cardFrom(change.card, shapeAt(change)));
  } else if (change.kind === "text") changeText(map, key, change.text);
  else if (map.get(key) instanceof Y.AbstractType) return;
  else if (change.value === undefined) map.delete(key);
  else map.set(key, change.value);
}

function changeText(map: Y.Map<unknown>, key: string, after: string): void {
  const text = map.get(key);
  if (!(text instanceof Y.Text)) return;
  for (const { at, remove, insert } of textSteps(text.toString(), after)) {
    if (remove > 0) text.delete(at, remove);
    if (insert !== "") text.insert(at, insert);
  }
}

function shapeAt({ root, path }: BoardChange): ItemShape {
  const shape: ItemShape = boardShape[root];
  const sub = path.length === 3 ? shape.maps[path[1]!] : undefined;
  return sub ? { ...sub, maps: {}, links: [] } : shape;
}

function cardFrom(card: PlainFields, shape: ItemShape): Y.Map<unknown> {
  const map = new Y.Map<unknown>();
  for (const name of shape.texts) map.set(name, new Y.Text(String(card[name] ?? "")));
  for (const [name, sub] of Object.entries(shape.maps)) {
    const subs = new Y.Map<unknown>();
    for (const [id, { id: _, ...fields }] of Object.entries(
      (card[name] ?? {}) as Record<string, PlainFields>,
    )) {
      subs.set(id, cardFrom(fields, { ...sub, maps: {}, links: [] }));
    }
    map.set(name, subs);
  }
  for (const [key, value] of Object.entries(card)) {
    if (!shape.texts.includes(key) && !Object.hasOwn(shape.maps, key)) map.set(key, value);
  }
  return map;
}
