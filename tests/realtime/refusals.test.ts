import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createItem, projectBoard, textOf } from "#shared/boards/board-doc.ts";
import { createNote } from "#shared/notes/note-doc.ts";
import { admitted, Client, LiveBoard, stateOf } from "#tests/support/live-board.ts";
import { MemoryDocumentStore } from "#tests/support/memory-document-store.ts";

const at = { x: 0, y: 0 };
const emptyUpdate = Uint8Array.of(0, 0);
let board: LiveBoard;

beforeEach(async () => {
  board = await LiveBoard.open();
});

const write = (client: Client, text: string) =>
  createNote(client.doc, { text, ...at }, { memberId: client.person.memberId, now: 1 });
const refusals = (client: Client) => client.answers.filter((answer) => typeof answer === "string");

describe("message 100", () => {
  it("counts every update and answer, empty ones too, from 1", async () => {
    const ana = await board.join({ memberId: "ana" });
    expect(ana.answers).toEqual([1]);
    ana.sendUpdate(emptyUpdate);
    write(ana, "a");
    ana.sendSync(1, emptyUpdate);
    await board.exchange([ana]);
    expect(ana.answers).toEqual([1, 4]);
  });

  it("comes after the refusals that it covers", async () => {
    const ana = await board.join({ memberId: "ana" });
    ana.sendUpdate(Uint8Array.of(9));
    write(ana, "a");
    await board.settle();
    ana.hearAll();
    expect(ana.answers).toEqual([1, "2 malformed", 3]);
  });

  it("starts anew with each connection", async () => {
    const ana = await board.join({ memberId: "ana" });
    write(ana, "a");
    await board.exchange([ana]);
    ana.drop();
    ana.answers.length = 0;
    ana.connect(board.dial(ana.person));
    await board.exchange([ana]);
    expect(ana.answers).toEqual([1]);
  });

  it("is not sent to plain connections", async () => {
    const plain = await board.join({ memberId: "pat" }, false);
    write(plain, "a");
    await board.exchange([plain]);
    expect(plain.answers).toEqual([]);
  });
});

describe("whose a client id is", () => {
  it("can be asked for a member: every id under which they wrote", async () => {
    const ana = await board.join({ memberId: "ana" });
    write(ana, "a");
    await board.exchange([ana]);
    const again = await board.join({ memberId: "ana" });
    write(again, "b");
    await board.exchange([again]);
    const asking = board.engine.clientIdsOf("b1", "ana");
    await board.settle();
    expect(await asking).toEqual(new Set([ana.doc.clientID, again.doc.clientID]));
  });
});

describe("a gap", () => {
  it.each([true, false])("is asked to be filled, and closes nothing (own messages: %s)", async (ronda) => {
    const ana = await board.join({ memberId: "ana" }, ronda);
    const bo = await board.join({ memberId: "bo" });
    ana.drop();
    write(ana, "written offline");
    const wire = board.dial(ana.person, ronda);
    ana.wire = wire;
    ana.sent = 0;
    write(ana, "typed before the offline edits were sent");
    ana.sendSync(0, Y.encodeStateVector(ana.doc));
    await board.exchange([ana, bo]);
    expect(wire.closed).toBeUndefined();
    expect(Object.keys(projectBoard(bo.doc).notes)).toHaveLength(2);
    expect(refusals(ana)).toEqual(ronda ? ["1 gap"] : []);
  });

  it("in one answer after another is taken for broken", async () => {
    const ana = await board.join({ memberId: "ana" });
    const lonely = new Y.Doc();
    lonely.getMap("notes").set("a", new Y.Map());
    const first = Y.encodeStateVector(lonely);
    lonely.getMap("notes").set("b", new Y.Map());
    for (let i = 0; i < 10; i++) ana.sendSync(1, Y.encodeStateAsUpdate(lonely, first));
    await board.settle();
    ana.hearAll();
    expect(refusals(ana).at(-1)).toMatch(/malformed$/);
  });
});

