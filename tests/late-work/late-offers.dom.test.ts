import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createItem, setValue, textOf } from "#shared/boards/board-doc.ts";
import { deviceMemory } from "#client/realtime/board-memory.ts";
import type { LiveBoardSession } from "#client/realtime/live-board-session.ts";
import { LiveStage } from "#tests/support/live-page.ts";

const leo = { memberId: "leo", name: "Leo" };
let stage: LiveStage;
let page: LiveBoardSession;
let known: string;

const note = (text: string) =>
  createItem(page.doc(), "notes", { text, x: 0, y: 0, color: "sand" }, page.writer());
const write = (id: string, words: string) => textOf(page.doc(), "notes", id, "text")!.insert(0, words);

/** Leo writes without connection, and the board is locked when he comes back. */
async function comeBackToLock(writing: () => void): Promise<void> {
  await stage.cut();
  writing();
  stage.board.locked = true;
  await stage.reconnect();
}

// The page fetches this when it is first needed; here it is there at once.
beforeAll(() => import("#client/realtime/late-offers.ts"));
beforeEach(async () => {
  stage = await LiveStage.open();
  page = stage.page(leo, { offersLate: true });
  await stage.settle();
  known = note("water");
  await stage.settle();
});
afterEach(() => {
  stage.end();
  localStorage.clear();
});

const offers = async () => {
  await stage.pass(3000);
  await new Promise((resolve) => setImmediate(resolve));
  await stage.pass(1000);
  return page.tray().map(({ text, target, late }) => [text, target, late?.state, late?.item.kind]);
};

describe("what a locked board refuses", () => {
  it("is kept in the tray and offered, each new card and each changed text as one piece", async () => {
    let fresh = "";
    await comeBackToLock(() => {
      write(known, "clean ");
      fresh = note("");
      for (const letter of "daor") write(fresh, letter);
    });
    expect(await offers()).toEqual([
      ["clean ", `notes/${known}/text`, "unsent", "words"],
      ["road", `notes/${fresh}`, "unsent", "card"],
    ]);
    expect(page.tray()[0]!.late!.item).toMatchObject({ before: "water", after: "clean water" });
    expect(page.tray()[1]!.late!.item).toMatchObject({ fields: { text: "road", author: "leo" } });
    expect(page.content.notes[known]!.text).toBe("water");
  });

  it("is offered as a change of what the board is now, with what others wrote meanwhile", async () => {
    const ben = stage.page({ memberId: "ben", role: "facilitator" });
    await stage.settle();
    await stage.cut();
    write(known, "clean ");
    stage.connected = true;
    await stage.pass(4000);
    expect(page.tray()).toEqual([]);
    expect(ben.content.notes[known]!.text).toBe("clean water");
    await comeBackToLock(() => write(known, "very "));
    expect((await offers())[0]).toEqual(["very ", `notes/${known}/text`, "unsent", "words"]);
    expect(page.tray()[0]!.late!.item).toMatchObject({ before: "clean water", after: "very clean water" });
  });

  it("offers no moves, which stay changes without words", async () => {
    await comeBackToLock(() => setValue(page.doc(), "notes", known, "x", 50));
    expect(await offers()).toEqual([["", `notes/${known}/x`, undefined, undefined]]);
  });

  it("is offered by nobody who did not ask for it: private words stay private", async () => {
    page = stage.page({ memberId: "eva" });
    await stage.settle();
    await comeBackToLock(() => write(known, "private "));
    expect(await offers()).toEqual([["private ", `notes/${known}/text`, undefined, undefined]]);
  });

  it("is offered for a lock alone: other refusals stay in the tray", async () => {
    setValue(page.doc(), "notes", known, "x", 5e9);
    await stage.settle();
    expect(await offers()).toEqual([["", `notes/${known}/x`, undefined, undefined]]);
  });

  it("is remembered beyond the tab with what became of it", async () => {
    page.close();
    page = stage.page(leo, { offersLate: true, memory: deviceMemory("b1") });
    await stage.settle();
    await comeBackToLock(() => write(known, "clean "));
    await offers();
    page.setLate(page.tray()[0]!.id, "waiting");
    page.close();
    page = stage.page(leo, { offersLate: true, memory: deviceMemory("b1") });
    expect(page.tray().map(({ late }) => late?.state)).toEqual(["waiting"]);
    page.setLate(page.tray()[0]!.id, undefined);
    expect(page.tray().map(({ text, late }) => [text, late])).toEqual([["clean ", undefined]]);
  });
});
