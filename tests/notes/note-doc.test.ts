import { expect, test } from "vitest";
import * as Y from "yjs";
import { createItem, projectRoot } from "#shared/boards/board-doc.ts";
import { inOrder } from "#shared/boards/item.ts";
import { createNote, createNotes, placeBelow, setCluster, turnNoteInto } from "#shared/notes/note-doc.ts";
import { estimatedNoteHeight, noteSize, type Note } from "#shared/notes/note.ts";

const writer = { memberId: "ana", now: 1000 };
const notesOf = (doc: Y.Doc): Note[] => inOrder(projectRoot(doc, "notes"));

test("many notes lie in rows, in order, none on another however long they are", () => {
  const doc = new Y.Doc();
  const texts = Array.from({ length: 11 }, (_, i) => "the water comes late ".repeat(1 + ((i * 7) % 12)));
  createNotes(doc, texts, { x: 0, y: 0, columns: 3 }, writer);
  const notes = notesOf(doc);
  expect(notes.map((note) => note.text)).toEqual(texts);
  for (const a of notes) {
    for (const b of notes) {
      const apart =
        a.id === b.id ||
        Math.abs(a.x - b.x) >= noteSize.width ||
        (a.y < b.y ? a.y + estimatedNoteHeight(a.text) <= b.y : b.y + estimatedNoteHeight(b.text) <= a.y);
      expect(apart).toBe(true);
    }
  }
});

test("a free place lies under everything, the longest text included", () => {
  const doc = new Y.Doc();
  createNote(doc, { text: "long ".repeat(100), x: 50, y: 0 }, writer);
  createNote(doc, { text: "short", x: 300, y: 40 }, writer);
  const place = placeBelow(notesOf(doc));
  expect(place.x).toBe(50);
  expect(place.y).toBeGreaterThan(estimatedNoteHeight("long ".repeat(100)));
  expect(placeBelow([])).toEqual({ x: 0, y: 0 });
});

test("a free place lies under groups that wait for their first note too", () => {
  const doc = new Y.Doc();
  createItem(doc, "clusters", { title: "Water", x: -40, y: 300 }, writer, "water");
  const clusters = inOrder(projectRoot(doc, "clusters"));
  expect(placeBelow([], clusters)).toEqual({ x: -40, y: 540 });
  createNote(doc, { text: "a", x: 0, y: 0, cluster: "water" }, writer);
  expect(placeBelow(notesOf(doc), clusters)).toEqual({ x: 0, y: 160 });
});

test("a longer text, more lines and a symbol need more room, a short one never less than a note's height", () => {
  expect(estimatedNoteHeight("")).toBe(noteSize.minHeight);
  expect(estimatedNoteHeight("a".repeat(300))).toBeGreaterThan(estimatedNoteHeight("a".repeat(200)));
  expect(estimatedNoteHeight("a\n".repeat(12))).toBeGreaterThan(estimatedNoteHeight("a".repeat(24)));
  expect(estimatedNoteHeight("a".repeat(200), true)).toBeGreaterThan(estimatedNoteHeight("a".repeat(200)));
});

test("a sheet made of a note takes its words and symbol and names where it came from", () => {
  const doc = new Y.Doc();
  const id = createNote(doc, { text: "We need shade", x: 0, y: 0 }, writer);
  const note: Note = { ...notesOf(doc)[0]!, symbol: "tree" };
  const need = turnNoteInto(doc, note, "needs", writer);
  expect(projectRoot(doc, "needs")[need]).toMatchObject({
    statement: "We need shade",
    symbol: "tree",
    [`from/notes/${id}`]: true,
  });
  expect(notesOf(doc)).toHaveLength(1);
});

test("notes go into a cluster and out of it together", () => {
  const doc = new Y.Doc();
  const ids = createNotes(doc, ["a", "b"], { x: 0, y: 0, columns: 2 }, writer);
  setCluster(doc, ids, "water");
  expect(notesOf(doc).map((note) => note.cluster)).toEqual(["water", "water"]);
  setCluster(doc, [ids[0]!], undefined);
  expect(notesOf(doc).map((note) => note.cluster)).toEqual([undefined, "water"]);
});
