import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type * as Y from "yjs";
import { createItem, removeItem, textOf } from "#shared/boards/board-doc.ts";
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

const note = (session: LiveBoardSession, text: string) =>
  createItem(session.doc(), "notes", { text, x: 0, y: 0, color: "sand" }, session.writer());

function write(session: LiveBoardSession, id: string, words: string): void {
  textOf(session.doc(), "notes", id, "text")!.insert(0, words);
}

async function rewrite(change: (doc: Y.Doc) => void = () => {}): Promise<void> {
  const rewriting = stage.board.engine.rewrite("b1", change);
  await stage.board.settle();
  await rewriting;
}

/** Whatever stands anywhere in the board's stored bytes. */
async function stored(): Promise<string> {
  const { snapshot, updates } = (await stage.board.store.load("b1"))!;
  return [snapshot ?? new Uint8Array(), ...updates].map((one) => Buffer.from(one).toString("latin1")).join();
}

describe("a board that begins another life", () => {
  it("stays open for whoever is there: they see the new life and go on writing", async () => {
    const [a, b] = [stage.page(ana), stage.page(ben)];
    await stage.settle();
    const [kept, purged] = [note(a, "water"), note(a, "an address")];
    await stage.settle();
    await rewrite((doc) => removeItem(doc, "notes", purged, 1));
    await stage.pass(4000);
    expect([a, b].map(({ content }) => Object.keys(content.notes))).toEqual([[kept], [kept]]);
    write(b, kept, "clean ");
    await stage.settle();
    expect(a.content.notes[kept]!.text).toBe("clean water");
    expect([a.saved().kind, b.saved().kind, a.tray(), b.tray()]).toEqual(["saved", "saved", [], []]);
  });

  it("keeps the words of a phone that was offline in its tray, and brings nothing of the old life back", async () => {
    const [a, b] = [stage.page(ana), stage.page(ben)];
    await stage.settle();
    const id = note(a, "an address");
    await stage.settle();
    stage.connected = false;
    for (const wire of stage.wiresOf(ana)) wire.drop();
    await stage.pass(2000);
    write(a, id, "not to be seen: ");
    note(a, "written offline");
    await rewrite((doc) => removeItem(doc, "notes", id, 1));
    await stage.reconnect();
    expect(a.tray().map(({ text, reason }) => [text, reason])).toEqual([
      ["not to be seen: ", "earlier-life"],
      ["written offline", "earlier-life"],
    ]);
    expect(a.notice()).toBe("earlier-life");
    expect([a.content.notes, b.content.notes]).toEqual([{}, {}]);
    expect(await stored()).not.toMatch(/an address|not to be seen|written offline/);
    note(a, "of the new life");
    await stage.settle();
    expect(Object.values(b.content.notes).map(({ text }) => text)).toEqual(["of the new life"]);
  });

  it("keeps them beyond a tab that was closed offline, and leaves the old copy behind", async () => {
    const copies = new MemoryCopies();
    const device = () => ({ memory: deviceMemory("b1"), openCopy: copies.open, dropCopy: copies.drop });
    const first = stage.page(ana, device());
    await stage.settle();
    const id = note(first, "an address");
    await stage.settle();
    await stage.cut();
    write(first, id, "not to be seen: ");
    first.close();
    const oldCopies = copies.names();
    await rewrite((doc) => removeItem(doc, "notes", id, 1));

    const second = stage.page(ana, device());
    await stage.pass(1000);
    expect(second.content.notes[id]!.text).toBe("not to be seen: an address");
    await stage.reconnect();
    expect(second.content.notes).toEqual({});
    expect(second.tray().map(({ text }) => text)).toEqual(["not to be seen: "]);
    expect(copies.names()).toHaveLength(1);
    expect(copies.names()).not.toEqual(oldCopies);
    second.close();

    const third = stage.page(ana, device());
    await stage.pass(1000);
    expect([third.content.notes, third.tray().length, third.saved().kind]).toEqual([{}, 1, "saved"]);
    expect(await stored()).not.toMatch(/an address|not to be seen/);
  });

  it("takes the words of two tabs apart, each once, and neither brings the old copy back", async () => {
    vi.stubGlobal("BroadcastChannel", TabChannels);
    const copies = new MemoryCopies();
    const device = () => ({ memory: deviceMemory("b1"), openCopy: copies.open, dropCopy: copies.drop });
    const tabs = [stage.page(ana, device()), stage.page(ana, device())] as const;
    await stage.settle();
    await stage.cut();
    note(tabs[0], "from one");
    note(tabs[1], "from two");
    await rewrite();
    await stage.reconnect();
    expect(tabs.map((tab) => [tab.content.notes, tab.saved().kind])).toEqual([
      [{}, "saved"],
      [{}, "saved"],
    ]);
    expect(await stored()).not.toMatch(/from one|from two/);
    for (const tab of tabs) tab.close();
    const kept = stage.page(ana, device()).tray();
    expect(kept.map(({ text }) => text).sort()).toEqual(["from one", "from two"]);
  });
});
