import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createItem, setValue, textOf } from "#shared/boards/board-doc.ts";
import { deviceMemory } from "#client/realtime/board-memory.ts";
import type { LiveBoardSession } from "#client/realtime/live-board-session.ts";
import { LiveStage } from "#tests/support/live-page.ts";
import { MemoryCopies } from "#tests/support/memory-copies.ts";
import { TabChannels } from "#tests/support/tab-channels.ts";

const ana = { memberId: "ana", name: "Ana" };
const ben = { memberId: "ben", name: "Ben" };
let stage: LiveStage;

beforeEach(async () => {
  stage = await LiveStage.open();
});
afterEach(() => {
  stage.end();
  localStorage.clear();
  vi.unstubAllGlobals();
});

function note(session: LiveBoardSession, text: string): string {
  return createItem(session.doc(), "notes", { text, x: 0, y: 0, color: "sand" }, session.writer());
}

function write(session: LiveBoardSession, id: string, words: string): void {
  textOf(session.doc(), "notes", id, "text")!.insert(0, words);
}

describe("what comes faster than the server takes it", () => {
  it("is sent again by itself: nothing goes to the tray, nothing is lost, and saved is said only then", async () => {
    const [a, b] = [stage.page(ana), stage.page(ben)];
    await stage.settle();
    for (let i = 0; i < 150; i++) note(a, `note ${i}`);
    await stage.settle();
    expect(Object.keys(b.content.notes).length).toBeLessThan(150);
    expect(a.saved().kind).toBe("saving");
    await stage.pass(4000);
    expect(Object.keys(b.content.notes)).toHaveLength(150);
    expect([a.saved().kind, a.tray(), a.notice()]).toEqual(["saved", [], undefined]);
  });

  it("survives the tab: what waits to be sent again stands in the journal", async () => {
    const memory = deviceMemory("b1");
    const copies = new MemoryCopies();
    const a = stage.page(ana, { memory, openCopy: copies.open });
    await stage.settle();
    for (let i = 0; i < 150; i++) note(a, `note ${i}`);
    await stage.settle();
    a.close();
    const next = stage.page(ana, { memory, openCopy: copies.open });
    const b = stage.page(ben);
    await stage.pass(4000);
    expect([next.saved().kind, Object.keys(b.content.notes).length]).toEqual(["saved", 150]);
  });
});

describe("a client id that is somebody else's", () => {
  it("is given up for a fresh one, and every word is written again under that", async () => {
    const [a, b] = [stage.page(ana), stage.page(ben)];
    await stage.settle();
    const id = note(b, "water");
    await stage.settle();
    const theirs = b.doc().clientID;
    a.doc().clientID = theirs;
    write(a, id, "clean ");
    const own = note(a, "roads");
    await stage.settle();
    expect(a.doc().clientID).not.toBe(theirs);
    expect([b.content.notes[id]?.text, b.content.notes[own]?.text]).toEqual(["clean water", "roads"]);
    expect(b.content.notes[own]?.author).toBe("ana");
    expect([a.saved().kind, a.tray(), a.notice()]).toEqual(["saved", [], undefined]);
  });

  it("takes nothing away from either, though both wrote under it at once", async () => {
    const [a, b] = [stage.page(ana), stage.page(ben)];
    await stage.settle();
    const id = note(b, "water");
    await stage.settle();
    a.doc().clientID = b.doc().clientID;
    write(a, id, "clean ");
    write(b, id, "all through the year ");
    await stage.settle();
    await stage.settle();
    expect(b.content.notes[id]?.text).toBe(a.content.notes[id]?.text);
    expect(b.content.notes[id]?.text).toContain("all through the year ");
    expect(b.content.notes[id]?.text).toContain("clean ");
    expect([b.saved().kind, b.tray(), a.tray()]).toEqual(["saved", [], []]);
  });
});

describe("a refusal, for the other tabs of the same browser", () => {
  /** Two tabs of one own device on one board with a note. */
  async function twoTabs() {
    vi.stubGlobal("BroadcastChannel", TabChannels);
    const copies = new MemoryCopies();
    const tab = () => stage.page(ana, { memory: deviceMemory("b1"), openCopy: copies.open });
    const one = tab();
    await stage.settle();
    const id = note(one, "water");
    await stage.settle();
    const two = tab();
    await stage.pass(1000);
    return { one, two, id, tab };
  }

  it("is told before the stored copy is replaced: they load anew and go on from there", async () => {
    const { one, two, id } = await twoTabs();
    const before = two.doc();
    setValue(one.doc(), "notes", id, "x", 5e9);
    await stage.pass(3000);
    expect(two.doc()).not.toBe(before);
    expect([one.content.notes[id]?.x, two.content.notes[id]?.x]).toEqual([0, 0]);
    expect([one.saved().kind, two.saved().kind, two.canWrite()]).toEqual(["saved", "saved", true]);
    expect([one.notice(), two.notice()]).toEqual(["schema", undefined]);
    write(two, id, "clean ");
    await stage.settle();
    expect([one.content.notes[id]?.text, two.saved().kind]).toEqual(["clean water", "saved"]);
  });

  it("costs them no word that they were writing at that moment", async () => {
    const { one, two, id } = await twoTabs();
    setValue(one.doc(), "notes", id, "x", 5e9);
    write(two, id, "clean ");
    const own = note(two, "roads");
    await stage.pass(3000);
    expect([one.content.notes[id]?.text, one.content.notes[own]?.text]).toEqual(["clean water", "roads"]);
    expect(two.tray()).toEqual([]);
  });

  it("does not come back out of the copy, whichever tab is opened next", async () => {
    const { one, two, id, tab } = await twoTabs();
    setValue(one.doc(), "notes", id, "x", 5e9);
    await stage.pass(3000);
    write(two, id, "clean ");
    await stage.settle();
    one.close();
    two.close();
    await stage.cut();
    const third = tab();
    await stage.pass(1000);
    expect(third.content.notes[id]).toMatchObject({ text: "clean water", x: 0 });
    expect(third.saved()).toEqual({ kind: "offline", changes: 0, kept: true });
  });
});
