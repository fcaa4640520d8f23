import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createItem, projectBoard, removeItem, setValue, textOf } from "#shared/boards/board-doc.ts";
import { admitLateItem } from "#shared/late-work/admit-late-doc.ts";
import { lateItemSchema, type LateItem } from "#shared/late-work/late-item.ts";
import { lateTarget } from "#shared/late-work/late-target.ts";
import { lateItemsBetween } from "#shared/late-work/late-items-doc.ts";
import { addEvidence } from "#shared/needs/need-doc.ts";

const writer = { memberId: "leo", now: 9 };
let board: Y.Doc;
let late: Y.Doc;

beforeEach(() => {
  board = new Y.Doc();
  late = new Y.Doc();
});

const note = (doc: Y.Doc, text: string) =>
  createItem(doc, "notes", { text, x: 3, y: 4, color: "sky" }, { memberId: "ana", now: 1 });
const text = (doc: Y.Doc, id: string) => textOf(doc, "notes", id, "text")!;

/** What Leo wrote on top of what is on the board. */
function wrote(change: (doc: Y.Doc) => void): LateItem[] {
  Y.applyUpdate(late, Y.encodeStateAsUpdate(board));
  change(late);
  let n = 0;
  return lateItemsBetween(board, late, () => `late${n++}`);
}

describe("late work as pieces", () => {
  it("is a piece for each new card, each new evidence and each text with other words", () => {
    const known = note(board, "water");
    const need = createItem(board, "needs", { statement: "a pump" }, { now: 1 });
    let fresh = "";
    let evidence = "";
    const items = wrote((doc) => {
      fresh = createItem(doc, "personas", { name: "Doña Clara" }, { memberId: "leo", now: 5 });
      evidence = addEvidence(doc, need, { kind: "document", confidence: "checked", source: "the school" })!;
      text(doc, known).insert(0, "clean ");
    });
    expect(items).toMatchObject([
      {
        id: "late0",
        kind: "words",
        root: "notes",
        card: known,
        field: "text",
        before: "water",
        after: "clean water",
      },
      { id: "late1", kind: "card", root: "personas", card: fresh, fields: { name: "Doña Clara" } },
      { id: "late2", kind: "sub", root: "needs", card: need, map: "evidence", sub: evidence },
    ]);
    expect(items.map((item) => lateItemSchema.safeParse(item).error)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(items.map(lateTarget)).toEqual([
      `notes/${known}/text`,
      `personas/${fresh}`,
      `needs/${need}/evidence/${evidence}`,
    ]);
  });

  it("is none for moves, colours and removals, which hold no words", () => {
    const id = note(board, "water");
    expect(
      wrote((doc) => {
        setValue(doc, "notes", id, "x", 90);
        removeItem(doc, "notes", id, 5);
      }),
    ).toEqual([]);
  });
});

describe("taking late work in", () => {
  it("puts a card on the board as it was written, under its writer's name", () => {
    const [item] = wrote((doc) => void note(doc, "water"));
    expect(admitLateItem(board, item!, writer)).toBe("placed");
    expect(projectBoard(board).notes[item!.card]).toMatchObject({
      text: "water",
      x: 3,
      y: 4,
      color: "sky",
      author: "leo",
      createdAt: 9,
    });
  });

  it("puts words where they belong while nobody changed the text", () => {
    const id = note(board, "water for the school");
    const [item] = wrote((doc) => text(doc, id).insert(0, "clean "));
    expect(admitLateItem(board, item!, writer)).toBe("placed");
    expect(text(board, id).toString()).toBe("clean water for the school");
  });

  it("puts them below, marked, where others wrote meanwhile: nobody's words are overwritten", () => {
    const id = note(board, "water for the school");
    const [item] = wrote((doc) => {
      text(doc, id).insert(0, "clean ");
      text(doc, id).insert(text(doc, id).length, " and the clinic");
    });
    text(board, id).delete(0, text(board, id).length);
    text(board, id).insert(0, "a well");
    expect(admitLateItem(board, item!, writer)).toBe("below");
    expect(text(board, id).toString()).toBe("a well\n↳ clean … and the clinic");
  });

  it("takes nothing away where the writer only deleted and others wrote on", () => {
    const id = note(board, "dirty water");
    const [item] = wrote((doc) => text(doc, id).delete(0, 6));
    text(board, id).insert(0, "very ");
    expect(admitLateItem(board, item!, writer)).toBe("nothing");
    expect(text(board, id).toString()).toBe("very dirty water");
  });

  it("has a place in a card that was removed meanwhile, and none in one that is gone", () => {
    const [removed, gone] = [note(board, "water"), note(board, "roads")];
    const items = wrote((doc) => {
      text(doc, removed).insert(0, "clean ");
      text(doc, gone).insert(0, "safe ");
    });
    removeItem(board, "notes", removed, 5);
    board.getMap("notes").delete(gone);
    const outcomes = items.map((item) => [item.card, admitLateItem(board, item, writer)]);
    expect(new Map(outcomes as [string, string][])).toEqual(
      new Map([
        [removed, "placed"],
        [gone, undefined],
      ]),
    );
    expect(projectBoard(board).notes[removed]).toMatchObject({ text: "clean water", removed: 5 });
  });

  it("changes nothing a second time", () => {
    const id = note(board, "water");
    const need = createItem(board, "needs", { statement: "a pump" }, { now: 1 });
    const items = wrote((doc) => {
      text(doc, id).insert(0, "clean ");
      note(doc, "new");
      addEvidence(doc, need, { kind: "question", confidence: "unchecked", source: "who?" });
    });
    text(board, id).insert(5, "ways");
    for (const item of items) admitLateItem(board, item, writer);
    const once = projectBoard(board);
    expect(items.map((item) => admitLateItem(board, item, writer))).toEqual([
      "nothing",
      "nothing",
      "nothing",
    ]);
    expect(projectBoard(board)).toEqual(once);
  });

  it("keeps out what no board has: another's name, values that break their rule, unknown fields", () => {
    const item: LateItem = {
      kind: "card",
      id: "l1",
      root: "needs",
      card: "n1",
      fields: {
        statement: "a pump",
        because: 7,
        author: "ana",
        origin: "the office",
        removed: 3,
        effort: 99,
        cost: 2,
        secret: "x",
        "personas/p1": true,
        "personas/p2": "yes",
        evidence: { e1: { source: "the school", kind: "rumour" }, "no id": { source: "x" }, e2: "x" },
      },
    };
    admitLateItem(board, item, writer);
    const { order, ...card } = projectBoard(board).needs["n1"]!;
    expect(order).not.toBe("");
    expect(card).toEqual({
      id: "n1",
      statement: "a pump",
      because: "",
      author: "leo",
      createdAt: 9,
      cost: 2,
      "personas/p1": true,
      evidence: { e1: { id: "e1", source: "the school", missing: "" } },
    });
  });
});
