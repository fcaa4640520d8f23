import * as Y from "yjs";
import { cardOf, rootOf, textOf } from "#shared/boards/board-doc.ts";
import { boardShape, type RootName } from "#shared/boards/board-shape.ts";
import type { ItemShape } from "#shared/boards/item-shape.ts";
import type { Intent, PlainCard } from "./intents.ts";

/** Does a change again on another copy of the board; false where its card is not there any more. */
export function replay(doc: Y.Doc, intents: readonly Intent[]): boolean {
  if (!intents.every((intent) => hasPlace(doc, intent, intents))) return false;
  doc.transact(() => intents.forEach((intent) => replayOne(doc, intent)));
  return true;
}

function hasPlace(doc: Y.Doc, intent: Intent, all: readonly Intent[]): boolean {
  if (intent.kind === "card" || intent.kind === "drop") return true;
  if (all.some((other) => other.kind === "card" && other.root === intent.root && other.id === intent.id)) {
    return true;
  }
  if (intent.kind === "text") return textOf(doc, intent.root, intent.id, intent.field) !== undefined;
  const path = intent.kind === "sub" ? intent.path : intent.field;
  return parentOf(doc, intent.root, intent.id, path) !== undefined;
}

function replayOne(doc: Y.Doc, intent: Intent): void {
  const { root, id } = intent;
  switch (intent.kind) {
    case "card": {
      if (cardOf(doc, root, id)) return;
      const shape: ItemShape = boardShape[root];
      rootOf(doc, root).set(id, cardFrom(intent.card, shape.texts, shape.maps));
      return;
    }
    case "sub": {
      const [mapName = "", subId = ""] = intent.path.split("/");
      const parent = parentOf(doc, root, id, intent.path);
      const texts = (boardShape[root] as ItemShape).maps[mapName]?.texts ?? [];
      if (parent && !parent.has(subId)) parent.set(subId, cardFrom(intent.card, texts, {}));
      return;
    }
    case "text": {
      const text = textOf(doc, root, id, intent.field);
      if (!text) return;
      const { at, remove } = placeOf(text.toString(), intent);
      if (remove > 0) text.delete(at, remove);
      if (intent.insert) text.insert(at, intent.insert);
      return;
    }
    case "value": {
      const parent = parentOf(doc, root, id, intent.field);
      const { key } = splitPath(root, intent.field);
      if (!parent || parent.get(key) instanceof Y.AbstractType || parent.get(key) === intent.value) return;
      if (intent.value === undefined) parent.delete(key);
      else parent.set(key, intent.value);
      return;
    }
    case "drop":
      if (intent.path === undefined) rootOf(doc, root).delete(id);
      else parentOf(doc, root, id, intent.path)?.delete(splitPath(root, intent.path).key);
  }
}

/**
 * Where a replacement belongs in a text that others have changed since: where its surroundings are, nearest to the
 * old place. What was to be removed is removed only if it stands there.
 */
export function placeOf(
  text: string,
  { at, before, removed }: { at: number; before: string; removed: string },
): { at: number; remove: number } {
  for (const context of [before, before.slice(-8), before.slice(-3)]) {
    const found = nearest(text, context + removed, at - context.length);
    if (found !== undefined) return { at: found + context.length, remove: removed.length };
  }
  for (const context of [before, before.slice(-8)]) {
    const found = context ? nearest(text, context, at - context.length) : undefined;
    if (found !== undefined) return { at: found + context.length, remove: 0 };
  }
  const clamped = Math.min(at, text.length);
  const unit = text.charCodeAt(clamped);
  return { at: unit >= 0xdc00 && unit <= 0xdfff ? clamped - 1 : clamped, remove: 0 };
}

function nearest(text: string, words: string, to: number): number | undefined {
  if (words === "") return to >= 0 && to <= text.length ? to : undefined;
  const left = text.lastIndexOf(words, Math.max(0, to));
  const right = text.indexOf(words, Math.max(0, to));
  if (left < 0) return right < 0 ? undefined : right;
  return right >= 0 && right - to < to - left ? right : left;
}

/** The keys to go into, and the last one: link keys (`from/notes/<id>`) are flat, only the shape's maps are entered. */
function splitPath(root: RootName, path: string): { into: readonly string[]; key: string } {
  const keys = path.split("/");
  const first = keys[0] ?? "";
  if (!(first in (boardShape[root] as ItemShape).maps)) return { into: [], key: path };
  return { into: keys.slice(0, -1), key: keys.at(-1)! };
}

/** The map that holds the last key of a path below a card. */
function parentOf(doc: Y.Doc, root: RootName, id: string, path: string): Y.Map<unknown> | undefined {
  let at: Y.Map<unknown> | undefined = cardOf(doc, root, id);
  for (const key of splitPath(root, path).into) {
    const next: unknown = at?.get(key);
    at = next instanceof Y.Map ? next : undefined;
  }
  return at;
}

function cardFrom(plain: PlainCard, texts: readonly string[], maps: ItemShape["maps"]): Y.Map<unknown> {
  const card = new Y.Map<unknown>();
  for (const name of texts) card.set(name, new Y.Text(String(plain[name] ?? "")));
  for (const [name, shape] of Object.entries(maps)) {
    const map = new Y.Map<unknown>();
    for (const [subId, sub] of Object.entries((plain[name] ?? {}) as Record<string, PlainCard>)) {
      map.set(subId, cardFrom(sub, shape.texts, {}));
    }
    card.set(name, map);
  }
  for (const [key, value] of Object.entries(plain)) {
    if (!texts.includes(key) && !(key in maps)) card.set(key, value);
  }
  return card;
}
