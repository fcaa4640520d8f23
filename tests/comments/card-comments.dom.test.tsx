import { afterEach, beforeAll, expect, test } from "vitest";
import { createItem, projectRoot, removeItem } from "#shared/boards/board-doc.ts";
import { inOrder } from "#shared/boards/item.ts";
import { loadMessages } from "#client/i18n/i18n.ts";
import { CardComments } from "#client/comments/CardComments.tsx";
import { fakeBoard, fakeNow, renderInBoard, someone, type FakeBoard } from "#tests/support/fake-board.tsx";
import { allByName, byName, typeInto } from "#tests/support/view-tools.ts";

let dispose = () => {};
beforeAll(() => loadMessages("sheets", "common"));
afterEach(() => dispose());

function show(board: FakeBoard): HTMLElement {
  const shown = renderInBoard(board, () => <CardComments root="needs" id="water" />);
  dispose = shown.dispose;
  return shown.host;
}
const comment = (board: FakeBoard, text: string, by: string, more: object = {}) =>
  createItem(
    board.doc(),
    "comments",
    { text, target: "needs/water", ...more },
    { memberId: by, now: fakeNow },
  );
const comments = (board: FakeBoard) => inOrder(projectRoot(board.doc(), "comments"));

test("comments are collapsed until somebody wants them, and say how many there are", () => {
  const board = fakeBoard();
  comment(board, "And those who rent?", "ana");
  const details = show(board).querySelector("details")!;
  expect(details.open).toBe(false);
  expect(details.querySelector("summary")!.textContent).toBe("Comments (1)");
});

test("only comments on this card are shown, in the order that they were made", () => {
  const board = fakeBoard();
  comment(board, "first", "ana");
  createItem(board.doc(), "comments", { text: "elsewhere", target: "needs/bus" }, { now: fakeNow });
  comment(board, "second", "ana");
  const texts = [...show(board).querySelectorAll("li .remark-text")].map((one) => one.textContent);
  expect(texts).toEqual(["first", "second"]);
});

test("a comment is added with its card and its writer, and the field is empty again", () => {
  const board = fakeBoard({ memberId: "me" });
  const host = show(board);
  const field = byName<HTMLTextAreaElement>(host, "textarea", "Your comment");
  typeInto(field, "  And those who rent? ");
  byName(host, "button", "Add comment").click();
  expect(comments(board)[0]).toMatchObject({
    text: "And those who rent?",
    target: "needs/water",
    author: "me",
  });
  expect(field.value).toBe("");
});

test("nothing is added where nothing was written", () => {
  const board = fakeBoard();
  const host = show(board);
  typeInto(byName<HTMLTextAreaElement>(host, "textarea", "Your comment"), "   ");
  byName(host, "button", "Add comment").click();
  expect(comments(board)).toEqual([]);
});

test("anybody who may write can settle a comment and open it again", () => {
  const board = fakeBoard();
  comment(board, "And those who rent?", "ana");
  const host = show(board);
  byName(host, "button", /^Settle$/).click();
  expect(comments(board)[0]!.resolved).toBe(true);
  expect(host.querySelector("li")!.textContent).toContain("✓ Settled");
  byName(host, "button", "Open again").click();
  expect(comments(board)[0]!.resolved).toBeUndefined();
});

test("one removes one's own comments and nobody else's", () => {
  const board = fakeBoard({ memberId: "me" });
  comment(board, "hers", "ana");
  const mine = comment(board, "mine", "me");
  const host = show(board);
  const buttons = allByName(host, "button", "Remove comment");
  expect(buttons).toHaveLength(1);
  buttons[0]!.click();
  expect(projectRoot(board.doc(), "comments")[mine]!.removed).toBe(fakeNow);
  expect(host.textContent).not.toContain("mine");
});

test("a comment names its writer where one may know, and somebody where not", () => {
  const board = fakeBoard({ memberId: "me" });
  comment(board, "a", "me");
  comment(board, "b", "member-Ana");
  comment(board, "c", "member-Teo");
  board.setOthers([someone("Ana")]);
  const heads = [...show(board).querySelectorAll("li")].map((one) => one.textContent);
  expect(heads[0]).toMatch(/^Me/);
  expect(heads[1]).toMatch(/^Ana/);
  expect(heads[2]).toMatch(/^Someone/);
});

test("a comment that somebody removes elsewhere goes", () => {
  const board = fakeBoard();
  const id = comment(board, "gone soon", "ana");
  const host = show(board);
  board.fromElsewhere((doc) => removeItem(doc, "comments", id, 5));
  expect(host.textContent).not.toContain("gone soon");
});

test("those who only read see the comments and no controls", () => {
  const board = fakeBoard({ role: "observer" });
  comment(board, "And those who rent?", "ana");
  const host = show(board);
  expect(host.textContent).toContain("And those who rent?");
  expect(host.querySelector("button, textarea")).toBeNull();
});

test("those who only read see nothing at all where there are none", () => {
  expect(show(fakeBoard({ role: "observer" })).textContent).toBe("");
});
