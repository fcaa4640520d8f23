import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { projectBoard, rootOf } from "#shared/boards/board-doc.ts";
import { createNote } from "#shared/notes/note-doc.ts";
import { Client, LiveBoard } from "#tests/support/live-board.ts";

let board: LiveBoard;
let ana: Client;
let bo: Client;
let reader: Client;

beforeEach(async () => {
  board = await LiveBoard.open();
  await board.engine.create("p1");
  await board.engine.create("p2");
  ana = await alone("ana", "p1");
  bo = await alone("bo", "p2");
  reader = await board.join({ memberId: "cleo" });
});

/** Somebody with a document of their own open. */
async function alone(memberId: string, documentId: string): Promise<Client> {
  const client = new Client(new Y.Doc(), { memberId });
  client.connect(board.dial(client.person, true, documentId));
  await board.exchange([client]);
  return client;
}
const write = (client: Client, text: string) =>
  createNote(client.doc, { text, x: 0, y: 0 }, { memberId: client.person.memberId, now: 1 });
const textsOf = (doc: Y.Doc) =>
  Object.values(projectBoard(doc).notes)
    .filter(({ removed }) => removed === undefined)
    .map(({ text }) => text);

/** Takes everything but what begins with `own`. */
function take(target: Y.Doc, sources: ReadonlyMap<string, Y.Doc>): void {
  for (const doc of sources.values()) {
    for (const note of Object.values(projectBoard(doc).notes)) {
      if (note.text.startsWith("own")) continue;
      createNote(target, { text: note.text, x: 0, y: 0 }, { now: 1 });
      rootOf(doc, "notes").delete(note.id);
    }
  }
}
async function gather(move = take): Promise<unknown> {
  const gathering = board.engine.gather("b1", ["p1", "p2"], move).catch((error: unknown) => error);
  await board.settle();
  return gathering;
}

describe("what several documents hold, moved into one", () => {
  it("is seen there by everybody, and nowhere else any more", async () => {
    write(ana, "water");
    write(bo, "light");
    await board.exchange([ana, bo]);
    await gather();
    await board.exchange([reader]);
    expect(textsOf(reader.doc).sort()).toEqual(["light", "water"]);
    expect(await board.store.load("p1")).toBeUndefined();
    expect([ana.closed, bo.closed]).toEqual([4502, 4502]);
  });

  it("includes what was acknowledged a moment ago", async () => {
    write(ana, "water");
    ana.hearAll();
    await gather();
    await board.exchange([reader, ana]);
    expect(ana.answers.filter((answer) => answer === 1 || answer === 2)).toEqual([1, 2]);
    expect(textsOf(reader.doc)).toEqual(["water"]);
  });

  it("leaves what was not taken in another life, without the rest in its bytes", async () => {
    write(ana, "water");
    write(ana, "own words");
    await board.exchange([ana]);
    const before = ana.epoch;
    await gather();
    const again = await alone("ana", "p1");
    expect(again.epoch).not.toBe(before);
    expect(textsOf(again.doc)).toEqual(["own words"]);
    const { snapshot, updates } = (await board.store.load("p1"))!;
    expect(updates).toEqual([]);
    expect(Buffer.from(snapshot!).toString("latin1")).not.toContain("water");
  });

  it("stays where it was when it cannot be kept", async () => {
    write(ana, "water");
    await board.exchange([ana, bo]);
    board.store.failNext();
    expect(await gather()).toBeInstanceOf(Error);
    const again = await alone("ana", "p1");
    expect(textsOf(again.doc)).toEqual(["water"]);
    const nowReading = await board.join({ memberId: "dov" });
    expect(textsOf(nowReading.doc)).toEqual([]);
    await gather();
    await board.exchange([nowReading]);
    expect(textsOf(nowReading.doc)).toEqual(["water"]);
  });

  it("stays where it was when it has no room there, or the change throws", async () => {
    write(ana, "water");
    await board.exchange([ana, bo]);
    const failed = await gather(() => {
      throw new Error("no");
    });
    expect(failed).toMatchObject({ message: "no" });
    expect(textsOf((await alone("ana", "p1")).doc)).toEqual(["water"]);
  });

  it("erases what was empty without a change of the other", async () => {
    await gather();
    expect(await board.store.load("p2")).toBeUndefined();
    await board.exchange([reader]);
    expect(textsOf(reader.doc)).toEqual([]);
  });
});

describe("writing in a document", () => {
  it("is told once it is on disk", async () => {
    const written: string[] = [];
    const stop = board.engine.onWritten((documentId) => void written.push(documentId));
    board.store.hold();
    write(ana, "water");
    await board.settle();
    expect(written).toEqual([]);
    board.store.release();
    await board.settle();
    expect(written).toEqual(["p1"]);
    stop();
    write(ana, "more");
    await board.settle();
    expect(written).toEqual(["p1"]);
  });
});
