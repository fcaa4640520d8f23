import { afterEach, describe, expect, test, vi } from "vitest";
import { fakeBoard, someone, type FakeBoard } from "#tests/support/fake-board.tsx";
import { press } from "#tests/support/view-tools.ts";
import { cardOf, dragBy, noteIn, putCluster, putNote, said, showWall } from "#tests/support/wall-view.tsx";

let dispose = () => {};
afterEach(() => {
  dispose();
  vi.useRealTimers();
});

async function show(board: FakeBoard): Promise<HTMLElement> {
  const shown = await showWall(board);
  dispose = shown.dispose;
  return shown.host;
}
function boardOf(...ids: string[]): FakeBoard {
  const board = fakeBoard();
  ids.forEach((id, i) => putNote(board.doc(), id, { x: 220 * i }));
  return board;
}
/** How far one CSS pixel is on the board, from how the wall is shown. */
function unitsPerPixel(host: HTMLElement): number {
  const world = host.querySelector<HTMLElement>(".wall-world")!;
  return 1 / Number(/scale\(([\d.]+)\)/.exec(world.style.transform)![1]);
}

describe("dragging a note", () => {
  test("moves it with the pointer, and writes it to the board only at the drop", async () => {
    const board = boardOf("a");
    const host = await show(board);
    dragBy(cardOf(host, "a"), [[30, 10]], { drop: false });
    expect(noteIn(board, "a")).toMatchObject({ x: 0, y: 0 });
    const scale = unitsPerPixel(host);
    expect(cardOf(host, "a").style.transform).toBe(`translate(${30 * scale}px, ${10 * scale}px)`);
    cardOf(host, "a").dispatchEvent(new PointerEvent("pointerup", { bubbles: true, pointerId: 1 }));
    expect(noteIn(board, "a")).toMatchObject({ x: Math.round(30 * scale), y: Math.round(10 * scale) });
  });

  test("does not open the note that was dragged", async () => {
    const host = await show(boardOf("a"));
    dragBy(cardOf(host, "a"), [[30, 10]]);
    expect(host.querySelector("textarea")).toBeNull();
  });

  test("is none while the pointer trembles: that is a tap", async () => {
    const board = boardOf("a");
    const host = await show(board);
    dragBy(cardOf(host, "a"), [[2, 1]]);
    expect(noteIn(board, "a")).toMatchObject({ x: 0, y: 0 });
    expect(host.querySelector("textarea")).not.toBeNull();
  });

  test("tells the others where it is on the way, in whole board units, and that it ended", async () => {
    const board = boardOf("a");
    const host = await show(board);
    board.setOthers([someone("Rosa")]);
    dragBy(cardOf(host, "a"), [[33, 10]], { drop: false });
    const scale = unitsPerPixel(host);
    expect(board.presence()).toEqual({
      view: "wall",
      target: "notes/a",
      drag: { id: "a", x: Math.round(33 * scale), y: Math.round(10 * scale) },
    });
    cardOf(host, "a").dispatchEvent(new PointerEvent("pointerup", { bubbles: true, pointerId: 1 }));
    expect(board.presence().drag).toBeUndefined();
  });

  test("takes all that are selected along", async () => {
    const board = boardOf("a", "b", "c");
    const host = await show(board);
    for (const id of ["a", "b"]) press(cardOf(host, id), " ");
    dragBy(cardOf(host, "a"), [[0, 50]]);
    const moved = Math.round(50 * unitsPerPixel(host));
    expect(["a", "b", "c"].map((id) => noteIn(board, id).y)).toEqual([moved, moved, 0]);
  });

  test("is undone by the browser's cancel", async () => {
    const board = boardOf("a");
    const host = await show(board);
    dragBy(cardOf(host, "a"), [[50, 50]], { drop: false });
    cardOf(host, "a").dispatchEvent(new PointerEvent("pointercancel", { bubbles: true, pointerId: 1 }));
    expect(noteIn(board, "a")).toMatchObject({ x: 0, y: 0 });
    expect(cardOf(host, "a").style.transform).toBe("translate(0px, 0px)");
  });

  test("is not for observers: the wall moves instead", async () => {
    const board = fakeBoard({ role: "observer" });
    putNote(board.doc(), "a");
    const host = await show(board);
    const world = host.querySelector<HTMLElement>(".wall-world")!;
    const before = world.style.transform;
    dragBy(cardOf(host, "a"), [
      [30, 10],
      [60, 20],
    ]);
    expect(noteIn(board, "a")).toMatchObject({ x: 0, y: 0 });
    expect(world.style.transform).not.toBe(before);
  });
});

