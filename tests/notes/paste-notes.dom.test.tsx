import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { fakeBoard, type FakeBoard } from "#tests/support/fake-board.tsx";
import { byName, typeInto } from "#tests/support/view-tools.ts";
import { putNote, said, showWall, textsOn } from "#tests/support/wall-view.tsx";
import { letDialogsShow } from "#tests/support/show-page.ts";

let dispose = () => {};
afterEach(() => dispose());

beforeAll(() => {
  letDialogsShow();
});

async function show(board: FakeBoard): Promise<HTMLElement> {
  const shown = await showWall(board);
  dispose = shown.dispose;
  return shown.host;
}
function pasteOn(target: EventTarget, text: string): Event {
  const event = new Event("paste", { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: () => text } });
  target.dispatchEvent(event);
  return event;
}

test("many lines pasted on the wall become notes below the others, and can be taken back", async () => {
  const board = fakeBoard();
  putNote(board.doc(), "first");
  const host = await show(board);
  pasteOn(document.body, "one\n\n- two\n3. three\n");
  await vi.waitFor(() => expect(textsOn(board)).toEqual(["first", "one", "two", "three"]));
  const others = Object.values(board.content.notes).filter((note) => note.text !== "first");
  expect(Math.min(...others.map((note) => note.y))).toBeGreaterThanOrEqual(120);
  expect(said(host)).toBe("3 notes made, below the others.");
  byName(host, "button", "Undo").click();
  expect(textsOn(board)).toEqual(["first"]);
});

test("of a pasted chat no date, sender or number comes onto the board", async () => {
  const board = fakeBoard();
  await show(board);
  pasteOn(document.body, "12/03/24, 10:41 - Rosa: no water\n12/03/24, 10:42 - +57 300 123 4567: the roof\n");
  await vi.waitFor(() => expect(textsOn(board)).toEqual(["no water", "the roof"]));
});

test("what is pasted into a field stays in the field", async () => {
  const board = fakeBoard();
  putNote(board.doc(), "a");
  const host = await show(board);
  host.querySelector<HTMLElement>("[data-note=a]")!.click();
  pasteOn(host.querySelector("textarea")!, "one\ntwo");
  await Promise.resolve();
  expect(textsOn(board)).toHaveLength(1);
});

test("observers paste nothing", async () => {
  const board = fakeBoard({ role: "observer" });
  putNote(board.doc(), "a");
  await show(board);
  expect(pasteOn(document.body, "one\ntwo").defaultPrevented).toBe(false);
});

test("the dialog shows how many notes it will be and the first of them, before it makes any", async () => {
  const board = fakeBoard();
  const host = await show(board);
  byName(host, "button", "Paste many lines").click();
  await vi.waitFor(() => byName(host, "textarea", "Lines"));
  expect(byName<HTMLButtonElement>(host, "dialog button[type=submit]", "Make").disabled).toBe(true);
  typeInto(byName<HTMLTextAreaElement>(host, "textarea", "Lines"), "a\nb\nc\nd\ne\nf\ng");
  expect(host.querySelector("dialog")!.textContent).toContain("This makes 7 notes:");
  expect(host.querySelectorAll("dialog li")).toHaveLength(5);
  expect(host.querySelector("dialog")!.textContent).toContain("and 2 more");
  expect(textsOn(board)).toEqual([]);
  byName(host, "button", "Make 7 notes").click();
  expect(textsOn(board)).toHaveLength(7);
  expect(host.querySelector("dialog")).toBeNull();
});
