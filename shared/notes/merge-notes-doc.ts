import type * as Y from "yjs";
import { createItem, projectRoot, removeItem, type Writer } from "../boards/board-doc.ts";
import { inOrder } from "../boards/item.ts";
import type { Note } from "./note.ts";

/**
 * Makes one note of several that say the same: it has every different wording once, a line each, and names all of
 * them as its origin. The originals are removed, not deleted, so that each can be read and brought back. Returns the
 * new note's id; `undefined` where fewer than two of them are there.
 */
export function mergeNotes(doc: Y.Doc, ids: readonly string[], writer: Writer): string | undefined {
  const notes = inOrder(projectRoot(doc, "notes")).filter((note) => ids.includes(note.id));
  const [first] = notes;
  if (!first || notes.length < 2) return undefined;
  return doc.transact(() => {
    const { x, y, color, symbol, cluster } = first;
    const from = Object.fromEntries(notes.map((note) => [`from/notes/${note.id}`, true as const]));
    const content = { text: wordings(notes).join("\n"), x, y, color, symbol, cluster, ...from };
    const merged = createItem(doc, "notes", content, writer);
    for (const note of notes) removeItem(doc, "notes", note.id, writer.now);
    return merged;
  });
}

/** Each wording once; the same words in other letters or spaces are the same wording. */
function wordings(notes: readonly Note[]): string[] {
  const said = new Map<string, string>();
  for (const { text } of notes) {
    const plain = text.trim().replaceAll(/\s+/g, " ").toLowerCase();
    if (plain !== "" && !said.has(plain)) said.set(plain, text.trim());
  }
  return [...said.values()];
}
