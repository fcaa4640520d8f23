import { createEffect, createRoot } from "solid-js";
import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import {
  createItem,
  createSubItem,
  projectBoard,
  setSubValue,
  setValue,
  textOf,
} from "#shared/boards/board-doc.ts";
import { createProjection, type Projection } from "#client/realtime/projection.ts";

let projection: Projection;
afterEach(() => projection.stop());

const writer = { memberId: "me", now: 5 };

function open(): Y.Doc {
  const doc = new Y.Doc();
  projection = createProjection(doc);
  return doc;
}

/** Counts how often something that reads the store looks again. */
function looks(read: () => unknown): () => number {
  let count = -1;
  createRoot(() =>
    createEffect(() => {
      read();
      count++;
    }),
  );
  return () => count;
}

describe("the document as plain data on the screen", () => {
  it("follows every kind of change", () => {
    const doc = open();
    const need = createItem(doc, "needs", { statement: "Water" }, writer);
    const evidence = createSubItem(doc, "needs", need, "evidence", { kind: "testimony" })!;
    setSubValue(doc, "needs", need, "evidence", evidence, "confidence", "checked");
    textOf(doc, "needs", need, `evidence/${evidence}/source`)!.insert(0, "a neighbour");
    setValue(doc, "needs", need, "personas/p1", true);
    setValue(doc, "needs", need, "effort", 3);
    setValue(doc, "needs", need, "effort", undefined);
    createItem(doc, "notes", { text: "x", x: 1, y: 2 }, writer, "n1");
    doc.getMap("notes").delete("n1");
    expect(JSON.parse(JSON.stringify(projection.content))).toEqual(projectBoard(doc));
  });

  it("makes only those look again who read the field that changed", () => {
    const doc = open();
    const a = createItem(doc, "notes", { text: "a", x: 1, y: 2 }, writer);
    const b = createItem(doc, "notes", { text: "b", x: 1, y: 2 }, writer);
    const readers = {
      text: looks(() => projection.content.notes[a]!.text),
      place: looks(() => projection.content.notes[a]!.x),
      other: looks(() => projection.content.notes[b]!.text),
      list: looks(() => Object.keys(projection.content.notes)),
    };
    textOf(doc, "notes", a, "text")!.insert(0, "new ");
    expect([readers.text(), readers.place(), readers.other(), readers.list()]).toEqual([1, 0, 0, 0]);
    setValue(doc, "notes", a, "x", 9);
    expect([readers.text(), readers.place(), readers.other(), readers.list()]).toEqual([1, 1, 0, 0]);
  });

  it("takes a transaction of many cards as one change", () => {
    const doc = open();
    const list = looks(() => Object.keys(projection.content.notes).length);
    doc.transact(() => {
      for (let i = 0; i < 50; i++) createItem(doc, "notes", { text: "x", x: i, y: 0 }, writer);
    });
    expect(list()).toBe(1);
  });

  it("goes over to another document by what differs", () => {
    const doc = open();
    const kept = createItem(doc, "notes", { text: "kept", x: 1, y: 2 }, writer);
    const gone = createItem(doc, "notes", { text: "gone", x: 1, y: 2 }, writer);
    const next = new Y.Doc();
    Y.applyUpdate(next, Y.encodeStateAsUpdate(doc));
    next.getMap("notes").delete(gone);
    const reader = looks(() => projection.content.notes[kept]!.text);
    projection.show(next);
    expect(Object.keys(projection.content.notes)).toEqual([kept]);
    expect(reader()).toBe(0);
    textOf(doc, "notes", kept, "text")!.insert(0, "old ");
    textOf(next, "notes", kept, "text")!.insert(0, "new ");
    expect(projection.content.notes[kept]!.text).toBe("new kept");
  });
});

describe("what others change while it is held", () => {
  const elsewhere = (doc: Y.Doc, change: (copy: Y.Doc) => void) => {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    change(copy);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc)), "elsewhere");
  };
  const shown = () => JSON.parse(JSON.stringify(projection.content)) as unknown;

  it("waits, counted by card, while the document has it all", () => {
    const doc = open();
    const note = createItem(doc, "notes", { text: "mine", x: 0, y: 0 }, writer);
    projection.hold(true);
    const before = shown();
    elsewhere(doc, (copy) => {
      createItem(copy, "notes", { text: "theirs", x: 5, y: 5 }, writer, "n2");
      textOf(copy, "notes", "n2", "text")!.insert(0, "also ");
      setValue(copy, "notes", note, "x", 9);
    });
    expect([shown(), projection.waiting()]).toEqual([before, 2]);
    projection.showHeld();
    expect([shown(), projection.waiting()]).toEqual([projectBoard(doc), 0]);
    elsewhere(doc, (copy) => copy.getMap("notes").delete("n2"));
    expect([projection.content.notes["n2"]?.text, projection.waiting()]).toEqual(["also theirs", 1]);
    projection.hold(false);
    expect([shown(), projection.waiting()]).toEqual([projectBoard(doc), 0]);
  });

  it("does not hold back what one changes oneself", () => {
    const doc = open();
    const note = createItem(doc, "notes", { text: "mine", x: 0, y: 0 }, writer);
    projection.hold(true);
    elsewhere(doc, (copy) => setValue(copy, "notes", note, "color", "sky"));
    setValue(doc, "notes", note, "x", 3);
    expect(projection.content.notes[note]).toMatchObject({ x: 3 });
    expect(projection.content.notes[note]!.color).not.toBe("sky");
    projection.hold(false);
    expect(projection.content.notes[note]).toMatchObject({ x: 3, color: "sky" });
  });

  it("shows whole with another document, as after a refusal", () => {
    const doc = open();
    projection.hold(true);
    elsewhere(doc, (copy) => createItem(copy, "notes", { text: "theirs", x: 5, y: 5 }, writer));
    const next = new Y.Doc();
    Y.applyUpdate(next, Y.encodeStateAsUpdate(doc));
    projection.show(next);
    expect([shown(), projection.waiting()]).toEqual([projectBoard(next), 0]);
  });
});
