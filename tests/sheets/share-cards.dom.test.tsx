import { afterEach, describe, expect, it, vi } from "vitest";
import { createItem, removeItem } from "#shared/boards/board-doc.ts";
import { isFromElsewhere } from "#shared/boards/item.ts";
import { NeedsView } from "#client/needs/NeedsView.tsx";
import { fakeBoard, fakeNow, type FakeBoard } from "#tests/support/fake-board.tsx";
import { fakeServer } from "#tests/support/fake-server.ts";
import { showView } from "#tests/support/show-view.tsx";
import { byName } from "#tests/support/view-tools.ts";

let dispose = () => {};
afterEach(() => {
  dispose();
  vi.unstubAllGlobals();
});

const writer = { memberId: "ana", now: fakeNow };
const boards = [
  { id: "board", title: "Board" },
  { id: "w1", title: "Women", kind: "wall" as const },
];
/** A board beside another one of its workshop. */
function boardBeside(): FakeBoard {
  const board = fakeBoard();
  const entry = { ...board.entry(), boards };
  return { ...board, entry: () => entry };
}
async function show(board: FakeBoard, hash: string): Promise<HTMLElement> {
  const shown = await showView(board, () => <NeedsView />, hash);
  dispose = shown.dispose;
  return shown.host;
}
const ends = { from: { id: "board", title: "Board" }, to: { id: "w1", title: "Women" } };

describe("sharing a sheet with another board", () => {
  it("says what becomes of it and of its comments, copies it, and shows where it went", async () => {
    const board = boardBeside();
    createItem(board.doc(), "needs", { statement: "Water" }, writer, "n1");
    const kept: object[] = [];
    const { asked } = fakeServer({
      "GET /api/boards/board/shares": () => [...kept],
      "POST /api/boards/board/share": () => {
        kept.push({ ...ends, card: "needs/n1", at: fakeNow });
        return { shared: 1 };
      },
    });
    const host = await show(board, "#needs/n1");
    const fold = [...host.querySelectorAll("details")].find(
      (one) => one.querySelector("summary")!.textContent === "Share with another board",
    )!;
    fold.open = true;
    fold.dispatchEvent(new Event("toggle"));
    await expect.poll(() => host.textContent).toContain("Comments stay here.");
    byName(host, "button", "Copy to: Women").click();
    await expect.poll(() => host.textContent).toContain("The sheet was copied.");
    await expect.poll(() => host.textContent).toMatch(/Shared with: Women, \w+/);
    expect(asked.find(({ call }) => call.startsWith("POST"))!.body).toEqual({
      to: "w1",
      cards: ["needs/n1"],
    });
  });

  it("shows on the other board where a sheet came from", async () => {
    const board = boardBeside();
    createItem(board.doc(), "needs", { statement: "Water", "from/needs/far": true }, writer, "n1");
    const back = { from: ends.to, to: ends.from, card: "needs/far", at: fakeNow };
    fakeServer({ "GET /api/boards/board/shares": () => [back] });
    const host = await show(board, "#needs/n1");
    await expect.poll(() => host.textContent).toContain("Shared from: Women");
    expect(host.textContent).not.toContain("Shared from another board");
  });

  it("says only that it came from elsewhere to whoever may not open the board that it came from", async () => {
    const board = boardBeside();
    createItem(board.doc(), "needs", { statement: "Water", "from/needs/far": true }, writer, "n1");
    fakeServer({ "GET /api/boards/board/shares": () => [] });
    const host = await show(board, "#needs/n1");
    await expect.poll(() => host.textContent).toContain("Shared from another board");
  });

  it("is offered only where there is another board, to those who may write", async () => {
    const lone = fakeBoard();
    createItem(lone.doc(), "needs", { statement: "Water" }, writer, "n1");
    expect((await show(lone, "#needs/n1")).textContent).not.toContain("Share with another board");
    dispose();
    fakeServer({ "GET /api/boards/board/shares": () => [] });
    const board = boardBeside();
    createItem(board.doc(), "needs", { statement: "Water" }, writer, "n1");
    board.setCanWrite(false);
    expect((await show(board, "#needs/n1")).textContent).not.toContain("Share with another board");
  });
});

describe("a card that came from elsewhere", () => {
  it("is one whose own kind was never here; merged, grouped and turned cards are from here", () => {
    const board = fakeBoard();
    const make = (id: string, more: Record<string, true | number> = {}) =>
      createItem(board.doc(), "notes", { text: id, x: 0, y: 0, ...more }, writer, id);
    make("a");
    make("merged", { "from/notes/a": true });
    removeItem(board.doc(), "notes", "a", fakeNow);
    make("grouped", { "from/notes/far": true, fromGroup: 2 });
    make("shared", { "from/notes/far": true });
    make("turned", { "from/needs/far": true });
    const { notes } = board.content;
    const from = Object.values(notes).filter((note) => isFromElsewhere(note, notes, "notes"));
    expect(from.map(({ id }) => id)).toEqual(["shared"]);
  });
});
