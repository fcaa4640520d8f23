import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { fakeBoard, type FakeBoard } from "#tests/support/fake-board.tsx";
import { allByName, byName, nameOf, press, typeInto } from "#tests/support/view-tools.ts";
import {
  cardOf,
  dragBy,
  noteIn,
  putCluster,
  putNote,
  said,
  showWall,
  textsOn,
} from "#tests/support/wall-view.tsx";
import { letDialogsShow } from "#tests/support/show-page.ts";

let dispose = () => {};
beforeAll(() => {
  letDialogsShow();
});
afterEach(() => dispose());

async function show(board: FakeBoard): Promise<HTMLElement> {
  const shown = await showWall(board);
  dispose = shown.dispose;
  return shown.host;
}
function boardOf(texts: Readonly<Record<string, string>>): FakeBoard {
  const board = fakeBoard();
  Object.entries(texts).forEach(([id, text], i) => putNote(board.doc(), id, { text, x: 220 * i, y: 0 }));
  return board;
}
const ground = (host: HTMLElement) => host.querySelector("[role=application]")!;
/** A tool for notes, which is fetched when notes are first chosen. */
const tool = (host: HTMLElement, name: string) => vi.waitFor(() => byName(host, "button", name));
const selected = (host: HTMLElement) =>
  [...host.querySelectorAll<HTMLElement>("[data-note].selected")].map((card) => card.dataset["note"]);

describe("drawing around notes", () => {
  const three = { a: "Agua", b: "Luz", c: "Camino" };

  test.each(["mouse", "touch"] as const)("selects what is touched, with a %s", async (pointerType) => {
    const host = await show(boardOf(three));
    byName(host, "button", "Select several notes").click();
    dragBy(ground(host), [[300, 200]], { pointerType, from: [0, 0] });
    expect(selected(host)).toEqual(["a", "b"]);
    expect(host.querySelector(".wall-lasso")).toBeNull();
  });

  test("adds to what was selected before, and pans where nobody is selecting", async () => {
    const host = await show(boardOf(three));
    dragBy(ground(host), [[300, 200]], { from: [0, 0] });
    expect(selected(host)).toEqual([]);
  });

  test("goes on to the next note by keyboard with Shift and Alt", async () => {
    const host = await show(boardOf(three));
    cardOf(host, "a").focus();
    press(cardOf(host, "a"), "ArrowRight", { altKey: true, shiftKey: true });
    expect(selected(host)).toEqual(["a", "b"]);
    expect(document.activeElement).toBe(cardOf(host, "b"));
  });
});

describe("making a group", () => {
  async function groupOf(board: FakeBoard, ids: readonly string[]): Promise<HTMLElement> {
    const host = await show(board);
    for (const id of ids) press(cardOf(host, id), " ");
    (await tool(host, "Group")).click();
    byName(host, "button", "New group").click();
    return host;
  }
  const placeOf = (board: FakeBoard, id: string) => [noteIn(board, id).x, noteIn(board, id).y];

  test("leaves notes where they lie, if they lie apart from the others", async () => {
    const board = boardOf({ a: "Agua", b: "Luz", c: "Camino" });
    await groupOf(board, ["a", "b"]);
    expect(["a", "b"].map((id) => placeOf(board, id))).toEqual([
      [0, 0],
      [220, 0],
    ]);
  });

  test("gathers them where its ground would lie under other notes, and moves no other", async () => {
    const board = boardOf({ a: "Agua", b: "Luz", c: "Camino" });
    await groupOf(board, ["a", "c"]);
    const [x, y] = placeOf(board, "a") as [number, number];
    expect(y).toBeGreaterThan(120);
    expect(placeOf(board, "c")).toEqual([x + 220, y]);
    expect(placeOf(board, "b")).toEqual([220, 0]);
    expect(noteIn(board, "a").cluster).toBe(noteIn(board, "c").cluster);
  });

  test("asks for its name also where the notes were chosen from far away", async () => {
    const board = boardOf({ a: "Agua", b: "Luz" });
    const host = await show(board);
    for (let i = 0; i < 4; i++) byName(host, "button", "Farther").click();
    byName(host, "button", "Select several notes").click();
    dragBy(ground(host), [[350, 500]], { from: [0, 0] });
    (await tool(host, "Group")).click();
    byName(host, "button", "New group").click();
    expect(nameOf(document.activeElement as HTMLElement)).toBe("Name of the group of notes");
  });
});

