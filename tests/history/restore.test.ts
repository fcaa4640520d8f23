import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import {
  createItem,
  moveItemBefore,
  projectBoard,
  removeItem,
  restoreItem,
  setValue,
  textOf,
} from "#shared/boards/board-doc.ts";
import { rootNames, type BoardContent } from "#shared/boards/board-shape.ts";
import { inOrder } from "#shared/boards/item.ts";
import { changesTo } from "#shared/history/board-changes.ts";
import { restoreBoard } from "#shared/history/restore-doc.ts";
import { previewOf } from "#shared/history/restore-preview.ts";
import { addEvidence, describeEvidence, linkNeed, removeEvidence } from "#shared/needs/need-doc.ts";
import { fullBoard } from "#tests/export/full-board.ts";

const ana = { memberId: "ana", now: 1 };
const at = 99;
let doc: Y.Doc;

beforeEach(() => {
  doc = new Y.Doc();
});

const note = (text: string) => createItem(doc, "notes", { text, x: 0, y: 0, color: "sand" }, ana);
const need = (statement: string) => createItem(doc, "needs", { statement }, ana);
const moment = (): BoardContent => structuredClone(projectBoard(doc));
const text = (root: "notes" | "needs", id: string, field: string) => textOf(doc, root, id, field)!;

/** What people see: nothing removed, in order. */
const seen = () =>
  Object.fromEntries(
    rootNames.map((root) => [root, inOrder<{ id: string; order: string }>(projectBoard(doc)[root])]),
  );

describe("restoring a board", () => {
  it("removes cards that were not there, and brings back those removed since", () => {
    const [old, gone] = [note("water"), note("roads")];
    const then = moment();
    const fresh = note("a later thought");
    removeItem(doc, "notes", gone, 5);
    restoreBoard(doc, then, at);
    const { notes } = projectBoard(doc);
    expect([notes[old]!.removed, notes[gone]!.removed, notes[fresh]!.removed]).toEqual([
      undefined,
      undefined,
      at,
    ]);
    expect(notes[fresh]!.text).toBe("a later thought");
  });

  it("removes again what was removed then", () => {
    const id = note("water");
    removeItem(doc, "notes", id, 5);
    const then = moment();
    restoreItem(doc, "notes", id);
    restoreBoard(doc, then, at);
    expect(projectBoard(doc).notes[id]!.removed).toBe(at);
  });

  it("makes cards anew that are not in the document at all any more, under their own id", () => {
    const id = need("a pump");
    addEvidence(doc, id, { kind: "document", confidence: "checked", source: "the school" });
    setValue(doc, "needs", id, "effort", 3);
    const then = moment();
    doc.getMap("needs").delete(id);
    restoreBoard(doc, then, at);
    expect(projectBoard(doc)).toEqual(then);
    expect(text("needs", id, "statement").toString()).toBe("a pump");
  });

  it("gives texts, values, links, order and evidence back as they were", () => {
    const [first, second] = [need("a pump"), need("a road")];
    const evidence = addEvidence(doc, first, {
      kind: "testimony",
      confidence: "unchecked",
      source: "my aunt",
    })!;
    linkNeed(doc, first, "personas", "p1", true);
    setValue(doc, "needs", first, "cost", 2);
    setValue(doc, "needs", first, "from-later", "kept");
    const before = seen();
    const then = moment();
    text("needs", first, "statement").insert(0, "not ");
    text("needs", first, `evidence/${evidence}/source`).delete(0, 3);
    describeEvidence(doc, first, evidence, { confidence: "disputed" });
    removeEvidence(doc, first, evidence, 7);
    const added = addEvidence(doc, first, { kind: "question", confidence: "unchecked" })!;
    linkNeed(doc, first, "personas", "p1", false);
    linkNeed(doc, first, "personas", "p2", true);
    setValue(doc, "needs", first, "cost", 5);
    setValue(doc, "needs", first, "risk", 1);
    setValue(doc, "needs", first, "from-later", undefined);
    moveItemBefore(doc, "needs", second, first);
    restoreBoard(doc, then, at);
    const { [added]: late, ...others } = projectBoard(doc).needs[first]!.evidence;
    expect(late!.removed).toBe(at);
    expect({ ...projectBoard(doc).needs[first], evidence: others }).toEqual(then.needs[first]);
    expect(seen()["needs"]!.map(({ id }) => id)).toEqual(before["needs"]!.map(({ id }) => id));
  });

  it("leaves who wrote a card, and when, as it is", () => {
    const id = note("water");
    const then = moment();
    setValue(doc, "notes", id, "author", undefined);
    restoreBoard(doc, then, at);
    expect(projectBoard(doc).notes[id]!.author).toBeUndefined();
  });

  it("changes nothing a second time, and can itself be taken back", () => {
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(fullBoard()));
    const then = moment();
    note("later");
    for (const card of Object.values(projectBoard(doc).needs)) removeItem(doc, "needs", card.id, 6);
    const between = seen();
    expect(restoreBoard(doc, then, at)).not.toEqual([]);
    const after = moment();
    expect(restoreBoard(doc, then, at + 1)).toEqual([]);
    restoreBoard(doc, after, at);
    expect(moment()).toEqual(after);
    restoreBoard(doc, { ...after, ...restoredTo(between) }, at);
    expect(seen()).toEqual(between);
  });

  it("loses nothing that somebody writes offline meanwhile", () => {
    const id = note("dirty water in the valley");
    const then = moment();
    text("notes", id, "text").delete(0, 6);
    const offline = new Y.Doc();
    Y.applyUpdate(offline, Y.encodeStateAsUpdate(doc));
    const words = textOf(offline, "notes", id, "text")!;
    words.insert(words.length, " and on the hill");
    const other = createItem(offline, "notes", { text: "offline", x: 0, y: 0 }, { memberId: "ben", now: 3 });
    restoreBoard(doc, then, at);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(offline));
    expect(projectBoard(doc).notes[id]!.text).toBe("dirty water in the valley and on the hill");
    expect(projectBoard(doc).notes[other]).toMatchObject({ text: "offline", author: "ben" });
  });
});

