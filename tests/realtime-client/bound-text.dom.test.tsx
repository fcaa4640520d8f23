import { afterEach, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createItem, textOf } from "#shared/boards/board-doc.ts";
import { BoundText } from "#client/realtime/BoundText.tsx";
import { loadMessages } from "#client/i18n/i18n.ts";
import { fakeBoard, renderInBoard, someone, type FakeBoard } from "#tests/support/fake-board.tsx";

let board: FakeBoard;
let id: string;
let dispose: () => void;

beforeAll(() => {
  sessionStorage.setItem("ronda/locale", "en");
  return loadMessages("board");
});
afterEach(() => dispose());

function open(words: string, multiline = true): HTMLTextAreaElement {
  board = fakeBoard();
  id = createItem(board.doc(), "notes", { text: words, x: 0, y: 0 }, board.writer());
  const rendered = renderInBoard(board, () => (
    <BoundText root="notes" id={id} field="text" label="Note" multiline={multiline} />
  ));
  dispose = rendered.dispose;
  return rendered.host.querySelector("textarea")!;
}

function press(field: HTMLElement, key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
  field.dispatchEvent(event);
  return event;
}

function type(field: HTMLTextAreaElement, words: string): void {
  field.setRangeText(words, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

const words = () => textOf(board.doc(), "notes", id, "text")!.toString();

describe("a co-written field", () => {
  it("undoes one's own letters and leaves what others wrote meanwhile", () => {
    const field = open("water");
    field.focus();
    field.setSelectionRange(5, 5);
    type(field, " here");
    board.fromElsewhere((doc) => textOf(doc, "notes", id, "text")!.insert(0, "clean "));
    expect(press(field, "z", { ctrlKey: true }).defaultPrevented).toBe(true);
    expect([words(), field.value]).toEqual(["clean water", "clean water"]);
    press(field, "z", { ctrlKey: true, shiftKey: true });
    expect(field.value).toBe("clean water here");
  });

  it("takes the browser's own undo in hand too", () => {
    const field = open("water");
    field.focus();
    type(field, "!");
    const event = new InputEvent("beforeinput", {
      inputType: "historyUndo",
      bubbles: true,
      cancelable: true,
    });
    field.dispatchEvent(event);
    expect([event.defaultPrevented, words()]).toEqual([true, "water"]);
  });

  it("can be read and selected, but not written in, by those who only read", () => {
    const field = open("water");
    board.setCanWrite(false);
    expect([field.readOnly, field.disabled]).toEqual([true, false]);
  });

  it("says where one is while one is in it", () => {
    const field = open("water");
    field.focus();
    expect(board.presence().target).toBe(`notes/${id}/text`);
    const head = Y.decodeRelativePosition(board.presence().caret!.head);
    expect(Y.createAbsolutePositionFromRelativePosition(head, board.doc())!.index).toBe(field.selectionEnd);
    field.blur();
    expect(board.presence().target).toBeUndefined();
  });

  it("shows others' carets with their names, and describes them to a screen reader", () => {
    const field = open("water");
    const text = textOf(board.doc(), "notes", id, "text")!;
    const at = Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, 2));
    board.setOthers([someone("Ben", { target: `notes/${id}/text`, caret: { anchor: at, head: at } })]);
    const mirror = field.parentElement!.querySelector(".bound-text-mirror")!;
    expect(mirror.textContent.startsWith("waBenter")).toBe(true);
    const described = document.getElementById(field.getAttribute("aria-describedby")!.split(" ").at(-1)!);
    expect(described!.textContent).toBe("Ben is in this field");
    board.setOthers([]);
    expect(field.parentElement!.querySelector(".bound-text-caret")).toBeNull();
  });

  it("takes a caret that makes no sense for none", () => {
    const field = open("water");
    const nonsense = new Uint8Array([255, 255, 255]);
    board.setOthers([
      someone("Ben", { target: `notes/${id}/text`, caret: { anchor: nonsense, head: nonsense } }),
    ]);
    expect(field.parentElement!.querySelector(".bound-text-caret")).toBeNull();
  });

  it("makes no new line where there is only one", () => {
    const field = open("water", false);
    expect(press(field, "Enter").defaultPrevented).toBe(true);
  });
});

describe("where somebody writes already", () => {
  const ana = () => someone("Ana", { target: `notes/${id}/text` });
  const asked = () => document.querySelector(".write-too");
  const button = (name: string) =>
    [...document.querySelectorAll<HTMLButtonElement>(".write-too button")].find(
      (one) => one.textContent === name,
    )!;

  it("asks once before a second person writes, and locks nothing", async () => {
    const field = open("water");
    board.setOthers([ana()]);
    field.focus();
    await expect.poll(() => asked()?.textContent).toContain("Ana is writing here. Write too?");
    expect(field.readOnly).toBe(false);
    button("Write too").click();
    expect([asked(), document.activeElement]).toEqual([null, field]);
    type(field, "!");
    expect(words()).toContain("!");
  });

  it("takes typing on for a yes", async () => {
    const field = open("water");
    board.setOthers([ana()]);
    field.focus();
    await expect.poll(asked).not.toBeNull();
    type(field, "!");
    expect([asked(), words()]).toEqual([null, "water!"]);
  });

  it("lets one leave the field to who writes there", async () => {
    const field = open("water");
    board.setOthers([ana()]);
    field.focus();
    await expect.poll(asked).not.toBeNull();
    button("Not now").click();
    expect([asked(), document.activeElement === field]).toEqual([null, false]);
  });

  it("does not ask who was there first, nor about one's own other tab", () => {
    const field = open("water");
    field.focus();
    board.setOthers([ana()]);
    expect(asked()).toBeNull();
    dispose();
    const again = open("water");
    board.setOthers([{ ...ana(), memberId: "me" }]);
    again.focus();
    expect(asked()).toBeNull();
  });
});