describe("a finger on a note", () => {
  test("pans the wall when it moves at once", async () => {
    const board = boardOf("a");
    const host = await show(board);
    const world = host.querySelector<HTMLElement>(".wall-world")!;
    const before = world.style.transform;
    dragBy(
      cardOf(host, "a"),
      [
        [0, 40],
        [0, 80],
      ],
      { pointerType: "touch" },
    );
    expect(noteIn(board, "a")).toMatchObject({ x: 0, y: 0 });
    expect(world.style.transform).not.toBe(before);
  });

  test("picks the note up after it was held for a moment", async () => {
    const board = boardOf("a");
    const host = await show(board);
    vi.useFakeTimers();
    dragBy(cardOf(host, "a"), [], { pointerType: "touch", drop: false });
    vi.advanceTimersByTime(400);
    const move = { bubbles: true, pointerId: 1, pointerType: "touch", clientX: 100, clientY: 160 };
    cardOf(host, "a").dispatchEvent(new PointerEvent("pointermove", move));
    cardOf(host, "a").dispatchEvent(new PointerEvent("pointerup", move));
    expect(noteIn(board, "a").y).toBe(Math.round(60 * unitsPerPixel(host)));
  });

  test("takes the note one is on at once", async () => {
    const board = boardOf("a");
    const host = await show(board);
    cardOf(host, "a").focus();
    dragBy(cardOf(host, "a"), [[0, 60]], { pointerType: "touch" });
    expect(noteIn(board, "a").y).toBe(Math.round(60 * unitsPerPixel(host)));
  });
});

describe("clusters and dragging", () => {
  test("a note that is dropped onto a group's ground joins it, and leaves it when dragged out", async () => {
    const board = boardOf("a", "b");
    putNote(board.doc(), "far", { x: 0, y: 600 });
    putCluster(board.doc(), "c", "Water", ["a", "b"]);
    const host = await show(board);
    const scale = unitsPerPixel(host);
    dragBy(cardOf(host, "far"), [[60 / scale, -580 / scale]]);
    expect(noteIn(board, "far").cluster).toBe("c");
    expect(said(host)).toBe("Now in the group Water.");
    dragBy(cardOf(host, "far"), [[0, 580 / scale]]);
    expect(noteIn(board, "far").cluster).toBeUndefined();
    expect(said(host)).toBe("Now in no group.");
  });

  test("a group moves with all its notes by its handle", async () => {
    const board = boardOf("a", "b", "c");
    putCluster(board.doc(), "g", "Water", ["a", "b"]);
    const host = await show(board);
    const handle = host.querySelector("[data-cluster=g]")!;
    dragBy(handle, [[0, 50]]);
    const moved = Math.round(50 * unitsPerPixel(host));
    expect(["a", "b", "c"].map((id) => noteIn(board, id).y)).toEqual([moved, moved, 0]);
    press(handle, "ArrowUp");
    expect(noteIn(board, "a").y).toBe(moved - 20);
  });
});

describe("the others", () => {
  test("are seen dragging a note before it is written", async () => {
    const board = boardOf("a");
    const host = await show(board);
    board.setOthers([someone("Rosa", { view: "wall", drag: { id: "a", x: 40, y: 70 } })]);
    expect(cardOf(host, "a").style.transform).toBe("translate(40px, 70px)");
    board.setOthers([someone("Rosa", { view: "wall" })]);
    expect(cardOf(host, "a").style.transform).toBe("translate(0px, 0px)");
  });

  test("are seen pointing, by name, at most twenty of them", async () => {
    const board = boardOf("a");
    const host = await show(board);
    board.setOthers(
      Array.from({ length: 30 }, (_, i) =>
        someone(`P${i}`, { view: "wall", pointer: { x: i, y: 0 } }, i + 2),
      ),
    );
    const pointers = [...host.querySelectorAll(".wall-pointer")];
    expect(pointers).toHaveLength(20);
    expect(pointers[3]!.textContent).toBe("P3");
  });
});
