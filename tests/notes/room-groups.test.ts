import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createItem, projectBoard, removeItem } from "#shared/boards/board-doc.ts";
import { roomGroups } from "#shared/notes/room-groups.ts";

const writer = { now: 1 };
const note = (doc: Y.Doc, text: string, more: Record<string, string> = {}) =>
  createItem(doc, "notes", { text, x: 0, y: 0, color: "sand", ...more }, writer);
const cluster = (doc: Y.Doc, title: string, x: number) =>
  createItem(doc, "clusters", { title, x, y: 0 }, writer);
const groupsOf = (doc: Y.Doc) =>
  roomGroups(projectBoard(doc)).map(({ title, notes }) => [title, notes.map(({ text }) => text)]);

describe("what the projector groups", () => {
  it("stands as on the wall, from left to right, with the loose notes last", () => {
    const doc = new Y.Doc();
    const late = cluster(doc, "Right", 900);
    const first = cluster(doc, "Left", 0);
    note(doc, "loose");
    note(doc, "r", { cluster: late });
    note(doc, "l1", { cluster: first });
    note(doc, "l2", { cluster: first });
    expect(groupsOf(doc)).toEqual([
      ["Left", ["l1", "l2"]],
      ["Right", ["r"]],
      [undefined, ["loose"]],
    ]);
  });

  it("shows the notes of a removed group among the loose ones", () => {
    const doc = new Y.Doc();
    const gone = cluster(doc, "Gone", 0);
    note(doc, "kept", { cluster: gone });
    removeItem(doc, "clusters", gone, 2);
    expect(groupsOf(doc)).toEqual([[undefined, ["kept"]]]);
  });

  it("leaves out removed notes and those without words or symbol yet", () => {
    const doc = new Y.Doc();
    removeItem(doc, "notes", note(doc, "removed"), 2);
    note(doc, " ");
    note(doc, "", { symbol: "water" });
    expect(groupsOf(doc)).toEqual([[undefined, [""]]]);
  });
});
