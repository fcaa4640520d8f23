import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createItem, projectBoard, setValue } from "#shared/boards/board-doc.ts";
import { gatherNotes } from "#shared/clusters/gather-notes-doc.ts";
import { joinClusters } from "#shared/clusters/join-clusters-doc.ts";
import { mergeNotes } from "#shared/notes/merge-notes-doc.ts";
import { createNote } from "#shared/notes/note-doc.ts";
import { createOwnUndo, type OwnUndo } from "#client/realtime/own-undo.ts";

const writer = { memberId: "ana", now: 5 };
const now = () => 9;

describe("taking back what one did", () => {
  let doc: Y.Doc;
  let undo: OwnUndo;
  const note = (id: string) => projectBoard(doc).notes[id]!;

  beforeEach(() => {
    doc = new Y.Doc();
  });

  it("removes a card that one made, and brings it back again", () => {
    undo = createOwnUndo(doc, now);
    const id = createNote(doc, { text: "Agua", x: 0, y: 0 }, writer);
    undo.undo();
    expect(note(id)).toMatchObject({ text: "Agua", removed: 9 });
    undo.redo();
    expect(note(id).removed).toBeUndefined();
  });

  it("brings merged notes back in the same step in which the merged one goes, and redoes both", () => {
    const ids = ["Agua", "agua "].map((text) => createNote(doc, { text, x: 0, y: 0 }, writer));
    undo = createOwnUndo(doc, now);
    const merged = mergeNotes(doc, ids, writer)!;
    undo.undo();
    expect(note(merged).removed).toBe(9);
    expect(ids.map((id) => note(id).removed)).toEqual([undefined, undefined]);
    undo.redo();
    expect(note(merged).removed).toBeUndefined();
    expect(ids.map((id) => note(id).removed)).toEqual([5, 5]);
  });

  it("puts gathered notes back where they were", () => {
    const id = createNote(doc, { text: "Pozo", x: 700, y: 40 }, writer);
    createNote(doc, { text: "Luz", x: 0, y: 0 }, writer);
    undo = createOwnUndo(doc, now);
    const cluster = gatherNotes(doc, [id], "Agua", writer)!;
    expect(note(id)).toMatchObject({ cluster, x: 0 });
    undo.undo();
    expect(note(id)).toMatchObject({ x: 700, y: 40 });
    expect(note(id).cluster).toBeUndefined();
    expect(projectBoard(doc).clusters[cluster]!.removed).toBe(9);
  });

  it("takes two joined groups apart in one step", () => {
    const [one, two] = ["Agua", "Pozos"].map((title) =>
      createItem(doc, "clusters", { title, x: 0, y: 0 }, writer),
    ) as [string, string];
    const id = createNote(doc, { text: "Pozo", x: 3, y: 4, cluster: two }, writer);
    undo = createOwnUndo(doc, now);
    joinClusters(doc, one, two, 5);
    expect(note(id).cluster).toBe(one);
    undo.undo();
    expect(note(id).cluster).toBe(two);
    expect(projectBoard(doc).clusters[two]!.removed).toBeUndefined();
  });

  it("leaves what somebody else changed in the meantime", () => {
    const ids = ["Agua", "agua"].map((text) => createNote(doc, { text, x: 0, y: 0 }, writer));
    undo = createOwnUndo(doc, now);
    mergeNotes(doc, ids, writer);
    const others = new Y.Doc();
    Y.applyUpdate(others, Y.encodeStateAsUpdate(doc));
    setValue(others, "notes", ids[0]!, "removed", 77);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(others), "network");
    undo.undo();
    expect(note(ids[0]!).removed).toBe(77);
    expect(note(ids[1]!).removed).toBeUndefined();
  });
});
