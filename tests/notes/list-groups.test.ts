import { expect, test } from "vitest";
import * as Y from "yjs";
import { groupNotes, placeInGroup } from "#client/notes/list-groups.ts";
import { createItem, projectBoard, removeItem } from "#shared/boards/board-doc.ts";

const writer = { now: 1 };

test("notes stand under their group, and those of a removed group with the loose ones", () => {
  const doc = new Y.Doc();
  createItem(doc, "clusters", { title: "Water", x: 0, y: 0 }, writer, "water");
  createItem(doc, "clusters", { title: "Gone", x: 0, y: 0 }, writer, "gone");
  for (const [id, cluster] of [["a"], ["b", "water"], ["c", "gone"], ["d", "never"]] as const) {
    createItem(doc, "notes", { text: id, x: 0, y: 0, cluster }, writer, id);
  }
  removeItem(doc, "clusters", "gone", 2);
  expect(groupNotes(projectBoard(doc))).toEqual([
    { cluster: "water", ids: ["b"] },
    { cluster: undefined, ids: ["a", "c", "d"] },
  ]);
});

test("a group without notes is there too, no notes at all are no group", () => {
  const doc = new Y.Doc();
  expect(groupNotes(projectBoard(doc))).toEqual([]);
  createItem(doc, "clusters", { title: "Water", x: 0, y: 0 }, writer, "water");
  expect(groupNotes(projectBoard(doc))).toEqual([{ cluster: "water", ids: [] }]);
});

test("moving up or down names the note to go before, the end, or that it cannot", () => {
  const ids = ["a", "b", "c"];
  expect(placeInGroup(ids, "b", -1)).toBe("a");
  expect(placeInGroup(ids, "a", 1)).toBe("c");
  expect(placeInGroup(ids, "b", 1)).toBeUndefined();
  expect(placeInGroup(ids, "a", -1)).toBeNull();
  expect(placeInGroup(ids, "c", 1)).toBeNull();
  expect(placeInGroup(ids, "elsewhere", 1)).toBeNull();
});
