import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import {
  createItem,
  createSubItem,
  projectBoard,
  removeItem,
  setValue,
  textOf,
} from "#shared/boards/board-doc.ts";
import { changesSince, marksOf } from "#shared/boards/board-marks.ts";

const writer = { memberId: "me", now: 5 };

function board() {
  const doc = new Y.Doc();
  createItem(doc, "notes", { text: "The pump breaks", x: 0, y: 0 }, writer, "n1");
  createItem(doc, "notes", { text: "Nobody is told", x: 0, y: 0 }, writer, "n2");
  createItem(doc, "needs", { statement: "Water" }, writer, "w1");
  return doc;
}
const changed = (doc: Y.Doc, marks: ReturnType<typeof marksOf>) =>
  changesSince(marks, projectBoard(doc)).map(({ root, id, kind }) => `${kind} ${root}/${id}`);

describe("what changed on a board since it had some marks", () => {
  it("is cards that came, changed in their words, and went", () => {
    const doc = board();
    const marks = marksOf(projectBoard(doc));
    expect(changed(doc, marks)).toEqual([]);
    createItem(doc, "notes", { text: "New", x: 0, y: 0 }, writer, "n3");
    textOf(doc, "notes", "n1", "text")!.insert(0, "Often: ");
    removeItem(doc, "notes", "n2", 9);
    const evidence = createSubItem(doc, "needs", "w1", "evidence", { kind: "testimony" })!;
    textOf(doc, "needs", "w1", `evidence/${evidence}/source`)!.insert(0, "a neighbour");
    expect(changed(doc, marks).sort()).toEqual([
      "added notes/n3",
      "changed needs/w1",
      "changed notes/n1",
      "removed notes/n2",
    ]);
  });

  it("is not that a card was moved, painted or put into a group", () => {
    const doc = board();
    const marks = marksOf(projectBoard(doc));
    for (const [key, value] of [
      ["x", 700],
      ["color", "sky"],
      ["cluster", "g1"],
    ] as const)
      setValue(doc, "notes", "n1", key, value);
    expect(changed(doc, marks)).toEqual([]);
  });

  it("is not an empty note, until it says something", () => {
    const doc = board();
    const marks = marksOf(projectBoard(doc));
    createItem(doc, "notes", { text: "", x: 0, y: 0 }, writer, "n3");
    expect(changed(doc, marks)).toEqual([]);
    textOf(doc, "notes", "n3", "text")!.insert(0, "Rain");
    expect(changed(doc, marks)).toEqual(["added notes/n3"]);
  });

  it("is nothing where a letter was written and taken back, and letters taken away count", () => {
    const doc = board();
    const marks = marksOf(projectBoard(doc));
    const text = textOf(doc, "notes", "n1", "text")!;
    text.insert(3, "x");
    text.delete(3, 1);
    expect(changed(doc, marks)).toEqual([]);
    text.delete(0, 4);
    expect(changed(doc, marks)).toEqual(["changed notes/n1"]);
  });

  it("tells any two different words apart, and the same words never", () => {
    const said = (words: string) => {
      const doc = new Y.Doc();
      createItem(doc, "notes", { text: words, x: 0, y: 0 }, writer, "n");
      return marksOf(projectBoard(doc));
    };
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(said(a)).toEqual(said(a));
        if (a.trim() !== b.trim()) expect(said(a)).not.toEqual(said(b));
      }),
    );
  });
});
