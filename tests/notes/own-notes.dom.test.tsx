import { createSignal } from "solid-js";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { projectRoot } from "#shared/boards/board-doc.ts";
import type { OwnLayer } from "#client/realtime/own-layer.ts";
import { fakeBoard, someone, type FakeBoard } from "#tests/support/fake-board.tsx";
import { allByName, byName, press, typeInto } from "#tests/support/view-tools.ts";
import { cardOf, noteIn, putNote, said, showWall, textsOn } from "#tests/support/wall-view.tsx";

let board: FakeBoard;
let own: FakeBoard;
let isOpen: (open: boolean) => void;
let layer: OwnLayer;
let dispose = () => {};

beforeEach(() => {
  board = fakeBoard({ canWrite: false });
  own = fakeBoard();
  putNote(board.doc(), "shared", { text: "the pump is broken" });
  const [open, setOpen] = createSignal(true);
  isOpen = setOpen;
  layer = { session: () => own, isOpen: open };
});
afterEach(() => dispose());

async function show(address = "/"): Promise<HTMLElement> {
  const shown = await showWall(board, address, layer);
  ({ dispose } = shown);
  return shown.host;
}

describe("while one writes for oneself", () => {
  test("a new note goes to one's own layer, and says that nobody else sees it", async () => {
    const host = await show();
    byName(host, "button", "Add a note").click();
    typeInto(document.activeElement as HTMLTextAreaElement, "my neighbour's well");
    expect(textsOn(own)).toEqual(["my neighbour's well"]);
    expect(textsOn(board)).toEqual(["the pump is broken"]);
    expect(said(host)).toContain("Only you see this");
    const [id] = Object.keys(projectRoot(own.doc(), "notes"));
    press(document.activeElement!, "Escape");
    expect(cardOf(host, id!).getAttribute("aria-label")).toContain("Only you see this");
    expect(cardOf(host, id!).textContent).toContain("Only you see this");
  });

  test("the board's notes stay in sight, to be read", async () => {
    const host = await show();
    cardOf(host, "shared").focus();
    press(cardOf(host, "shared"), "ArrowRight");
    press(cardOf(host, "shared"), "Delete");
    press(cardOf(host, "shared"), "Enter");
    expect(noteIn(board, "shared")).toMatchObject({ x: 0, text: "the pump is broken" });
    expect(host.querySelector("textarea")).toBeNull();
    expect(host.querySelector(".note-actions")).toBeNull();
  });

  test("others hear nothing of where one is in one's own notes", async () => {
    putNote(own.doc(), "mine", { text: "words", x: 300 });
    board.setOthers([someone("Luz")]);
    const host = await show();
    cardOf(host, "mine").focus();
    expect(own.presence()).toMatchObject({ target: "notes/mine" });
    press(cardOf(host, "mine"), "Enter");
    typeInto(document.activeElement as HTMLTextAreaElement, "more words");
    expect(JSON.stringify(board.presence())).not.toMatch(/mine|caret|pointer/);
  });

  test("somebody who may also tidy the board changes each note where it is", async () => {
    board.setCanWrite(true);
    putNote(own.doc(), "mine", { text: "words", x: 300 });
    const host = await show();
    for (const id of ["shared", "mine"]) press(cardOf(host, id), " ");
    press(cardOf(host, "mine"), "ArrowDown");
    expect(noteIn(board, "shared").y).toBe(20);
    expect(noteIn(own, "mine").y).toBe(20);
    expect(Object.keys(projectRoot(board.doc(), "notes"))).toEqual(["shared"]);
    await vi.waitFor(() => byName(host, "button", "Colour"));
    expect(allByName(host, "button", "Group")).toEqual([]);
  });

  test("a note can be kept to oneself, and given to the others again", async () => {
    putNote(own.doc(), "mine", { text: "words", x: 300 });
    const host = await show();
    cardOf(host, "mine").focus();
    await vi.waitFor(() => byName(host, "button", "Keep this one to myself").click());
    expect(noteIn(own, "mine").held).toBe(true);
    expect(cardOf(host, "mine").textContent).toContain("Stays with you");
    byName(host, "button", "Keep this one to myself").click();
    expect(noteIn(own, "mine").held).toBeUndefined();
  });

  test("the list has one's own notes first, under words that say so", async () => {
    putNote(own.doc(), "mine", { text: "words" });
    const host = await show("/?list=1");
    const texts = [...host.querySelectorAll("h3, .note-row-words, .note-text")].map((one) => one.textContent);
    expect(texts.slice(0, 2)).toEqual(["Only you see these", "words"]);
    expect(texts).toContain("the pump is broken");
  });
});

test("once the notes were shown, new ones go to the board again", async () => {
  board.setCanWrite(true);
  const host = await show();
  isOpen(false);
  byName(host, "button", "Add a note").click();
  typeInto(document.activeElement as HTMLTextAreaElement, "for all");
  expect(textsOn(board)).toContain("for all");
  expect(textsOn(own)).toEqual([]);
});
