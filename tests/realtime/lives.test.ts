import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createItem, projectBoard, removeItem, textOf } from "#shared/boards/board-doc.ts";
import { createNote } from "#shared/notes/note-doc.ts";
import { LiveBoard, stateOf, type Client } from "#tests/support/live-board.ts";

const at = { x: 0, y: 0 };
let board: LiveBoard;

beforeEach(async () => {
  board = await LiveBoard.open();
});

const write = (client: Client, text: string) =>
  createNote(client.doc, { text, ...at }, { memberId: client.person.memberId, now: 1 });

async function rewrite(change?: (doc: Y.Doc) => void): Promise<void> {
  const rewriting = board.engine.rewrite("b1", change);
  await board.settle();
  await rewriting;
}

/** Every text that the stored bytes of a document hold, also where nobody sees it any more. */
async function storedText(): Promise<string> {
  const { snapshot, updates } = (await board.store.load("b1"))!;
  return [snapshot ?? new Uint8Array(), ...updates].map((one) => Buffer.from(one).toString("latin1")).join();
}

async function content() {
  const reading = board.engine.read("b1", projectBoard);
  await board.settle();
  return reading;
}

describe("a document that begins another life", () => {
  it("holds what was visible, and nothing in its bytes of what was deleted", async () => {
    const ana = await board.join({ memberId: "ana" });
    const id = write(ana, "secretly clean water");
    const gone = write(ana, "an address");
    await board.exchange([ana]);
    textOf(ana.doc, "notes", id, "text")!.delete(0, "secretly ".length);
    removeItem(ana.doc, "notes", gone, 2);
    await board.exchange([ana]);
    expect(await storedText()).toMatch(/secretly.*an address/s);
    await rewrite();
    expect(await content()).toMatchObject({ notes: { [id]: { text: "clean water", author: "ana" } } });
    expect(Object.keys((await content()).notes)).toEqual([id]);
    expect(await storedText()).not.toMatch(/secretly|an address/);
  });

  it("keeps every field of every kind of card, maps and unknown fields included", async () => {
    await board.settle();
    const writing = board.engine.write("b1", (doc) => {
      const need = createItem(doc, "needs", { statement: "a pump", effort: 2 }, { now: 1 });
      const card = doc.getMap<Y.Map<unknown>>("needs").get(need)!;
      const evidence = new Y.Map<unknown>([
        ["source", new Y.Text("the school")],
        ["missing", new Y.Text()],
        ["kind", "testimony"],
      ]);
      (card.get("evidence") as Y.Map<unknown>).set("e1", evidence);
      card.set("from-later", { a: [1, 2] });
    });
    await board.settle();
    await writing;
    const before = await content();
    await rewrite();
    expect(await content()).toEqual(before);
  });

  it("can be changed on the way", async () => {
    const ana = await board.join({ memberId: "ana" });
    const id = write(ana, "water");
    await board.exchange([ana]);
    await rewrite((doc) => doc.getMap<Y.Map<unknown>>("notes").get(id)!.delete("author"));
    expect((await content()).notes[id]!.author).toBeUndefined();
    expect(await storedText()).not.toContain("author");
  });

  it("sends everybody away to come back, and tells them which life it is", async () => {
    const ana = await board.join({ memberId: "ana" });
    const before = ana.epoch;
    await rewrite();
    expect(ana.closed).toBe(4502);
    const again = await board.join({ memberId: "ana" });
    expect(again.epoch).not.toBe(before);
    const after = await board.restart();
    expect((await after.join({ memberId: "bo" })).epoch).toBe(again.epoch);
  });

  it("takes nothing more of the old life, from clients of ours", async () => {
    const ana = await board.join({ memberId: "ana" });
    const id = write(ana, "old");
    await board.exchange([ana]);
    ana.drop();
    await rewrite((doc) => removeItem(doc, "notes", id, 2));
    write(ana, "written offline");
    ana.connect(board.dial(ana.person));
    await board.exchange([ana]);
    expect(ana.answers.filter((answer) => typeof answer === "string").at(-1)).toContain("epoch");
    expect((await content()).notes).toEqual({});
  });

  it("closes plain clients that bring the old life back, and nothing of it returns", async () => {
    const plain = await board.join({ memberId: "pat" }, false);
    write(plain, "old");
    await board.exchange([plain]);
    plain.drop();
    await rewrite((doc) => doc.getMap("notes").clear());
    write(plain, "written offline");
    plain.connect(board.dial(plain.person, false));
    await board.exchange([plain]);
    expect(plain.closed).toBe(4400);
    expect((await content()).notes).toEqual({});
    const next = await board.join({ memberId: "pat" }, false);
    write(next, "of the new life");
    await board.exchange([next]);
    expect(Object.values((await content()).notes).map(({ text }) => text)).toEqual(["of the new life"]);
  });

  it("refuses an export of the old life with `import-epoch`, as a whole", async () => {
    const ana = await board.join({ memberId: "ana" });
    write(ana, "old");
    await board.exchange([ana]);
    const exported = Y.encodeStateAsUpdate(ana.doc);
    await rewrite((doc) => doc.getMap("notes").clear());
    const before = await stateOf(board);
    const merging = expect(board.engine.merge("b1", exported)).rejects.toMatchObject({
      code: "import-epoch",
    });
    await board.settle();
    await merging;
    expect(await stateOf(board)).toBe(before);
  });

  it("lets nobody write under the id of the server that wrote it anew", async () => {
    const ana = await board.join({ memberId: "ana" });
    write(ana, "water");
    await board.exchange([ana]);
    await rewrite();
    const [server] = (await board.store.load("b1"))!.leases;
    const thief = await board.join({ memberId: "bo" });
    thief.doc.clientID = server!.clientId;
    write(thief, "in the server's name");
    await board.exchange([thief]);
    expect(thief.answers.filter((answer) => typeof answer === "string")).toEqual([
      `${thief.sent} foreign-client`,
    ]);
  });

  it("holds what was sent right before, and what the server writes right after", async () => {
    const ana = await board.join({ memberId: "ana" });
    write(ana, "right before");
    const rewriting = board.engine.rewrite("b1");
    const writing = board.engine.write("b1", (doc) =>
      createNote(doc, { text: "right after", ...at }, { now: 2 }),
    );
    await board.settle();
    await Promise.all([rewriting, writing]);
    const texts = Object.values((await content()).notes).map(({ text }) => text);
    expect(texts.sort()).toEqual(["right after", "right before"]);
  });

  it("lets what waits for it at that moment be done in the next life", async () => {
    board.store.hold();
    const first = board.engine.write("b1", (doc) => createNote(doc, { text: "first", ...at }, { now: 1 }));
    const rewriting = board.engine.rewrite("b1");
    await board.settle();
    const late = board.engine.write("b1", (doc) => createNote(doc, { text: "late", ...at }, { now: 2 }));
    board.store.release();
    await board.settle();
    await Promise.all([first, rewriting, late]);
    expect(Object.keys((await content()).notes)).toHaveLength(2);
  });

  it("goes on in the old life where the new one could not be kept", async () => {
    const ana = await board.join({ memberId: "ana" });
    write(ana, "water");
    await board.exchange([ana]);
    const before = await stateOf(board);
    board.store.failNext();
    const failing = expect(board.engine.rewrite("b1")).rejects.toThrow("disk full");
    await board.settle();
    await failing;
    expect(await stateOf(board)).toBe(before);
    expect((await board.join({ memberId: "ana" })).epoch).toBe(ana.epoch);
  });

  it("goes on in the old life, with everybody, where the change to it throws", async () => {
    const ana = await board.join({ memberId: "ana" });
    const failing = expect(
      board.engine.rewrite("b1", () => {
        throw new RangeError("no");
      }),
    ).rejects.toThrow(RangeError);
    await board.settle();
    await failing;
    expect(ana.closed).toBeUndefined();
  });

  it("is not there where there is no document", async () => {
    await expect(board.engine.rewrite("nowhere")).rejects.toMatchObject({ code: "not-found" });
  });
});
