import { afterEach, describe, expect, test, vi } from "vitest";
import { removeItem } from "#shared/boards/board-doc.ts";
import { fakeBoard, fakeNow, type FakeBoard } from "#tests/support/fake-board.tsx";
import { allByName, byName, press, typeInto } from "#tests/support/view-tools.ts";
import { noteIn, putCluster, putNote, showWall, textsOn } from "#tests/support/wall-view.tsx";

let dispose = () => {};
afterEach(() => dispose());

async function show(board: FakeBoard): Promise<HTMLElement> {
  const shown = await showWall(board, "/?view=wall&list=1");
  dispose = shown.dispose;
  await vi.waitFor(() => byName(shown.host, "h2", "Notes"));
  return shown.host;
}
function boardOf(...ids: string[]): FakeBoard {
  const board = fakeBoard();
  for (const id of ids) putNote(board.doc(), id);
  return board;
}
const listed = (host: HTMLElement) =>
  [...host.querySelectorAll("ol > li .note-row-text")].map((row) => row.textContent);

test("the list has all notes, group by group in their order, then those in no group", async () => {
  const board = boardOf("a", "b", "c", "d");
  putCluster(board.doc(), "water", "Water", ["c", "a"]);
  putCluster(board.doc(), "land", "Land", ["d"]);
  const host = await show(board);
  expect([...host.querySelectorAll("h3")].map((title) => title.textContent)).toEqual([
    "Water",
    "Land",
    "No group",
  ]);
  expect(listed(host)).toEqual(["a", "c", "d", "b"]);
});

test("a link leads from the wall to the list, and back", async () => {
  const host = await show(boardOf("a"));
  expect(byName<HTMLAnchorElement>(host, "a", "Wall").getAttribute("href")).toBe("?view=wall");
  window.history.replaceState(null, "", "/?view=wall");
  window.dispatchEvent(new PopStateEvent("popstate"));
  expect(host.querySelector("[role=application]")).not.toBeNull();
  expect(byName<HTMLAnchorElement>(host, "a", "List").getAttribute("href")).toBe("?view=wall&list=1");
});

test("a note is written in after its words were pressed", async () => {
  const board = boardOf("a");
  const host = await show(board);
  byName(host, "button", "Write in: a").click();
  const field = document.activeElement as HTMLTextAreaElement;
  typeInto(field, "another");
  press(field, "Escape");
  expect(document.activeElement).toBe(byName(host, "button", "Write in: another"));
  expect(noteIn(board, "a").text).toBe("another");
});

test("notes move up and down by button and by Alt and arrows, within their group", async () => {
  const host = await show(boardOf("a", "b", "c"));
  byName(host, "button", "Move up: b").click();
  expect(listed(host)).toEqual(["b", "a", "c"]);
  press(byName(host, "button", "Write in: b"), "ArrowDown", { altKey: true });
  press(byName(host, "button", "Write in: b"), "ArrowDown", { altKey: true });
  expect(listed(host)).toEqual(["a", "c", "b"]);
  expect(byName<HTMLButtonElement>(host, "button", "Move down: b").disabled).toBe(true);
  expect(byName<HTMLButtonElement>(host, "button", "Move up: a").disabled).toBe(true);
});

test("the same tools act on what is ticked", async () => {
  const board = boardOf("a", "b", "c");
  const host = await show(board);
  for (const id of ["a", "c"]) byName(host, "input", `Select: ${id}`).click();
  await vi.waitFor(() => expect(host.textContent).toContain("2 notes selected"));
  byName(host, "button", "Group").click();
  byName(host, "button", "New group").click();
  const [cluster] = Object.values(board.content.clusters);
  expect(["a", "b", "c"].map((id) => noteIn(board, id).cluster)).toEqual([
    cluster!.id,
    undefined,
    cluster!.id,
  ]);
});

describe("removed notes", () => {
  test("are kept in a drawer, the newest first, and come back from it", async () => {
    const board = boardOf("a", "b", "c");
    removeItem(board.doc(), "notes", "a", fakeNow);
    removeItem(board.doc(), "notes", "b", fakeNow + 1);
    const host = await show(board);
    expect(host.querySelector("summary")!.textContent).toBe("Removed (2)");
    expect([...host.querySelectorAll("details li p")].map((row) => row.textContent)).toEqual(["b", "a"]);
    byName(host, "button", "Bring back: a").click();
    expect(textsOn(board).sort()).toEqual(["a", "c"]);
    expect(host.querySelector("summary")!.textContent).toBe("Removed (1)");
  });
});

test("observers read the same list without anything to write or press", async () => {
  const board = fakeBoard({ role: "observer" });
  putNote(board.doc(), "a");
  putCluster(board.doc(), "c", "Water", ["a"]);
  removeItem(board.doc(), "clusters", "gone", fakeNow);
  const host = await show(board);
  expect(listed(host)).toEqual(["a"]);
  expect(byName(host, "h3", "Water")).toBeDefined();
  expect(allByName(host, "button, input, textarea", /./)).toEqual([]);
});
