import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { projectBoard, removeItem, rootOf, setValue } from "#shared/boards/board-doc.ts";
import { inOrder } from "#shared/boards/item.ts";
import { createNote } from "#shared/notes/note-doc.ts";
import { notesToShow, revealNotes } from "#shared/notes/reveal-doc.ts";

/** A person's document with notes made in this order. */
function draftsOf(memberId: string, ...texts: readonly string[]): Y.Doc {
  const doc = new Y.Doc();
  texts.forEach((text, i) =>
    createNote(doc, { text, x: 7 * i, y: 3, color: "rose" }, { memberId, now: 100 + i }),
  );
  return doc;
}
const shown = (board: Y.Doc) => inOrder(projectBoard(board).notes);
const texts = (board: Y.Doc) => shown(board).map(({ text }) => text);
const idOf = (doc: Y.Doc, text: string) =>
  Object.values(projectBoard(doc).notes).find((note) => note.text === text)!.id;
/** Always the first: the shuffle then turns the order round in a known way. */
const first = () => 0;

describe("private notes that are shown to the group", () => {
  it("keep words and symbols, and with hidden names nothing else of who wrote them", () => {
    const board = new Y.Doc();
    const ana = draftsOf("ana", "water", "light");
    setValue(ana, "notes", idOf(ana, "water"), "symbol", "water");
    setValue(ana, "notes", idOf(ana, "water"), "onBehalf", true);
    const before = new Set(Object.keys(projectBoard(ana).notes));
    expect(revealNotes(board, [{ doc: ana, author: undefined }], 900)).toBe(2);
    for (const note of shown(board)) {
      expect(Object.keys(note).sort()).toEqual(
        ["color", "id", "order", "text", "x", "y", ...(note.symbol ? ["symbol"] : [])].sort(),
      );
      expect(note.color).toBe("sand");
      expect(before.has(note.id)).toBe(false);
    }
    expect(shown(board).find(({ text }) => text === "water")?.symbol).toBe("water");
  });

  it("have their author, their colour and the time of showing where names are shown", () => {
    const board = new Y.Doc();
    revealNotes(board, [{ doc: draftsOf("ana", "water"), author: "ana" }], 900);
    expect(shown(board)).toMatchObject([{ text: "water", author: "ana", color: "rose", createdAt: 900 }]);
  });

  it("are shuffled, in their order as in the bytes of the document", () => {
    const board = new Y.Doc();
    const sources = [draftsOf("ana", "a1", "a2"), draftsOf("bo", "b1", "b2")];
    revealNotes(
      board,
      sources.map((doc) => ({ doc, author: undefined })),
      900,
      first,
    );
    expect(texts(board)).toEqual(["a2", "b1", "b2", "a1"]);
    const bytes = Buffer.from(Y.encodeStateAsUpdate(board)).toString("latin1");
    const places = texts(board).map((text) => bytes.indexOf(text));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("come in every order as often", () => {
    const counts = new Map<string, number>();
    for (let i = 0; i < 600; i++) {
      const board = new Y.Doc();
      revealNotes(board, [{ doc: draftsOf("ana", "a", "b", "c"), author: undefined }], 900);
      const order = texts(board).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    // Six orders of a hundred each; one below forty comes by chance less than once in a hundred million runs.
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(count).toBeGreaterThan(40);
  });

  it("lie in free places below what was there, after it in the list", () => {
    const board = new Y.Doc();
    createNote(board, { text: "before", x: 40, y: 500 }, { now: 1 });
    revealNotes(board, [{ doc: draftsOf("ana", ..."abcdefgh"), author: undefined }], 900);
    expect(texts(board)[0]).toBe("before");
    const places = shown(board)
      .slice(1)
      .map(({ x, y }) => `${x}/${y}`);
    expect(new Set(places).size).toBe(8);
    for (const { y } of shown(board).slice(1)) expect(y).toBeGreaterThan(600);
  });

  it("leave behind what somebody keeps to themselves, and nothing else", () => {
    const board = new Y.Doc();
    const ana = draftsOf("ana", "water", "mine alone", "thrown away", "kept and thrown away", "  ");
    setValue(ana, "notes", idOf(ana, "mine alone"), "held", true);
    removeItem(ana, "notes", idOf(ana, "thrown away"), 5);
    setValue(ana, "notes", idOf(ana, "kept and thrown away"), "held", true);
    removeItem(ana, "notes", idOf(ana, "kept and thrown away"), 5);
    expect(notesToShow(ana).map(({ text }) => text)).toEqual(["water"]);
    revealNotes(board, [{ doc: ana, author: undefined }], 900);
    expect(texts(board)).toEqual(["water"]);
    expect(rootOf(ana, "notes").size).toBe(1);
    expect(shown(ana)).toMatchObject([{ text: "mine alone", held: true }]);
  });

  it("may be none", () => {
    const board = new Y.Doc();
    expect(revealNotes(board, [{ doc: new Y.Doc(), author: "ana" }], 900)).toBe(0);
    expect(shown(board)).toEqual([]);
  });
});
