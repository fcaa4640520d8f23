import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { cardOf, createItem, projectBoard, textOf } from "#shared/boards/board-doc.ts";
import { createNote } from "#shared/notes/note-doc.ts";
import { LiveBoard, type Client } from "#tests/support/live-board.ts";

const at = { x: 0, y: 0 };

interface Scene {
  readonly ana: Client;
  readonly eve: Client;
  readonly noteId: string;
}

let board: LiveBoard;
let scene: Scene;

beforeEach(async () => {
  board = await LiveBoard.open();
  const ana = await board.join({ memberId: "ana" });
  const noteId = createNote(ana.doc, { text: "water", ...at }, { memberId: "ana", now: 1 });
  await board.exchange([ana]);
  scene = { ana, noteId, eve: await board.join({ memberId: "eve" }) };
});

const refusals = ({ answers }: Client) => answers.filter((answer) => typeof answer === "string");

describe("what looks like an attack and is none", () => {
  const plainMap = (entries: Record<string, unknown>) => new Y.Map(Object.entries(entries));

  it("keeps unknown plain fields of a card", async () => {
    const { eve, noteId } = scene;
    cardOf(eve.doc, "notes", noteId)!.set("later", { version: 2, list: [1, "a", null, true] });
    await board.exchange([eve, scene.ana]);
    expect(projectBoard(scene.ana.doc).notes[noteId]).toMatchObject({ later: { version: 2 } });
  });

  it("lets a plain client make a card first and its text after", async () => {
    const plain = await board.join({ memberId: "pat" }, false);
    plain.doc.getMap("notes").set("n9", plainMap({ x: 1 }));
    await board.exchange([plain]);
    (plain.doc.getMap("notes").get("n9") as Y.Map<unknown>).set("text", new Y.Text("late"));
    await board.exchange([plain, scene.ana]);
    expect(plain.closed).toBeUndefined();
    expect(projectBoard(scene.ana.doc).notes["n9"]!.text).toBe("late");
  });

  it("lets somebody undo their own card, and redo it", async () => {
    const { eve, ana } = scene;
    const undo = new Y.UndoManager(eve.doc.getMap("notes"), { captureTimeout: 0 });
    const id = createNote(eve.doc, { text: "mine", ...at }, { memberId: "eve", now: 2 });
    await board.exchange([eve, ana]);
    undo.undo();
    await board.exchange([eve, ana]);
    expect(projectBoard(ana.doc).notes[id]).toBeUndefined();
    undo.redo();
    await board.exchange([eve, ana]);
    expect(projectBoard(ana.doc).notes[id]).toMatchObject({ text: "mine", author: "eve" });
    expect(eve.answers.filter((answer) => typeof answer === "string")).toEqual([]);
  });

  it("takes a card that was made, undone and redone while offline", async () => {
    const { eve, ana } = scene;
    eve.drop();
    const undo = new Y.UndoManager(eve.doc.getMap("notes"), { captureTimeout: 0 });
    const id = createNote(eve.doc, { text: "mine", ...at }, { memberId: "eve", now: 2 });
    undo.undo();
    undo.redo();
    eve.connect(board.dial(eve.person));
    await board.exchange([eve, ana]);
    expect(projectBoard(ana.doc).notes[id]?.text).toBe("mine");
    expect(eve.answers.filter((answer) => typeof answer === "string")).toEqual([]);
  });

  it("refuses to undo a card in which somebody else wrote", async () => {
    const { eve, ana, noteId } = scene;
    textOf(eve.doc, "notes", noteId, "text")!.insert(0, "clean ");
    await board.exchange([eve, ana]);
    ana.doc.getMap("notes").delete(noteId);
    await board.exchange([ana]);
    expect(ana.answers.at(-2)).toBe(`${ana.sent} forbidden`);
  });

  it("answers words for a card that was undone meanwhile with `gone`", async () => {
    const { ana, eve, noteId } = scene;
    eve.drop();
    textOf(eve.doc, "notes", noteId, "text")!.insert(0, "clean ");
    ana.doc.getMap("notes").delete(noteId);
    await board.exchange([ana]);
    eve.connect(board.dial(eve.person));
    await board.exchange([eve]);
    expect(eve.answers.some((answer) => String(answer).endsWith("gone"))).toBe(true);
  });

  it("lets a facilitator say where a need comes from", async () => {
    const fay = await board.join({ memberId: "fay", role: "facilitator" });
    createItem(fay.doc, "needs", { statement: "Shade", origin: "the council" }, { memberId: "fay", now: 1 });
    await board.exchange([fay]);
    expect(fay.answers.at(-1)).toBe(fay.sent);
  });
});

describe("a large honest message", () => {
  it("of a thousand pasted cards is taken whole", async () => {
    const { ana, eve } = scene;
    eve.doc.transact(() => {
      for (let i = 0; i < 1000; i++)
        createNote(eve.doc, { text: `card ${i}`, x: i, y: i }, { memberId: "eve", now: i });
    });
    await board.exchange([eve, ana]);
    expect(refusals(eve)).toEqual([]);
    expect(Object.keys(projectBoard(ana.doc).notes)).toHaveLength(1001);
  });

  it("of a thousand needs with evidence, written offline, is taken whole", async () => {
    const { ana, eve } = scene;
    eve.drop();
    for (let i = 0; i < 1000; i++)
      createItem(eve.doc, "needs", { statement: `need ${i}` }, { memberId: "eve", now: i });
    eve.connect(board.dial(eve.person));
    await board.exchange([eve, ana]);
    expect(refusals(eve)).toEqual([]);
    expect(Object.keys(projectBoard(ana.doc).needs)).toHaveLength(1000);
  });

  it("of a long day offline is taken whole: ten thousand letters here and there, every fourth taken back", async () => {
    const { ana, eve, noteId } = scene;
    eve.drop();
    const text = textOf(eve.doc, "notes", noteId, "text")!;
    for (let i = 0; i < 10_000; i++) {
      const place = (i * 7919) % (text.length + 1);
      text.insert(place, "a");
      if (i % 4 === 0) text.delete(place, 1);
    }
    eve.connect(board.dial(eve.person));
    await board.exchange([eve, ana]);
    expect(refusals(eve)).toEqual([]);
    expect(textOf(ana.doc, "notes", noteId, "text")!.toString()).toBe(text.toString());
  });

  it("that carries all deletions of a much edited board costs nobody their next letters", async () => {
    const { ana, eve, noteId } = scene;
    const text = textOf(ana.doc, "notes", noteId, "text")!;
    text.insert(0, "ab".repeat(3000));
    await board.exchange([ana, eve]);
    ana.doc.transact(() => {
      for (let i = 0; i < 3000; i++) text.delete(i, 1);
    });
    await board.exchange([ana, eve]);
    await board.timers.pass(1000);
    eve.drop();
    eve.connect(board.dial(eve.person));
    await board.exchange([eve]);
    for (let i = 0; i < 10; i++) {
      await board.timers.pass(100);
      textOf(eve.doc, "notes", noteId, "text")!.insert(0, "x");
    }
    await board.exchange([eve, ana]);
    expect(refusals(eve)).toEqual([]);
    expect(text.toString().startsWith("xxxxxxxxxx")).toBe(true);
  });
});