describe("who may only read", () => {
  const observer = { memberId: "obi", role: "observer" } as const;

  it("is answered `forbidden`, and nothing is applied", async () => {
    const obi = await board.join(observer);
    const before = await stateOf(board);
    write(obi, "no");
    await board.exchange([obi]);
    expect(refusals(obi)).toEqual(["2 forbidden"]);
    expect(await stateOf(board)).toBe(before);
  });

  it("is closed with 4400 on a plain connection", async () => {
    const obi = await board.join(observer, false);
    write(obi, "no");
    await board.settle();
    expect(obi.closed).toBe(4400);
  });

  it("may send what adds nothing, like the deletions that everybody knows", async () => {
    const ana = await board.join({ memberId: "ana" });
    const id = write(ana, "water");
    textOf(ana.doc, "notes", id, "text")!.delete(0, 2);
    await board.exchange([ana]);
    const obi = await board.join(observer);
    obi.sendSync(1, Y.encodeStateAsUpdate(obi.doc));
    await board.exchange([obi]);
    expect(refusals(obi)).toEqual([]);
    expect(obi.answers.at(-1)).toBe(obi.sent);
  });

  it("of a document for notes alone is answered `schema` where others come", async () => {
    const ana = await board.join({ memberId: "ana" });
    board.access.set("ana", { ...admitted(ana.person), roots: ["notes"] });
    await board.engine.refreshMember("ana");
    write(ana, "water");
    createItem(ana.doc, "clusters", { x: 0, y: 0 }, { memberId: "ana", now: 1 });
    await board.exchange([ana]);
    expect(refusals(ana)).toEqual(["3 schema"]);
  });

  it("may write once the role is raised", async () => {
    const obi = await board.join(observer);
    const request = board.access.get("obi");
    if (request?.kind !== "admitted") throw new Error("not admitted");
    board.access.set("obi", { ...request, mayWrite: true });
    await board.engine.refreshMember("obi");
    write(obi, "now");
    await board.exchange([obi]);
    expect(refusals(obi)).toEqual([]);
  });
});

describe("rates", () => {
  it("take 60 updates of a member in a second, and refuse more", async () => {
    const ana = await board.join({ memberId: "ana" });
    await board.timers.pass(1000);
    for (let i = 0; i < 70; i++) write(ana, `${i}`);
    await board.settle();
    ana.hearAll();
    expect(refusals(ana)[0]).toBe("62 rate");
    expect(ana.closed).toBeUndefined();
  });

  it("count an update that is costly to read as several", async () => {
    const ana = await board.join({ memberId: "ana" });
    await board.timers.pass(1000);
    for (const letter of ["a", "b", "c"]) write(ana, letter.repeat(128 * 1024));
    await board.settle();
    ana.hearAll();
    expect(refusals(ana)).toEqual([`${ana.sent} rate`]);
  });

  it("count a member's connections together and leave others alone", async () => {
    const [one, two] = [await board.join({ memberId: "ana" }), await board.join({ memberId: "ana" })];
    const bo = await board.join({ memberId: "bo" });
    await board.timers.pass(1000);
    for (let i = 0; i < 40; i++) for (const client of [one, two, bo]) write(client, `${i}`);
    await board.settle();
    for (const client of [one, two, bo]) client.hearAll();
    expect(refusals(one).length + refusals(two).length).toBeGreaterThan(0);
    expect(refusals(bo)).toEqual([]);
  });

  it("close a plain connection with 4529, and it comes back with everything", async () => {
    const plain = await board.join({ memberId: "pat" }, false);
    await board.timers.pass(1000);
    for (let i = 0; i < 70; i++) write(plain, `${i}`);
    await board.settle();
    expect(plain.closed).toBe(4529);
    await board.timers.pass(1000);
    plain.connect(board.dial(plain.person, false));
    await board.exchange([plain]);
    const reader = await board.join({ memberId: "bo" });
    expect(Object.keys(projectBoard(reader.doc).notes)).toHaveLength(70);
  });

  it("are lifted for measuring", async () => {
    board = await LiveBoard.open(new MemoryDocumentStore(), "off");
    const ana = await board.join({ memberId: "ana" });
    for (let i = 0; i < 200; i++) write(ana, `${i}`);
    await board.exchange([ana]);
    expect(refusals(ana)).toEqual([]);
  });
});

