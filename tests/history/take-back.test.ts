import { beforeEach, describe, expect, it } from "vitest";
import * as fc from "fast-check";
import * as Y from "yjs";
import { createItem, projectBoard, removeItem, setValue, textOf } from "#shared/boards/board-doc.ts";
import type { BoardContent } from "#shared/boards/board-shape.ts";
import { restoreBoard } from "#shared/history/restore-doc.ts";
import { applyTakenBack, takeBack, type TakenBack } from "#shared/history/take-back-doc.ts";
import { textWithout } from "#shared/history/letters-doc.ts";
import { fieldsWrittenBy } from "#shared/history/written-doc.ts";
import { addEvidence } from "#shared/needs/need-doc.ts";

let ana: Y.Doc;
let max: Y.Doc;

beforeEach(() => {
  [ana, max] = [new Y.Doc(), new Y.Doc()];
  ana.clientID = 2_000_001;
  max.clientID = 2_000_002;
});

function exchange(): void {
  Y.applyUpdate(max, Y.encodeStateAsUpdate(ana));
  Y.applyUpdate(ana, Y.encodeStateAsUpdate(max));
}

function note(doc: Y.Doc, text: string): string {
  const memberId = doc === ana ? "ana" : "max";
  const id = createItem(doc, "notes", { text, x: 0, y: 0, color: "sand" }, { memberId, now: 1 });
  exchange();
  return id;
}

const moment = (): BoardContent => projectBoard(ana);
const notes = () => projectBoard(ana).notes;
const write = (doc: Y.Doc, id: string, at: number, text: string, remove = 0): void => {
  const words = textOf(doc, "notes", id, "text")!;
  words.delete(at, remove);
  words.insert(at, text);
  exchange();
};

/** Takes back all that Max did, on Ana's document. */
function undoMax(...earlier: BoardContent[]): TakenBack[] {
  const person = { memberId: "max", clients: new Set([max.clientID]) };
  const done = takeBack(ana, person, earlier, 50);
  applyTakenBack(ana, done, person);
  exchange();
  return done;
}

describe("the person's own cards", () => {
  it("are removed, and nobody else's", () => {
    const [hers, his] = [note(ana, "water"), note(max, "an insult")];
    expect(undoMax()).toMatchObject([{ id: his, title: "an insult", kind: "goes", mixed: false }]);
    expect([notes()[hers]!.removed, notes()[his]!.removed]).toEqual([undefined, 50]);
  });

  it("say where others wrote in them", () => {
    const his = note(max, "a pump");
    write(ana, his, 6, " at the school");
    expect(undoMax()).toMatchObject([{ id: his, mixed: true }]);
  });

  it("that were removed already stay as they are", () => {
    removeItem(max, "notes", note(max, "an insult"), 9);
    exchange();
    expect(undoMax()).toEqual([]);
  });
});

describe("what the person wrote in others' texts", () => {
  it("goes, and what others wrote in the same text stays, letter by letter", () => {
    const id = note(ana, "The river is dirty");
    write(max, id, 4, "stupid ");
    write(ana, id, 0, "Today: ");
    write(max, id, 7, "x");
    expect(undoMax()).toMatchObject([{ id, kind: "changes", mixed: true }]);
    expect(notes()[id]!.text).toBe("Today: The river is dirty");
  });

  it("comes back with what they deleted, where nobody else wrote since", () => {
    const id = note(ana, "The river is dirty");
    const then = moment();
    write(max, id, 4, "mayor is a thief", 14);
    expect(notes()[id]!.text).toBe("The mayor is a thief");
    expect(undoMax(then)).toMatchObject([{ id, mixed: false }]);
    expect(notes()[id]!.text).toBe("The river is dirty");
  });

  it("comes back from a moment before, also where a later one holds their words", () => {
    const id = note(ana, "The river is dirty");
    const before = moment();
    write(max, id, 0, "Nonsense. ", 4);
    const after = moment();
    undoMax(after, before);
    expect(notes()[id]!.text).toBe("The river is dirty");
  });

  it("loses nobody else's words for what they deleted: then only their own letters go", () => {
    const id = note(ana, "The river is dirty");
    const then = moment();
    write(max, id, 4, "sea", 5);
    write(ana, id, 0, "Look: ");
    expect(undoMax(then)).toMatchObject([{ mixed: true }]);
    expect(notes()[id]!.text).toBe("Look: The  is dirty");
  });

  it("leaves no letter of theirs, and every letter of others, whatever two people typed in one text", () => {
    const edit = fc.record({
      by: fc.constantFrom<"ana" | "max">("ana", "max"),
      at: fc.nat(40),
      text: fc.string({ unit: fc.constantFrom("a", "b", "ñ", " ", "👍"), minLength: 1, maxLength: 6 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 25 }), (edits) => {
        [ana, max] = [new Y.Doc(), new Y.Doc()];
        [ana.clientID, max.clientID] = [2_000_001, 2_000_002];
        const id = note(ana, "water");
        for (const { by, at, text } of edits) {
          const doc = by === "ana" ? ana : max;
          const words = textOf(doc, "notes", id, "text")!;
          words.insert(Math.min(at, words.length), text);
          exchange();
        }
        const typed = edits.filter(({ by }) => by === "ana").reduce((sum, { text }) => sum + text.length, 5);
        undoMax();
        expect(notes()[id]!.text.length).toBe(typed);
        expect(fieldsWrittenBy(ana, new Set([max.clientID]))).toEqual(new Set());
      }),
      { numRuns: 60, seed: 4242 },
    );
  });
});

