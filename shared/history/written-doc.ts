import * as Y from "yjs";
import { rootOf } from "../boards/board-doc.ts";
import { rootNames } from "../boards/board-shape.ts";

/**
 * The fields (`root/id/field`, `root/id/evidence/subId` for a whole sub-item, `root/id` for a whole card) that hold
 * something written under one of these client ids: a value set last, letters in a text that still stand there. Letters
 * that somebody only deleted belong to nobody in a CRDT and cannot be told.
 */
export function fieldsWrittenBy(doc: Y.Doc, clients: ReadonlySet<number>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const root of rootNames) look(rootOf(doc, root) as Y.Map<unknown>, root, clients, found);
  return found;
}

function look(map: Y.Map<unknown>, path: string, clients: ReadonlySet<number>, found: Set<string>): void {
  const { _map: entries } = map;
  for (const [key, item] of entries) {
    const here = `${path}/${key}`;
    if (clients.has(item.id.client)) found.add(here);
    if (item.deleted || !(item.content instanceof Y.ContentType)) continue;
    const { type } = item.content;
    if (type instanceof Y.Map) look(type, here, clients, found);
    else if (hasLetters(type, clients)) found.add(here);
  }
}

function hasLetters(text: Y.AbstractType<unknown>, clients: ReadonlySet<number>): boolean {
  const { _start: first } = text;
  for (let item = first; item !== null; item = item.right) {
    if (!item.deleted && clients.has(item.id.client)) return true;
  }
  return false;
}