describe("putting notes into a group that is there", () => {
  async function join(board: FakeBoard, ids: readonly string[]): Promise<void> {
    const host = await show(board);
    for (const id of ids) press(cardOf(host, id), " ");
    (await tool(host, "Group")).click();
    byName(host, "input", "Pozo").click();
  }
  const placeOf = (board: FakeBoard, id: string) => [noteIn(board, id).x, noteIn(board, id).y];
  function groupWith(others: Readonly<Record<string, readonly [number, number]>>): FakeBoard {
    const board = fakeBoard();
    putNote(board.doc(), "own", { text: "Agua", x: 0, y: 0 });
    putCluster(board.doc(), "g", "Pozo", ["own"]);
    for (const [id, [x, y]] of Object.entries(others)) putNote(board.doc(), id, { text: id, x, y });
    return board;
  }

  test("leaves them where they lie, if nothing lies between", async () => {
    const board = groupWith({ near: [220, 0] });
    await join(board, ["near"]);
    expect([noteIn(board, "near").cluster, placeOf(board, "near")]).toEqual(["g", [220, 0]]);
  });

  test("takes them below the group's own notes where its ground would stretch over others", async () => {
    const board = groupWith({ between: [300, 0], far: [600, 0] });
    await join(board, ["far"]);
    const [x, y] = placeOf(board, "far") as [number, number];
    expect([noteIn(board, "far").cluster, x]).toEqual(["g", 0]);
    expect(y).toBeGreaterThan(100);
    expect([placeOf(board, "own"), placeOf(board, "between")]).toEqual([
      [0, 0],
      [300, 0],
    ]);
  });

  test("takes the whole group below everything where others lie there too, and moves no other", async () => {
    const board = groupWith({ between: [300, 0], under: [0, 200], far: [600, 0] });
    await join(board, ["far"]);
    const [own, far] = [placeOf(board, "own"), placeOf(board, "far")] as [number[], number[]];
    expect(own[1]!).toBeGreaterThan(300);
    expect([far[0], far[1]! > own[1]!]).toEqual([own[0], true]);
    expect([placeOf(board, "between"), placeOf(board, "under")]).toEqual([
      [300, 0],
      [0, 200],
    ]);
  });
});

describe("merging notes", () => {
  test("leaves one on the wall, in which each original can be read and brought back", async () => {
    const board = boardOf({ a: "No hay agua", b: "no hay AGUA", c: "Luz" });
    const host = await show(board);
    for (const id of ["a", "b"]) press(cardOf(host, id), " ");
    (await tool(host, "Make one note of these; each can still be read")).click();
    expect(textsOn(board).sort()).toEqual(["Luz", "No hay agua"]);
    expect(said(host)).toContain("One note was made");
    byName(host, "button", "The notes that this one was made of").click();
    await vi.waitFor(() => expect(allByName(host, "button", /^Bring back|^Restore/).length).toBe(2));
    const list = host.querySelector(".note-origins")!;
    expect(list.textContent).toContain("no hay AGUA");
    list.querySelector("button")!.click();
    expect(noteIn(board, "a").removed).toBeUndefined();
  });

  test("is taken back by the notice", async () => {
    const board = boardOf({ a: "uno", b: "dos" });
    const host = await show(board);
    for (const id of ["a", "b"]) press(cardOf(host, id), " ");
    (await tool(host, "Make one note of these; each can still be read")).click();
    byName(host, ".wall-notice button", "Undo").click();
    expect(textsOn(board)).toEqual(["uno", "dos"]);
  });

  test("is not offered for one note", async () => {
    const host = await show(boardOf({ a: "uno" }));
    press(cardOf(host, "a"), " ");
    expect(allByName(host, "button", /Make one note/)).toEqual([]);
  });
});

describe("the dialog about groups", () => {
  async function open(board: FakeBoard): Promise<HTMLElement> {
    const host = await show(board);
    byName(host, "button", "Join groups, or have some suggested").click();
    return vi.waitFor(() => {
      const dialog = host.querySelector<HTMLElement>("dialog");
      if (!dialog?.textContent?.includes("Suggested")) throw new Error("not there yet");
      return dialog;
    });
  }

  test("joins a group with another one, with all its notes", async () => {
    const board = boardOf({ a: "Agua", b: "Pozo" });
    putCluster(board.doc(), "one", "Water", ["a"]);
    putCluster(board.doc(), "two", "Wells", ["b"]);
    const dialog = await open(board);
    const choice = byName(dialog, "select", "Join Wells with") as HTMLSelectElement;
    choice.value = "one";
    choice.dispatchEvent(new Event("change", { bubbles: true }));
    choice.form!.requestSubmit();
    expect(noteIn(board, "b").cluster).toBe("one");
    expect(board.content.clusters["two"]!.removed).toBeDefined();
    expect(dialog.querySelector("[role=status]")!.textContent).toBe("The notes of Wells are now in Water.");
  });

  test("suggests groups by shared words and makes one only when it is accepted, under the name given", async () => {
    const board = boardOf({ a: "No llega el agua", b: "El agua está sucia", c: "La luz", d: "Perros" });
    const dialog = await open(board);
    expect(board.content.clusters).toEqual({});
    const name = byName(dialog, "input", "Name of the group") as HTMLInputElement;
    expect(name.value).toBe("agua");
    typeInto(name, "Agua limpia");
    byName(dialog, "button", "Make this group").click();
    const [cluster] = Object.values(board.content.clusters);
    expect(cluster!.title).toBe("Agua limpia");
    expect([noteIn(board, "a").cluster, noteIn(board, "c").cluster]).toEqual([cluster!.id, undefined]);
  });

  test("leaves out a note that is not ticked, and a suggestion that is left", async () => {
    const board = boardOf({
      a: "agua uno",
      b: "agua dos",
      c: "agua tres",
      d: "luz",
      e: "perros",
      f: "gatos",
    });
    const dialog = await open(board);
    const [first] = [...dialog.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
    expect(nameOf(first!)).toBe("agua uno");
    first!.click();
    byName(dialog, "button", "Make this group").click();
    expect(noteIn(board, "a").cluster).toBeUndefined();
    expect(noteIn(board, "b").cluster).toBeDefined();
    expect(allByName(dialog, "button", "Make this group")).toEqual([]);
  });
});
