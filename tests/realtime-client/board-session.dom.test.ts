import { createEffect, createRoot } from "solid-js";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { createItem, setValue, textOf } from "#shared/boards/board-doc.ts";
import { RondaError } from "#shared/errors.ts";
import { closeCode } from "#shared/realtime/messages.ts";
import { deviceMemory } from "#client/realtime/board-memory.ts";
import type { LiveBoardSession } from "#client/realtime/live-board-session.ts";
import { LiveStage } from "#tests/support/live-page.ts";
import { MemoryCopies } from "#tests/support/memory-copies.ts";

const ana = { memberId: "ana", name: "Ana" };
const ben = { memberId: "ben", name: "Ben" };
let stage: LiveStage;

afterEach(() => {
  stage.end();
  localStorage.clear();
});

function write(session: LiveBoardSession, id: string, words: string, at = 0): void {
  textOf(session.doc(), "notes", id, "text")!.insert(at, words);
}

function note(session: LiveBoardSession, text: string): string {
  return createItem(session.doc(), "notes", { text, x: 0, y: 0, color: "sand" }, session.writer());
}

describe("a board that is open", () => {
  it("cannot be written in before the server's state is there", async () => {
    stage = await LiveStage.open();
    const a = stage.page(ana);
    expect([a.saved().kind, a.canWrite()]).toEqual(["loading", false]);
    await stage.settle();
    expect([a.saved().kind, a.canWrite()]).toEqual(["saved", true]);
  });

  it("shows what others write, and says saved only after the server has it on disk", async () => {
    stage = await LiveStage.open();
    const [a, b] = [stage.page(ana), stage.page(ben)];
    await stage.settle();
    const id = note(a, "water");
    expect(a.saved().kind).toBe("saving");
    await stage.settle();
    expect(a.saved().kind).toBe("saved");
    expect(b.content.notes[id]).toMatchObject({ text: "water", author: "ana" });
  });

  it("says who else is here and where they are", async () => {
    stage = await LiveStage.open();
    const [a, b] = [stage.page(ana), stage.page(ben)];
    await stage.settle();
    b.setPresence({ view: "needs", target: "needs/n1/statement" });
    await stage.settle();
    await stage.settle();
    expect(a.others().map(({ name, state }) => [name, state.target])).toEqual([
      ["Ben", "needs/n1/statement"],
    ]);
  });

  it("is read only for those who only read", async () => {
    stage = await LiveStage.open();
    const a = stage.page({ ...ana, role: "observer" });
    await stage.settle();
    expect([a.saved().kind, a.canWrite()]).toEqual(["saved", false]);
  });

  it("undoes one's own changes and nobody else's", async () => {
    stage = await LiveStage.open();
    const [a, b] = [stage.page(ana), stage.page(ben)];
    await stage.settle();
    const id = note(a, "water");
    await stage.settle();
    write(b, id, "clean ");
    await stage.settle();
    await stage.pass(1000);
    write(a, id, " here", 11);
    await stage.settle();
    a.undo();
    await stage.settle();
    expect(b.content.notes[id]!.text).toBe("clean water");
  });

  it("undoes the making of a card as a removal, so that what others wrote in it can come back", async () => {
    stage = await LiveStage.open();
    const [a, b] = [stage.page(ana), stage.page(ben)];
    await stage.settle();
    const id = note(a, "water");
    await stage.settle();
    write(b, id, "clean ");
    await stage.settle();
    a.undo();
    await stage.settle();
    expect(b.content.notes[id]!.removed).toBeDefined();
    a.redo();
    await stage.settle();
    expect(b.content.notes[id]).toMatchObject({ text: "clean water" });
    expect(b.content.notes[id]!.removed).toBeUndefined();
    expect(a.tray()).toEqual([]);
  });
});

