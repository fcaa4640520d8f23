import { beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { createNote } from "#shared/notes/note-doc.ts";
import { projectBoard } from "#shared/boards/board-doc.ts";
import { framesOfStored } from "#server/realtime/stored-frames.ts";
import { LiveBoard, stateOf, type Client } from "#tests/support/live-board.ts";

const at = { x: 0, y: 0 };
const long = "water ".repeat(3000);
const countOf = ({ doc }: Client) => Object.keys(projectBoard(doc).notes).length;

/** A board of 25 long notes that lies on disk, with an engine that has not opened it yet. */
async function coldBoard(): Promise<LiveBoard> {
  const board = await LiveBoard.open(undefined, "off");
  for (let i = 0; i < 25; i++) {
    const writing = board.engine.write("b1", (doc) => createNote(doc, { text: long, ...at }, { now: i }));
    await board.settle();
    await writing;
  }
  return board.restart();
}

describe("a large board that nobody has opened yet", () => {
  let board: LiveBoard;

  beforeEach(async () => {
    board = await coldBoard();
  });

  it("is given to the first visitor from its stored bytes, before it is built", async () => {
    const first = await board.join({ memberId: "ana" });
    expect(countOf(first)).toBe(25);
    expect(first.asked).toBe(0);
  });

  it("asks the first visitor for what they wrote offline once it is built", async () => {
    const doc = new Y.Doc();
    const ana = await board.join({ memberId: "ana" }, true, doc);
    ana.drop();
    createNote(doc, { text: "offline", ...at }, { memberId: "ana", now: 1 });
    const cold = await board.restart();
    ana.connect(cold.dial(ana.person));
    await cold.exchange([ana]);
    await cold.timers.pass(1000);
    await cold.exchange([ana]);
    expect(ana.asked).toBe(1);
    const bo = await cold.join({ memberId: "bo" });
    expect(countOf(bo)).toBe(26);
  });

  it("is built at once for somebody who has a part of it", async () => {
    const doc = new Y.Doc();
    doc.getMap("notes").set("mine", new Y.Map());
    const ana = await board.join({ memberId: "ana" }, true, doc);
    expect(countOf(ana)).toBe(26);
    expect(ana.closed).toBeUndefined();
  });

  it("takes an edit that comes before it is built", async () => {
    const ana = await board.join({ memberId: "ana" });
    createNote(ana.doc, { text: "first", ...at }, { memberId: "ana", now: 1 });
    await board.exchange([ana]);
    expect(ana.answers).toContain(ana.sent);
    const bo = await board.join({ memberId: "bo" });
    expect(countOf(bo)).toBe(26);
  });

  it("does not wait for ever for a visitor who takes nothing", async () => {
    const wire = board.dial({ memberId: "slow" });
    wire.waiting = 1000;
    await board.timers.pass(2000);
    const frames = wire.take().map((frame) => [frame[0], frame[1]]);
    expect(frames).toContainEqual([0, 0]);
  });

  it("asks the next visitor too when the first one left before it was built", async () => {
    const first = await board.join({ memberId: "ana" });
    first.drop();
    await board.timers.pass(1000);
    const next = await board.join({ memberId: "bo" });
    await board.timers.pass(1000);
    await board.exchange([next]);
    expect(countOf(next)).toBe(25);
    expect(next.asked).toBe(1);
  });

  it("keeps its state when it is only looked at", async () => {
    const before = await stateOf(board);
    await (await board.restart()).join({ memberId: "ana" });
    expect(await stateOf(await board.restart())).toBe(before);
  });
});

describe("stored bytes as frames", () => {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const write = (length: number) => doc.getText("t").insert(0, "x".repeat(length));
  for (const length of [10, 20, 100_000, 30, 40, 70_000, 50]) write(length);
  const stored = { epoch: "e", last: 7, leases: [], retired: [] };

  it("are in the order of the log, small ones merged and the last as step 2", () => {
    const frames = framesOfStored({ ...stored, snapshot: null, updates });
    expect(frames.map((frame) => frame[1])).toEqual([2, 2, 2, 2, 1]);
  });

  it("are one step 2 for a small document and for an empty one", () => {
    expect(framesOfStored({ ...stored, snapshot: updates[0]!, updates: [updates[1]!] })).toHaveLength(1);
    expect(framesOfStored({ ...stored, snapshot: null, updates: [] })).toEqual([
      Uint8Array.of(0, 1, 2, 0, 0),
    ]);
  });
});

describe("many who join at once", () => {
  it("do not keep an edit waiting until the last of them has the state", async () => {
    const board = await LiveBoard.open();
    const ana = await board.join({ memberId: "ana" });
    const wires = ["b", "c", "d", "e"].map((memberId) => board.dial({ memberId }));
    await board.settle();
    for (const wire of wires) wire.take();
    const answered = new Set<unknown>();
    for (const wire of wires) {
      vi.spyOn(wire, "send").mockImplementation((frame) => {
        if (frame[0] !== 0 || frame[1] !== 1) return;
        answered.add(wire);
        if (answered.size === 1) createNote(ana.doc, { text: "edit", ...at }, { memberId: "ana", now: 1 });
      });
    }
    const append = board.store.append.bind(board.store);
    const answeredAtCommit: number[] = [];
    vi.spyOn(board.store, "append").mockImplementation((batch) => {
      answeredAtCommit.push(answered.size);
      return append(batch);
    });
    for (const wire of wires) wire.say(Uint8Array.of(0, 0, 1, 0));
    await board.settle();
    expect(answered.size).toBe(4);
    expect(answeredAtCommit[0]).toBeLessThan(4);
  });
});

describe("people who come back with the same copy", () => {
  it("get what came after the answer that others got before", async () => {
    const board = await LiveBoard.open();
    const ana = await board.join({ memberId: "ana" });
    const write = (text: string) => createNote(ana.doc, { text, ...at }, { memberId: "ana", now: 1 });
    write("zero");
    await board.exchange([ana]);
    const copy = Y.encodeStateAsUpdate(ana.doc);
    for (const [i, text] of ["one", "two", "three"].entries()) {
      write(text);
      write(`${text} more`);
      await board.exchange([ana]);
      const doc = new Y.Doc();
      Y.applyUpdate(doc, copy);
      const back = await board.join({ memberId: `back-${i}` }, true, doc);
      expect(countOf(back)).toBe(1 + 2 * (i + 1));
    }
  });
});
