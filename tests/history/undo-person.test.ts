import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createItem, projectBoard, removeItem, setValue, textOf } from "#shared/boards/board-doc.ts";
import type { BoardContent } from "#shared/boards/board-shape.ts";
import { applyChanges } from "#shared/history/restore-doc.ts";
import { previewOf } from "#shared/history/restore-preview.ts";
import { undoPerson } from "#shared/history/undo-person.ts";
import { fieldsWrittenBy } from "#shared/history/written-doc.ts";
import { addEvidence } from "#shared/needs/need-doc.ts";

let ana: Y.Doc;
let max: Y.Doc;

beforeEach(() => {
  [ana, max] = [new Y.Doc(), new Y.Doc()];
  ana.clientID = 1;
  max.clientID = 2;
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

/** Takes back all that Max did since a moment, on Ana's document. */
function undoMax(then: BoardContent): ReturnType<typeof undoPerson> {
  const done = undoPerson(projectBoard(ana), then, "max", fieldsWrittenBy(ana, new Set([2])), 50);
  applyChanges(ana, done.changes);
  return done;
}

describe("undoing everything by one person", () => {
  it("removes their cards and leaves everybody else's", () => {
    const [hers, his] = [note(ana, "water"), note(max, "an insult")];
    undoMax(projectBoard(new Y.Doc()));
    const { notes } = projectBoard(ana);
    expect([notes[hers]!.removed, notes[his]!.removed]).toEqual([undefined, 50]);
  });

  it("brings back what they changed in others' cards, and nothing that others changed meanwhile", () => {
    const [one, two, three] = [note(ana, "clean water"), note(ana, "roads"), note(ana, "a school")];
    const need = createItem(ana, "needs", { statement: "a pump" }, { memberId: "ana", now: 1 });
    exchange();
    const then = projectBoard(ana);
    textOf(max, "notes", one, "text")!.insert(0, "dirty words and un");
    setValue(max, "notes", two, "color", "rose");
    removeItem(max, "notes", three, 9);
    const evidence = addEvidence(max, need, { kind: "question", confidence: "unchecked", source: "?" })!;
    exchange();
    textOf(ana, "notes", two, "text")!.insert(0, "safe ");
    setValue(ana, "notes", one, "color", "sky");
    exchange();
    const now = projectBoard(ana);
    const { changes, left } = undoMax(then);
    expect(previewOf(now, then, changes)).toMatchObject({
      comes: [{ id: three }],
      goes: [],
      changes: { length: 3 },
    });
    const { notes, needs } = projectBoard(ana);
    expect(notes[one]).toMatchObject({ text: "clean water", color: "sky" });
    expect(notes[two]).toMatchObject({ text: "safe roads", color: "sand" });
    expect(notes[three]!.removed).toBeUndefined();
    expect(needs[need]!.evidence[evidence]!.removed).toBe(50);
    expect(left).toEqual([]);
  });

  it("names what it cannot take back, because the card is younger than the last restore point", () => {
    const then = projectBoard(ana);
    const id = note(ana, "water");
    textOf(max, "notes", id, "text")!.insert(0, "dirty ");
    exchange();
    expect(undoMax(then).left).toEqual([`notes/${id}/text`]);
    expect(projectBoard(ana).notes[id]).toMatchObject({ text: "dirty water" });
  });

  it("changes nothing for somebody who wrote nothing", () => {
    note(ana, "water");
    expect(undoMax(projectBoard(new Y.Doc()))).toEqual({ changes: [], left: [] });
  });
});