describe("without a connection", () => {
  it("says how many changes wait, takes more, and merges both sides afterwards", async () => {
    stage = await LiveStage.open();
    const [a, b] = [stage.page(ana), stage.page(ben)];
    await stage.settle();
    const id = note(a, "water");
    await stage.settle();
    await stage.cut();
    expect(a.saved()).toEqual({ kind: "offline", changes: 0, kept: false });
    write(a, id, "clean ");
    note(a, "second");
    write(b, id, "all year: ");
    expect(a.saved()).toEqual({ kind: "offline", changes: 2, kept: false });
    expect(a.canWrite()).toBe(true);
    await stage.reconnect();
    expect([a.saved().kind, b.saved().kind]).toEqual(["saved", "saved"]);
    expect(a.content.notes[id]!.text).toBe(b.content.notes[id]!.text);
    expect(a.content.notes[id]!.text).toContain("clean ");
    expect(a.content.notes[id]!.text).toContain("all year: ");
    expect(a.tray()).toEqual([]);
  });

  it("asks the server after two failed connects, and ends where there is no way in any more", async () => {
    stage = await LiveStage.open();
    const a = stage.page(ana);
    await stage.settle();
    stage.askFails = new RondaError("unauthorised", "no session");
    await stage.cut();
    expect(stage.asked).toBe(1);
    expect(a.saved()).toEqual({ kind: "closed", reason: "signed-out" });
    expect(a.canWrite()).toBe(false);
  });

  it("goes on trying while the server does not answer at all", async () => {
    stage = await LiveStage.open();
    const a = stage.page(ana);
    await stage.settle();
    stage.askFails = new TypeError("failed to fetch");
    await stage.cut();
    expect(a.saved().kind).toBe("offline");
    await stage.reconnect();
    expect(a.saved().kind).toBe("saved");
  });

  it("ends when the person was removed, and what is on the screen stays", async () => {
    stage = await LiveStage.open();
    const a = stage.page(ana);
    await stage.settle();
    const id = note(a, "water");
    await stage.settle();
    stage.board.engine.disconnectMember("ana", closeCode.removed);
    await stage.settle();
    expect(a.saved()).toEqual({ kind: "closed", reason: "removed" });
    expect(a.content.notes[id]!.text).toBe("water");
  });
});

describe("a server that cannot write to its disk", () => {
  it("is said to be so, for as long as one's words are not saved, and nothing is lost", async () => {
    stage = await LiveStage.open();
    const [a, b] = [stage.page(ana), stage.page(ben)];
    await stage.settle();
    const said: string[] = [];
    createRoot((dispose) => {
      createEffect(() => said.push(a.saved().kind));
      onTestFinished(dispose);
    });
    stage.board.store.failNext(2);
    const id = note(a, "water");
    await stage.settle();
    expect([a.saved().kind, b.saved().kind]).not.toContain("saved");
    expect(a.saved()).toEqual({ kind: "not-saved" });
    expect(b.content.notes).toEqual({});
    await stage.pass(4000);
    expect([a.saved().kind, b.content.notes[id]!.text]).toEqual(["saved", "water"]);
    expect([a.tray(), a.notice()]).toEqual([[], undefined]);
    expect(said.indexOf("saved", 1)).toBe(said.length - 1);
  });
});

describe("a refused change", () => {
  it("goes to the tray with its words while everything else stays and goes on", async () => {
    stage = await LiveStage.open();
    const [a, b] = [stage.page(ana), stage.page(ben)];
    await stage.settle();
    const id = note(a, "water");
    await stage.settle();
    setValue(a.doc(), "notes", id, "x", 5e9);
    write(a, id, "clean ");
    await stage.settle();
    expect(a.notice()).toBe("schema");
    expect(a.tray().map(({ target, reason }) => [target, reason])).toEqual([[`notes/${id}/x`, "schema"]]);
    expect(b.content.notes[id]).toMatchObject({ text: "clean water", x: 0 });
    expect(a.content.notes[id]).toMatchObject({ text: "clean water", x: 0 });
    expect(a.saved().kind).toBe("saved");
  });

  it("keeps the words for a card that was deleted for good in the meantime", async () => {
    stage = await LiveStage.open();
    const a = stage.page(ana);
    await stage.settle();
    const [gone, other] = [note(a, "water"), note(a, "roads")];
    await stage.settle();
    await stage.cut();
    write(a, gone, "clean ");
    write(a, other, "safe ");
    const deleted = stage.board.engine.write("b1", (doc) => void doc.getMap("notes").delete(gone));
    await stage.board.settle();
    await deleted;
    await stage.reconnect();
    expect(a.tray().map(({ text, reason }) => [text, reason])).toEqual([["clean ", "gone"]]);
    expect(a.content.notes[gone]).toBeUndefined();
    expect(a.content.notes[other]!.text).toBe("safe roads");
    expect([a.saved().kind, a.canWrite()]).toEqual(["saved", true]);
  });

  it("loses nothing that is typed while the new document loads", async () => {
    stage = await LiveStage.open();
    const a = stage.page(ana);
    await stage.settle();
    const id = note(a, "water");
    await stage.settle();
    setValue(a.doc(), "notes", id, "x", 5e9);
    const typing = stage.settle();
    for (const [i, letter] of [..."clean "].entries()) {
      await Promise.resolve();
      write(a, id, letter, i);
    }
    await typing;
    await stage.settle();
    expect(a.content.notes[id]!.text).toBe("clean water");
    expect(a.tray()).toHaveLength(1);
  });

  it("can be put away by the person only", async () => {
    stage = await LiveStage.open();
    const a = stage.page(ana);
    await stage.settle();
    const id = note(a, "water");
    await stage.settle();
    setValue(a.doc(), "notes", id, "x", 5e9);
    await stage.settle();
    a.dismissNotice();
    expect([a.notice(), a.tray().length]).toEqual([undefined, 1]);
    a.dropFromTray(a.tray()[0]!.id);
    expect(a.tray()).toEqual([]);
  });
});

