import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { projectBoard, removeItem } from "#shared/boards/board-doc.ts";
import { linkedIds } from "#shared/boards/item.ts";
import { mergeNotes } from "#shared/notes/merge-notes-doc.ts";
import { createNote } from "#shared/notes/note-doc.ts";

const writer = { memberId: "ana", now: 5 };

describe("merging notes that say the same", () => {
  const wall = (texts: readonly string[]) => {
    const doc = new Y.Doc();
    const ids = texts.map((text, i) =>
      createNote(doc, { text, x: 10 * i, y: 0, color: i === 0 ? "leaf" : "rose" }, writer),
    );
    return { doc, ids, notes: () => projectBoard(doc).notes };
  };

  it("keeps every different wording once, and both originals where they can be read", () => {
    const { doc, ids, notes } = wall(["No hay agua", "no  hay AGUA", "El pozo se secó"]);
    const merged = mergeNotes(doc, ids, writer)!;
    expect(notes()[merged]).toMatchObject({ text: "No hay agua\nEl pozo se secó", x: 0, color: "leaf" });
    expect(linkedIds(notes()[merged]!, "from/notes/").sort()).toEqual([...ids].sort());
    expect(ids.map((id) => notes()[id]!.removed)).toEqual([5, 5, 5]);
    expect(ids.map((id) => notes()[id]!.text)).toEqual(["No hay agua", "no  hay AGUA", "El pozo se secó"]);
  });

  it("does nothing with one note, or with one that somebody removed meanwhile", () => {
    const { doc, ids, notes } = wall(["a", "b"]);
    removeItem(doc, "notes", ids[1]!, 3);
    expect(mergeNotes(doc, ids, writer)).toBeUndefined();
    expect(Object.keys(notes())).toHaveLength(2);
  });
});
