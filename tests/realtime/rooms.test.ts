import { beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { projectBoard } from "#shared/boards/board-doc.ts";
import { createNote } from "#shared/notes/note-doc.ts";
import { syncStep } from "#shared/realtime/messages.ts";
import { unreadLimit } from "#server/realtime/connection.ts";
import { documentLimits } from "#server/realtime/live-document.ts";
import { Presence } from "#server/realtime/presence.ts";
import { Client, LiveBoard, stateOf } from "#tests/support/live-board.ts";

const at = { x: 0, y: 0 };
let board: LiveBoard;
beforeEach(async () => {
  board = await LiveBoard.open();
});

const write = (client: Client, text: string) =>
  createNote(client.doc, { text, ...at }, { memberId: client.person.memberId, now: 1 });

describe("a document in memory", () => {
  it("is read once for many who come at the same time", async () => {
    let loads = 0;
    const load = board.store.load.bind(board.store);
    board.store.load = (id) => {
      loads++;
      return load(id);
    };
    for (let i = 0; i < 5; i++) board.dial({ memberId: `m${i}` });
    await board.settle();
    expect(loads).toBe(1);
  });

  it("leaves memory a minute after the last one left, and comes back whole", async () => {
    const ana = await board.join({ memberId: "ana" });
    for (let i = 0; i < 30; i++) {
      write(ana, `${i}`);
      await board.exchange([ana]);
    }
    const before = await stateOf(board);
    ana.drop();
    await board.timers.pass(90_000);
    const stored = await board.store.load("b1");
    expect(stored!.updates).toEqual([]);
    expect(await stateOf(board)).toBe(before);
  });

  it("shortens a long log while people go on writing", async () => {
    const ana = await board.join({ memberId: "ana" });
    for (let i = 0; i < 520; i++) {
      write(ana, `${i}`);
      await board.timers.pass(20);
    }
    await board.timers.pass(5000);
    write(ana, "after");
    await board.exchange([ana]);
    const stored = await board.store.load("b1");
    expect(stored!.snapshot).not.toBeNull();
    expect(stored!.updates.length).toBeLessThan(100);
    const after = await board.restart();
    const reader = await after.join({ memberId: "bo" });
    expect(Object.keys(projectBoard(reader.doc).notes)).toHaveLength(521);
  });

  it("leaves sooner where more than 64 wait for somebody, the longest idle first", async () => {
    const ids = Array.from({ length: 70 }, (_, i) => `many${i}`);
    for (const id of ids) {
      await board.engine.create(id);
      await stateOf(board, id);
      await board.timers.pass(1);
    }
    const loads = vi.spyOn(board.store, "load");
    await board.timers.pass(10_000);
    for (const id of ids) await stateOf(board, id);
    const again = loads.mock.calls.map(([id]) => id);
    expect(again).toEqual(ids.slice(0, 6));
  });

  it("gives a joiner the shared state and what came since", async () => {
    const ana = await board.join({ memberId: "ana" });
    for (let i = 0; i < 5; i++) {
      write(ana, `${i}`);
      await board.exchange([ana]);
      const late = await board.join({ memberId: `late${i}` });
      expect(Object.keys(projectBoard(late.doc).notes)).toHaveLength(i + 1);
    }
  });

  it("gives a client that comes back only what it lacks", async () => {
    const ana = await board.join({ memberId: "ana" });
    for (let i = 0; i < 50; i++) write(ana, "a longer text for a note");
    await board.exchange([ana]);
    ana.drop();
    const wire = board.dial(ana.person);
    ana.connect(wire);
    await board.settle();
    const bytes = wire.take().reduce((sum, frame) => sum + frame.length, 0);
    expect(bytes).toBeLessThan(200);
  });

  it("is told to be gone when it is removed, and stays removed", async () => {
    const ana = await board.join({ memberId: "ana" });
    await board.engine.remove("b1");
    expect(ana.closed).toBe(4404);
    await expect(board.engine.read("b1", () => 1)).rejects.toMatchObject({ code: "not-found" });
    expect(await board.store.load("b1")).toBeUndefined();
  });

  it("is not there until it was made, and is made once", async () => {
    await expect(board.engine.state("b7")).rejects.toMatchObject({ code: "not-found" });
    await board.engine.create("b7");
    const first = board.engine.state("b7");
    await board.settle();
    await board.engine.create("b7");
    const second = board.engine.state("b7");
    await board.settle();
    expect((await second).epoch).toBe((await first).epoch);
  });
});

describe("a thousand boards", () => {
  const ids = Array.from({ length: 1000 }, (_, i) => `of-many-${i}`);

  it("are open at once, each with what was written on it, and leave memory when everybody has left", async () => {
    for (const id of ids) await board.engine.create(id);
    const loads = vi.spyOn(board.store, "load");
    const wires = ids.map((id, i) => {
      const client = new Client(new Y.Doc(), { memberId: `m${i}` });
      client.connect(board.dial(client.person, true, id));
      return client;
    });
    await board.exchange(wires);
    for (const client of wires) write(client, client.person.memberId);
    await board.exchange(wires);
    expect(wires.map(({ answers }) => answers.at(-1))).toEqual(wires.map(({ sent }) => sent));
    expect(board.engine.present(ids).size).toBe(1000);
    expect(loads).toHaveBeenCalledTimes(1000);
    for (const client of wires) client.drop();
    await board.timers.pass(90_000);
    loads.mockClear();
    const reading = Promise.all(
      ids.map((id) => board.engine.read(id, (doc) => Object.keys(projectBoard(doc).notes).length)),
    );
    await board.settle();
    expect(await reading).toEqual(ids.map(() => 1));
    expect(loads).toHaveBeenCalledTimes(1000);
  }, 30_000);
});

describe("a full document", () => {
  const big = (bytes: number) =>
    board.engine.write("b1", (doc) => createNote(doc, { text: "x".repeat(bytes), ...at }, { now: 1 }));
  const nearlyFull = documentLimits.bytes - 50_000;

  it("refuses what would make it larger than 16 MiB with `too-big`, and nothing else", async () => {
    const ana = await board.join({ memberId: "ana" });
    const writing = big(nearlyFull);
    await board.exchange([ana]);
    await writing;
    write(ana, "y".repeat(100_000));
    await board.exchange([ana]);
    expect(ana.answers.at(-2)).toBe(`${ana.sent} too-big`);
    const bo = await board.join({ memberId: "bo" });
    write(bo, "small");
    await board.exchange([bo]);
    expect(bo.answers.at(-1)).toBe(bo.sent);
  });

  it("refuses the server's own writing too, and keeps nothing of it", async () => {
    const before = await stateOf(board);
    const outcome = expect(big(documentLimits.bytes + 1)).rejects.toMatchObject({ code: "too-big" });
    await board.settle();
    await outcome;
    expect(await stateOf(board)).toBe(before);
  });
});

describe("a message that the server fails to hear", () => {
  it("closes its connection, is logged, and leaves the others alone", async () => {
    const ana = await board.join({ memberId: "ana" });
    const bo = await board.join({ memberId: "bo" });
    const hearing = vi.spyOn(Presence.prototype, "hearCompact").mockImplementationOnce(() => {
      throw new Error("a mistake of ours");
    });
    ana.sendPresence(Uint8Array.of(0));
    hearing.mockRestore();
    expect([ana.closed, bo.closed]).toEqual([4500, undefined]);
    expect(board.logged).toEqual(["a message could not be heard"]);
  });
});

describe("who reads too slowly", () => {
  it("is cut at 4 MB, and gets the state, not a queue, when it comes back", async () => {
    const ana = await board.join({ memberId: "ana" });
    const slow = await board.join({ memberId: "slow" });
    slow.wire!.waiting = unreadLimit + 1;
    write(ana, "missed");
    await board.exchange([ana]);
    expect(slow.wire!.terminated).toBe(true);
    slow.connect(board.dial(slow.person));
    await board.exchange([slow]);
    expect(Object.keys(projectBoard(slow.doc).notes)).toHaveLength(1);
  });

  it("gets no second large state before it took the first", async () => {
    const writing = board.engine.write("b1", (doc) =>
      createNote(doc, { text: "x".repeat(5_000_000), x: 0, y: 0 }, { now: 1 }),
    );
    await board.settle();
    await writing;
    const wire = board.dial({ memberId: "slow" });
    const send = wire.send.bind(wire);
    wire.send = (frame) => {
      wire.waiting += frame.length;
      send(frame);
    };
    const slow = new Client(new Y.Doc(), { memberId: "slow" });
    slow.connect(wire);
    await board.settle();
    expect(wire.terminated).toBe(false);
    for (let i = 0; i < 3; i++) slow.sendSync(syncStep.step1, Uint8Array.of(1, 9, 1 + i));
    await board.settle();
    expect(wire.terminated).toBe(true);
    expect(wire.waiting).toBeLessThan(6_000_000);
  });

  it("costs nobody else anything", async () => {
    const ana = await board.join({ memberId: "ana" });
    const bo = await board.join({ memberId: "bo" });
    const slow = await board.join({ memberId: "slow" });
    slow.wire!.waiting = unreadLimit + 1;
    write(ana, "seen");
    await board.exchange([ana, bo]);
    expect(Object.keys(projectBoard(bo.doc).notes)).toHaveLength(1);
  });
});

describe("members", () => {
  it("are present while they have a connection, told once at the first and the last", async () => {
    const heard: string[] = [];
    board.engine.onPresence((id, member, here) => heard.push(`${id} ${member} ${here}`));
    const [one, two] = [await board.join({ memberId: "ana" }), await board.join({ memberId: "ana" })];
    expect(board.engine.present(["b1", "b2"])).toEqual(new Set(["ana"]));
    one.drop();
    two.drop();
    expect(heard).toEqual(["b1 ana true", "b1 ana false"]);
    expect(board.engine.present(["b1"])).toEqual(new Set());
  });

  it("who were removed lose all their connections at once", async () => {
    const [one, two] = [await board.join({ memberId: "ana" }), await board.join({ memberId: "ana" }, false)];
    const bo = await board.join({ memberId: "bo" });
    board.engine.disconnectMember("ana", 4403);
    expect([one.closed, two.closed, bo.closed]).toEqual([4403, 4403, undefined]);
  });

  it.each([
    [401, 4401],
    [404, 4403],
  ] as const)("whose access is now %d are closed with %d", async (status, code) => {
    const ana = await board.join({ memberId: "ana" });
    board.access.set("ana", { kind: "refused", status });
    await board.engine.refreshMember("ana");
    expect(ana.closed).toBe(code);
  });
});

describe("draining", () => {
  it("commits what came, acknowledges it, and closes everybody with 4503", async () => {
    const ana = await board.join({ memberId: "ana" });
    write(ana, "last words");
    await board.engine.drain();
    const frames = ana.wire!.take();
    expect(frames.at(-1)![0]).toBe(100);
    expect(ana.closed).toBe(4503);
    const after = await board.restart();
    const reader = await after.join({ memberId: "bo" });
    expect(Object.keys(projectBoard(reader.doc).notes)).toHaveLength(1);
  });
});