describe("what the person set in others' cards", () => {
  it("is as it was at the newest moment that knows it otherwise", () => {
    const id = note(ana, "roads");
    const oldest = moment();
    setValue(ana, "notes", id, "color", "sky");
    exchange();
    const older = moment();
    setValue(max, "notes", id, "color", "rose");
    exchange();
    undoMax(moment(), older, oldest);
    expect(notes()[id]!.color).toBe("sky");
  });

  it("stays where no moment knows it otherwise, except marks and links, which were not there before", () => {
    const id = note(ana, "roads");
    setValue(max, "notes", id, "color", "rose");
    setValue(max, "notes", id, "onBehalf", true);
    exchange();
    undoMax();
    expect(notes()[id]).toMatchObject({ color: "rose" });
    expect(notes()[id]).not.toHaveProperty("onBehalf");
  });

  it("leaves alone what somebody else set since", () => {
    const id = note(ana, "roads");
    const then = moment();
    setValue(max, "notes", id, "color", "rose");
    exchange();
    setValue(ana, "notes", id, "color", "leaf");
    exchange();
    expect(undoMax(then)).toEqual([]);
    expect(notes()[id]!.color).toBe("leaf");
  });

  it("brings back cards that they removed", () => {
    const id = note(ana, "a school");
    removeItem(max, "notes", id, 9);
    exchange();
    expect(undoMax()).toMatchObject([{ id, kind: "comes", title: "a school" }]);
    expect(notes()[id]!.removed).toBeUndefined();
  });

  it("takes away evidence that they added", () => {
    const need = createItem(ana, "needs", { statement: "a pump" }, { memberId: "ana", now: 1 });
    exchange();
    const evidence = addEvidence(max, need, { kind: "question", confidence: "unchecked", source: "?" })!;
    exchange();
    undoMax();
    expect(projectBoard(ana).needs[need]!.evidence[evidence]!.removed).toBe(50);
  });
});

describe("taking back", () => {
  it("done twice changes nothing the second time", () => {
    const id = note(ana, "water");
    write(max, id, 0, "dirty ");
    note(max, "an insult");
    expect(undoMax()).toHaveLength(2);
    expect(undoMax()).toEqual([]);
  });

  it("is undone by going back to the moment before", () => {
    const id = note(ana, "water");
    const his = note(max, "a pump");
    write(max, id, 0, "dirty ");
    const before = moment();
    undoMax();
    restoreBoard(ana, before, 60);
    expect(notes()[id]!.text).toBe("dirty water");
    expect(notes()[his]!.removed).toBeUndefined();
  });

  it("changes nothing for somebody who wrote nothing", () => {
    note(ana, "water");
    expect(undoMax()).toEqual([]);
  });
});

describe("a text without one person", () => {
  it("is not taken from an earlier text that holds a piece of theirs", () => {
    const letters = { others: "The  is dirty", theirs: ["silly"] };
    expect(textWithout(letters, ["The silly is dirty", "The river is dirty"])).toEqual({
      text: "The river is dirty",
      mixed: false,
    });
    expect(textWithout(letters, ["The silly is dirty"])).toEqual({ text: "The  is dirty", mixed: true });
  });
});
