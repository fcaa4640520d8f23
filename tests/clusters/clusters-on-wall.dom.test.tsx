import { afterEach, expect, test, vi } from "vitest";
import { removeItem } from "#shared/boards/board-doc.ts";
import { fakeBoard, fakeNow, type FakeBoard } from "#tests/support/fake-board.tsx";
import { allByName, byName, nameOf, press, typeInto } from "#tests/support/view-tools.ts";
import { cardOf, noteIn, putCluster, putNote, said, showWall } from "#tests/support/wall-view.tsx";

let dispose = () => {};
afterEach(() => dispose());

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

test("a group is made of the selected notes, and its name is asked for at once", async () => {
  const board = boardOf("a", "b", "c");
  const host = await show(board);
  for (const id of ["a", "b"]) press(cardOf(host, id), " ");
  await vi.waitFor(() => byName(host, "button", "Group").click());
  byName(host, "button", "New group").click();
  const title = document.activeElement as HTMLTextAreaElement;
  expect(nameOf(title)).toBe("Name of the group of notes");
  typeInto(title, "Water");
  const [cluster] = Object.values(board.content.clusters);
  expect(cluster!.title).toBe("Water");
  expect(["a", "b", "c"].map((id) => noteIn(board, id).cluster)).toEqual([
    cluster!.id,
    cluster!.id,
    undefined,
  ]);
  expect(host.textContent).not.toContain("selected");
});

test("a note joins a group by the menu, and leaves it there too", async () => {
  const board = boardOf("a", "b");
  putCluster(board.doc(), "c", "Water", ["b"]);
  const host = await show(board);
  cardOf(host, "a").focus();
  byName(host, "button[aria-expanded]", "Group").click();
  byName(host, "input", "Water").click();
  expect(noteIn(board, "a").cluster).toBe("c");
  expect(said(host)).toBe("Now in the group Water.");
  byName(host, "input", "No group").click();
  expect(noteIn(board, "a").cluster).toBeUndefined();
});

test("a note that is made on a group's ground belongs to it", async () => {
  const board = boardOf("a", "b");
  putNote(board.doc(), "below", { x: 0, y: 400 });
  putCluster(board.doc(), "c", "Water", ["a", "b", "below"]);
  const host = await show(board);
  const ground = host.querySelector("[role=application]")!;
  const at = { bubbles: true, clientX: 200, clientY: 340 };
  for (let i = 0; i < 2; i++) ground.dispatchEvent(new MouseEvent("click", at));
  const made = Object.values(board.content.notes).find((note) => note.text === "")!;
  expect(made.cluster).toBe("c");
  expect(said(host)).toBe("New note. Now in the group Water.");
});

test("a group says its name and how many notes it has, also without a name", async () => {
  const board = boardOf("a", "b");
  putCluster(board.doc(), "c", "Water", ["a", "b"]);
  putCluster(board.doc(), "d", "");
  const host = await show(board);
  expect(allByName(host, "[role=group]", "Water, 2 notes")).toHaveLength(1);
  expect(allByName(host, "[role=group]", "Group without a name, 0 notes")).toHaveLength(1);
});

test("removing a group keeps its notes, and undoing brings it back with them", async () => {
  const board = boardOf("a");
  putCluster(board.doc(), "c", "Water", ["a"]);
  const host = await show(board);
  byName(host, "button", "Remove the group, keep its notes").click();
  expect(allByName(host, "[role=group]", "Water")).toEqual([]);
  expect(nameOf(cardOf(host, "a"))).toBe("a, A sand");
  expect(said(host)).toBe("Group removed. Its notes stay.");
  byName(host, "button", "Undo").click();
  expect(nameOf(cardOf(host, "a"))).toContain("in the group Water");
});

test("the ground grows with the notes that lie on it", async () => {
  const board = boardOf("a", "b");
  putCluster(board.doc(), "c", "Water", ["a"]);
  const host = await show(board);
  const width = () => Number.parseFloat(byName(host, "[role=group]", "Water").style.width);
  const before = width();
  board.fromElsewhere((doc) => putNote(doc, "new", { x: 700, cluster: "c" }));
  expect(width()).toBe(before + 700);
  board.fromElsewhere((doc) => removeItem(doc, "notes", "new", fakeNow));
  expect(width()).toBe(before);
});

test("observers see groups with their names and nothing to press", async () => {
  const board = fakeBoard({ role: "observer" });
  putNote(board.doc(), "a");
  putCluster(board.doc(), "c", "Water", ["a"]);
  const host = await show(board);
  expect(byName(host, "h2", "Water")).toBeDefined();
  expect(host.querySelectorAll("[role=application] button, [role=application] textarea")).toHaveLength(0);
});