/** A moment in which only these cards are there. */
function restoredTo(board: ReturnType<typeof seen>): BoardContent {
  return Object.fromEntries(
    Object.entries(board).map(([root, cards]) => [
      root,
      Object.fromEntries(cards.map((card) => [card.id, card])),
    ]),
  ) as unknown as BoardContent;
}

describe("what restoring would do", () => {
  it("is said in cards and their first words, before it is done", () => {
    const [stays, gone, changed] = [note("stays"), note("water\nin the valley"), note("a very good idea")];
    const then = moment();
    removeItem(doc, "notes", gone, 5);
    text("notes", changed, "text").insert(0, "not ");
    setValue(doc, "notes", changed, "color", "sky");
    const fresh = note("a later thought");
    const now = moment();
    expect(previewOf(now, then, changesTo(now, then, at))).toEqual({
      comes: [{ root: "notes", id: gone, title: "water" }],
      goes: [{ root: "notes", id: fresh, title: "a later thought" }],
      changes: [{ root: "notes", id: changed, title: "not a very good idea" }],
    });
    expect(projectBoard(doc).notes[stays]!.removed).toBeUndefined();
  });

  it("counts evidence as a change of its need", () => {
    const id = need("a pump");
    const then = moment();
    addEvidence(doc, id, { kind: "question", confidence: "unchecked" });
    const now = moment();
    expect(previewOf(now, then, changesTo(now, then, at)).changes.map(({ title }) => title)).toEqual([
      "a pump",
    ]);
  });

  it("is nothing where the board is as it was", () => {
    note("water");
    const now = moment();
    expect(previewOf(now, now, changesTo(now, now, at))).toEqual({ comes: [], goes: [], changes: [] });
  });

  it("cuts long first lines without taking a letter apart", () => {
    const then = moment();
    note("🌱".repeat(100));
    const now = moment();
    expect(previewOf(now, then, changesTo(now, then, at)).goes[0]!.title).toBe(`${"🌱".repeat(79)}…`);
  });
});