describe("client ids", () => {
  it("belong to the first member who wrote under them, after a restart too", async () => {
    const ana = await board.join({ memberId: "ana" });
    write(ana, "mine");
    await board.exchange([ana]);
    const after = await board.restart();
    const thief = new Client(new Y.Doc(), { memberId: "eve" });
    Y.applyUpdate(thief.doc, Y.encodeStateAsUpdate(ana.doc));
    thief.doc.clientID = ana.doc.clientID;
    thief.connect(after.dial(thief.person));
    await after.exchange([thief]);
    write(thief, "under your id");
    await after.exchange([thief]);
    expect(refusals(thief)).toEqual([`${thief.sent} foreign-client`]);
  });

  it("are shared by the tabs of one member on one stored copy", async () => {
    const first = await board.join({ memberId: "ana" });
    first.drop();
    write(first, "offline");
    const second = new Client(new Y.Doc(), first.person);
    Y.applyUpdate(second.doc, Y.encodeStateAsUpdate(first.doc), second);
    write(second, "other tab");
    first.connect(board.dial(first.person));
    second.connect(board.dial(second.person));
    await board.exchange([first, second]);
    expect([...refusals(first), ...refusals(second)]).toEqual([]);
    expect(Y.encodeStateAsUpdate(first.doc)).toEqual(Y.encodeStateAsUpdate(second.doc));
  });

  it("of an earlier life of the document are refused with `epoch`", async () => {
    const ana = await board.join({ memberId: "ana" });
    write(ana, "old life");
    await board.exchange([ana]);
    await board.store.beginEpoch("b1", "second", emptyUpdate, []);
    const after = await board.restart();
    ana.connect(after.dial(ana.person));
    await after.exchange([ana]);
    expect(ana.epoch).toBe("second");
    expect(refusals(ana).at(-1)).toMatch(/epoch$/);
    expect(projectBoard((await after.join({ memberId: "bo" })).doc).notes).toEqual({});
  });

  it("of the server are refused", async () => {
    const writing = board.engine.write("b1", (doc) => createNote(doc, { text: "a", ...at }, { now: 1 }));
    await board.settle();
    await writing;
    const eve = await board.join({ memberId: "eve" });
    eve.doc.clientID = [...Y.decodeStateVector(Y.encodeStateVector(eve.doc)).keys()][0]!;
    write(eve, "as the server");
    await board.exchange([eve]);
    expect(refusals(eve)).toEqual([`${eve.sent} foreign-client`]);
  });

  it("are at most 200 a day for a member and document", async () => {
    const ana = await board.join({ memberId: "ana" });
    for (let i = 0; i < 201; i++) {
      if (i % 50 === 0) await board.timers.pass(1000);
      const other = new Y.Doc();
      other.clientID = 1_000_000_000 + i;
      other.getMap("notes").set(`n${i}`, new Y.Map());
      ana.sendUpdate(Y.encodeStateAsUpdate(other));
    }
    await board.settle();
    ana.hearAll();
    expect(refusals(ana)).toEqual([`${ana.sent} rate`]);
    await board.timers.pass(24 * 60 * 60 * 1000 + 1);
    const next = await board.join({ memberId: "ana" });
    write(next, "tomorrow");
    await board.exchange([next]);
    expect(refusals(next)).toEqual([]);
  });
});

describe("a merged export", () => {
  const exported = () => {
    const doc = new Y.Doc();
    createNote(doc, { text: "from the other server", ...at }, { memberId: "somebody", now: 1 });
    return Y.encodeStateAsUpdate(doc);
  };

  it("keeps its authors and belongs to nobody who writes here", async () => {
    const merging = board.engine.merge("b1", exported());
    await board.settle();
    await merging;
    const ana = await board.join({ memberId: "ana" });
    expect(Object.values(projectBoard(ana.doc).notes)[0]).toMatchObject({ author: "somebody" });
  });

  it.each([
    ["bytes that are no update", Uint8Array.of(9, 9)],
    ["an update for something else than a board", otherRoot()],
  ])("of %s is a bad request", async (_what, update) => {
    const before = await stateOf(board);
    const outcome = expect(board.engine.merge("b1", update)).rejects.toMatchObject({ code: "bad-request" });
    await board.settle();
    await outcome;
    expect(await stateOf(board)).toBe(before);
  });
});

function otherRoot(): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap("ballots").set("a", 1);
  return Y.encodeStateAsUpdate(doc);
}
