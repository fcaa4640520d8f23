import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { projectBoard, textOf } from "#shared/boards/board-doc.ts";
import { createNote } from "#shared/notes/note-doc.ts";
import { LiveDocument } from "#server/realtime/live-document.ts";
import { LiveBoard } from "#tests/support/live-board.ts";

const writer = { memberId: "ana", facilitator: false, mayWrite: true } as const;
const later = 60_000;

function documentOf(text: string): LiveDocument {
  const doc = new Y.Doc();
  createNote(doc, { text, x: 0, y: 0 }, { memberId: "ana", now: 1 });
  const snapshot = Y.encodeStateAsUpdate(doc);
  const none = { updates: [], last: 0, leases: [], retired: [] };
  return new LiveDocument({ epoch: "e", snapshot, ...none }, true);
}

/** What a client with an own copy sends when somebody writes in it. */
function edit(document: LiveDocument, text: string): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, document.state());
  const [note] = doc.getMap("notes").keys();
  const before = Y.encodeStateVector(doc);
  textOf(doc, "notes", note!, "text")!.insert(0, text);
  return Y.encodeStateAsUpdate(doc, before);
}

describe("a document in which nobody writes", () => {
  it("rests as bytes that say the same, and is built again by the next edit", () => {
    const document = documentOf("water");
    document.build();
    const [state, vector] = [document.state(), document.stateVector()];
    expect(document.rest(later)).toBe(true);
    expect(document.isBuilt).toBe(false);
    expect(document.isReady).toBe(true);
    expect(document.state()).toEqual(state);
    expect(document.stateVector()).toEqual(vector);

    document.together(() => void document.take(edit(document, "clean "), writer, later));
    expect(document.gather(later).update).toBeDefined();
    expect(Object.values(projectBoard(document.doc).notes)).toMatchObject([{ text: "clean water" }]);
  });

  it("is not built for people who join and have nothing to tell", () => {
    const document = documentOf("water");
    expect(Y.decodeStateVector(document.stateVector()).size).toBe(1);
    document.together(() => void document.take(Uint8Array.of(0, 0), writer, later));
    expect(document.answer(Uint8Array.of(0))).toHaveLength(1);
    expect(document.isBuilt).toBe(false);
  });

  it("does not rest within ten seconds of a change", () => {
    const document = documentOf("water");
    document.take(edit(document, "clean "), writer, later);
    document.gather(later);
    expect(document.rest(later + 9000)).toBe(false);
    expect(document.rest(later + 10_000)).toBe(true);
  });

  it("rests at once where nobody is, with what was written there", async () => {
    const board = await LiveBoard.open();
    const written = board.engine.write("b1", (doc) =>
      createNote(doc, { text: "water", x: 0, y: 0 }, { now: 1 }),
    );
    await board.settle();
    await written;
    const notes = board.engine.read("b1", (doc) => Object.values(projectBoard(doc).notes));
    await board.settle();
    expect(await notes).toMatchObject([{ text: "water" }]);
  });

  it("does not rest where building it again would take long", () => {
    const document = documentOf("w".repeat(100_000));
    expect(document.rest(later)).toBe(false);
  });

  it("writes under one client id of the server's, however often it rests", () => {
    const document = documentOf("water");
    const id = document.doc.clientID;
    document.rest(later);
    expect(document.doc.clientID).toBe(id);
  });
});

describe("people on a board that rests", () => {
  it("join, come back and write as on any other", async () => {
    const board = await LiveBoard.open();
    const ana = await board.join({ memberId: "ana" });
    const id = createNote(ana.doc, { text: "water", x: 0, y: 0 }, { memberId: "ana", now: 1 });
    await board.exchange([ana]);
    await board.timers.pass(30_000);
    const bo = await board.join({ memberId: "bo" });
    expect(projectBoard(bo.doc).notes[id]!.text).toBe("water");
    ana.drop();
    textOf(ana.doc, "notes", id, "text")!.insert(0, "clean ");
    await board.timers.pass(30_000);
    ana.connect(board.dial(ana.person));
    await board.exchange([ana, bo]);
    expect(projectBoard(bo.doc).notes[id]!.text).toBe("clean water");
    const after = await board.restart();
    const reader = await after.join({ memberId: "cy" });
    expect(projectBoard(reader.doc)).toEqual(projectBoard(bo.doc));
    expect(board.logged).toEqual([]);
  });
});