describe("an own device", () => {
  it("opens the board offline with its words, and the count of what waits survives the tab", async () => {
    stage = await LiveStage.open();
    const copies = new MemoryCopies();
    const device = () => ({ memory: deviceMemory("b1"), openCopy: copies.open });
    const first = stage.page(ana, device());
    await stage.settle();
    const id = note(first, "water");
    await stage.settle();
    await stage.cut();
    write(first, id, "clean ");
    expect(first.saved()).toEqual({ kind: "offline", changes: 1, kept: true });
    first.close();

    const second = stage.page(ana, device());
    await stage.pass(1000);
    expect(second.saved()).toEqual({ kind: "offline", changes: 1, kept: true });
    expect([second.content.notes[id]!.text, second.canWrite()]).toEqual(["clean water", true]);
    await stage.reconnect();
    expect(second.saved()).toEqual({ kind: "saved" });
    const b = stage.page(ben);
    await stage.settle();
    expect(b.content.notes[id]!.text).toBe("clean water");
  });

  it("puts unsent words of an earlier life of the board into the tray, and never brings that life back", async () => {
    stage = await LiveStage.open();
    const copies = new MemoryCopies();
    const device = () => ({ memory: deviceMemory("b1"), openCopy: copies.open });
    const first = stage.page(ana, device());
    await stage.settle();
    const id = note(first, "water");
    await stage.settle();
    await stage.cut();
    write(first, id, "clean ");
    first.close();
    stage.end();

    stage = await LiveStage.open();
    const second = stage.page(ana, device());
    await stage.settle();
    await stage.settle();
    expect(second.notice()).toBe("earlier-life");
    expect(second.tray().map(({ text }) => text)).toEqual(["clean "]);
    expect(second.content.notes).toEqual({});
    expect([second.saved().kind, second.canWrite()]).toEqual(["saved", true]);
  });

  it("keeps the tray beyond the tab", async () => {
    stage = await LiveStage.open();
    const device = () => ({ memory: deviceMemory("b1"), openCopy: new MemoryCopies().open });
    const first = stage.page(ana, device());
    await stage.settle();
    const id = note(first, "water");
    await stage.settle();
    setValue(first.doc(), "notes", id, "x", 5e9);
    await stage.settle();
    first.close();
    expect(stage.page(ana, device()).tray()).toHaveLength(1);
  });

  it("replaces the stored copy after a refusal, so that the refused change does not come back", async () => {
    stage = await LiveStage.open();
    const copies = new MemoryCopies();
    const device = () => ({ memory: deviceMemory("b1"), openCopy: copies.open });
    const first = stage.page(ana, device());
    await stage.settle();
    const id = note(first, "water");
    await stage.settle();
    setValue(first.doc(), "notes", id, "x", 5e9);
    await stage.pass(2000);
    first.close();
    const second = stage.page(ana, device());
    await stage.pass(1000);
    expect(second.content.notes[id]!.x).toBe(0);
    expect([second.saved().kind, second.tray().length]).toEqual(["saved", 1]);
  });

  it("recovers everything from the server where the stored copy has a hole", async () => {
    stage = await LiveStage.open();
    const copies = new MemoryCopies();
    const device = () => ({ memory: deviceMemory("b1"), openCopy: copies.open });
    const first = stage.page(ana, device());
    await stage.settle();
    const id = note(first, "water");
    await stage.settle();
    write(first, id, "clean ");
    await stage.settle();
    first.close();
    copies.loseOldest(2);
    const second = stage.page(ana, device());
    await stage.pass(2000);
    expect(second.content.notes[id]?.text).toBe("clean water");
    expect(second.saved().kind).toBe("saved");
    write(second, id, "very ");
    await stage.settle();
    expect([second.saved().kind, second.tray(), second.content.notes[id]?.text]).toEqual([
      "saved",
      [],
      "very clean water",
    ]);
  });
});
