import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createNote } from "#shared/notes/note-doc.ts";
import { projectBoard, textOf } from "#shared/boards/board-doc.ts";
import { pauseAfter } from "#server/realtime/flush.ts";
import { LiveBoard, stateOf, type Client } from "#tests/support/live-board.ts";

const at = { x: 0, y: 0 };
const notesOf = (client: Client) => Object.values(projectBoard(client.doc).notes).map((note) => note.text);

describe("durable before visible", () => {
  let board: LiveBoard;
  let ana: Client;
  let bo: Client;

  beforeEach(async () => {
    board = await LiveBoard.open();
    ana = await board.join({ memberId: "ana" });
    bo = await board.join({ memberId: "bo" });
    ana.answers.length = 0;
  });

  const write = (client: Client, text: string) =>
    createNote(client.doc, { text, ...at }, { memberId: client.person.memberId, now: 1 });

  it("acknowledges an edit and shows it to others once it is on disk", async () => {
    write(ana, "water");
    await board.exchange([ana, bo]);
    expect(notesOf(bo)).toEqual(["water"]);
    expect(ana.answers).toEqual([ana.sent]);
  });

  it("shows and acknowledges nothing while the commit waits", async () => {
    board.store.hold();
    write(ana, "water");
    await board.exchange([ana, bo]);
    expect(notesOf(bo)).toEqual([]);
    expect(ana.answers).toEqual([]);
    board.store.release();
    await board.exchange([ana, bo]);
    expect(notesOf(bo)).toEqual(["water"]);
    expect(ana.answers).toEqual([ana.sent]);
  });

  it("answers nobody who joins while the commit waits", async () => {
    board.store.hold();
    write(ana, "water");
    await board.settle();
    const late = await board.join({ memberId: "cy" });
    expect(notesOf(late)).toEqual([]);
    board.store.release();
    await board.exchange([late]);
    expect(notesOf(late)).toEqual(["water"]);
  });

  it("commits what arrives together once, for all boards", async () => {
    await board.engine.create("b2");
    await stateOf(board, "b2");
    const before = board.store.commits;
    write(ana, "one");
    write(bo, "two");
    const third = board.engine.write("b2", (doc) => createNote(doc, { text: "three", ...at }, { now: 1 }));
    await board.exchange([ana, bo]);
    await third;
    expect(board.store.commits).toBe(before + 1);
    expect(notesOf(ana).sort()).toEqual(["one", "two"]);
  });

  it("sends what came together as one frame, and nothing back to a lone writer", async () => {
    ana.wire!.take();
    for (const text of ["a", "b", "c"]) write(ana, text);
    await board.settle();
    expect(bo.wire!.take().length).toBe(1);
    const toAna = ana.wire!.take();
    expect(toAna.length).toBe(1);
    expect(toAna[0]![0]).toBe(100);
  });

  it("gives everything that was acknowledged back after a kill", async () => {
    write(ana, "kept");
    await board.exchange([ana]);
    board.store.hold();
    write(ana, "never acknowledged");
    await board.settle();
    const after = await board.restart();
    const reader = await after.join({ memberId: "ana" });
    expect(notesOf(reader)).toEqual(["kept"]);
  });

  it("closes the room when a commit fails, and a client that comes back loses nothing", async () => {
    write(ana, "kept");
    await board.exchange([ana, bo]);
    board.store.failNext();
    write(ana, "again");
    await board.exchange([ana, bo]);
    expect([ana.closed, bo.closed]).toEqual([4500, 4500]);
    expect(notesOf(bo)).toEqual(["kept"]);
    for (const client of [ana, bo]) client.connect(board.dial(client.person));
    await board.exchange([ana, bo]);
    expect(notesOf(bo).sort()).toEqual(["again", "kept"]);
  });

  it("leaves other boards open when one room's commit fails alone", async () => {
    await board.engine.create("b2");
    const other = board.dial({ memberId: "di" }, true, "b2");
    await board.settle();
    board.store.failNext();
    write(ana, "lost");
    await board.settle();
    expect(ana.closed).toBe(4500);
    expect(other.closed).toBeUndefined();
  });

  it("keeps the server's own writing from being seen before it is on disk", async () => {
    board.store.hold();
    const writing = board.engine.write("b1", (doc) => createNote(doc, { text: "import", ...at }, { now: 1 }));
    await board.exchange([ana]);
    expect(notesOf(ana)).toEqual([]);
    board.store.release();
    await board.exchange([ana]);
    await writing;
    expect(notesOf(ana)).toEqual(["import"]);
  });

  it("keeps nothing of the server's own writing when it breaks off half way", async () => {
    const before = await stateOf(board);
    const writing = board.engine.write("b1", (doc) => {
      createNote(doc, { text: "half", ...at }, { now: 1 });
      throw new Error("broke");
    });
    const outcome = expect(writing).rejects.toThrow("broke");
    await board.exchange([ana]);
    await outcome;
    expect(ana.closed).toBeUndefined();
    expect(await stateOf(board)).toBe(before);
  });

  it("adds the texts of a card that was made without them before anybody sees it", async () => {
    const plain = await board.join({ memberId: "cy" }, false);
    plain.doc.getMap("notes").set("n1", new Y.Map());
    await board.exchange([plain, bo]);
    expect(textOf(bo.doc, "notes", "n1", "text")?.toString()).toBe("");
    expect(textOf(plain.doc, "notes", "n1", "text")?.toString()).toBe("");
  });
});

describe("the pause after a flush", () => {
  it.each([
    ["nothing was written", 0, 0, 0],
    ["nothing was written but asking cost 2 ms", 2, 0, 8],
    ["it was cheap, so that nobody gets more than sixty frames a second", 0.5, 10, 16],
    ["it cost 6 ms", 6, 10, 24],
    ["it was dear", 50, 10, 33],
    ["it was cheap but there is a crowd", 0.5, 200, 28],
    ["the crowd is huge", 0.5, 1000, 45],
  ])("when %s", (_what, cost, people, pause) => {
    expect(pauseAfter(cost, people)).toBeCloseTo(pause);
  });
});
