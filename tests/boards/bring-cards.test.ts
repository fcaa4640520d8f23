import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import {
  createItem,
  createSubItem,
  projectBoard,
  removeItem,
  setValue,
  textOf,
} from "#shared/boards/board-doc.ts";
import { bringCards } from "#shared/boards/bring-cards-doc.ts";
import { inOrder } from "#shared/boards/item.ts";
import { estimatedNoteHeight, noteSize } from "#shared/notes/note.ts";

const luz = { memberId: "luz", now: 5 };

function groupBoard(words: readonly string[]): Y.Doc {
  const doc = new Y.Doc();
  const cluster = createItem(doc, "clusters", { title: "Rain", x: 900, y: 900 }, luz, "c1");
  words.forEach((text, i) => {
    createItem(doc, "notes", { text, x: 900, y: 960 + i * 200, color: "sky", cluster }, luz, `n${i}-${text}`);
  });
  return doc;
}
const bring = (target: Y.Doc, doc: Y.Doc, group: number, cards?: string[]) =>
  bringCards(target, [{ content: projectBoard(doc), group, cards: cards && new Set(cards) }], 99);
const notesOf = (doc: Y.Doc) => inOrder(projectBoard(doc).notes);

describe("cards that are brought to another board", () => {
  it("keep their words, their writer and their group of notes, and say where they came from", () => {
    const main = new Y.Doc();
    expect(bring(main, groupBoard(["roof", "well"]), 2)).toBe(3);
    const [note] = notesOf(main);
    const [cluster] = inOrder(projectBoard(main).clusters);
    expect(note).toMatchObject({ text: "roof", author: "luz", createdAt: 5, color: "sky", fromGroup: 2 });
    expect(note).toMatchObject({ "from/notes/n0-roof": true, cluster: cluster!.id });
    expect(cluster).toMatchObject({ title: "Rain", "from/clusters/c1": true });
    expect(note!.id).not.toBe("n0-roof");
  });

  it("come once, however often they are brought, and not again once they were removed", () => {
    const main = new Y.Doc();
    const group = groupBoard(["roof"]);
    bring(main, group, 2);
    expect(bring(main, group, 2)).toBe(0);
    removeItem(main, "notes", notesOf(main)[0]!.id, 7);
    expect(bring(main, group, 2)).toBe(0);
    createItem(group, "notes", { text: "late", x: 0, y: 0, cluster: "c1" }, luz);
    expect(bring(main, group, 2)).toBe(1);
    expect(notesOf(main)).toMatchObject([
      { text: "late", cluster: inOrder(projectBoard(main).clusters)[0]!.id },
    ]);
  });

  it("are one card, also where they went through two boards on their way", () => {
    const main = new Y.Doc();
    const pair = groupBoard(["roof"]);
    const four = new Y.Doc();
    bring(four, pair, 1);
    const both = [
      { content: projectBoard(four), group: 2 },
      { content: projectBoard(pair), group: 1 },
    ];
    expect(bringCards(main, both, 99)).toBe(2);
    expect(bring(main, pair, 1)).toBe(0);
    const other = new Y.Doc();
    bring(other, pair, 1);
    expect(bring(other, four, 2)).toBe(0);
    expect(notesOf(main)).toMatchObject([{ text: "roof", fromGroup: 2, "from/notes/n0-roof": true }]);
  });

  it("are only those that were chosen, with the group of notes that they stand in", () => {
    const main = new Y.Doc();
    expect(bring(main, groupBoard(["roof", "well"]), 1, ["notes/n1-well"])).toBe(2);
    expect(notesOf(main).map(({ text }) => text)).toEqual(["well"]);
    expect(inOrder(projectBoard(main).clusters)).toHaveLength(1);
  });

  it("lie in a free place, each board's together, over nothing", () => {
    const main = groupBoard(["here", "too"]);
    const from = ["a", "b", "c", "d"].map((name, i) => ({
      content: projectBoard(groupBoard([`${name}1`, `${name}2`])),
      group: i + 1,
    }));
    bringCards(main, from, 99);
    const boxes = notesOf(main).map(({ x, y, text }) => ({ x, y, h: estimatedNoteHeight(text) }));
    expect(boxes).toHaveLength(10);
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        const apart = Math.abs(a.x - b.x) >= noteSize.width || a.y + a.h <= b.y || b.y + b.h <= a.y;
        expect(apart, `${JSON.stringify(a)} over ${JSON.stringify(b)}`).toBe(true);
      }
    }
    const [first] = notesOf(main).filter(({ fromGroup }) => fromGroup === 1);
    const second = notesOf(main).filter(({ fromGroup }) => fromGroup === 1)[1];
    expect(second!.x).toBe(first!.x);
  });

  it("bring sheets with their evidence, and links to what comes along", () => {
    const group = new Y.Doc();
    createItem(group, "personas", { name: "The baker" }, luz, "p1");
    const need = { statement: "Bread", "personas/p1": true, "personas/gone": true } as const;
    createItem(group, "needs", need, luz, "n1");
    createSubItem(group, "needs", "n1", "evidence", { source: "a list", kind: "document" });
    const main = new Y.Doc();
    expect(bring(main, group, 3)).toBe(2);
    const content = projectBoard(main);
    const [persona] = inOrder(content.personas);
    const [brought] = inOrder(content.needs);
    expect(brought).toMatchObject({ statement: "Bread", fromGroup: 3, [`personas/${persona!.id}`]: true });
    expect(brought).not.toHaveProperty("personas/gone");
    expect(Object.values(brought!.evidence)).toMatchObject([{ source: "a list", kind: "document" }]);
  });

  it("leave names and times behind where the board that they come from names nobody", () => {
    const main = new Y.Doc();
    const from = groupBoard(["roof"]);
    setValue(from, "notes", "n0-roof", "onBehalf", true);
    setValue(from, "notes", "n0-roof", "onBehalfOf", "Rui");
    const content = projectBoard(from);
    bringCards(main, [{ content, nameless: true }], 99);
    const [note] = notesOf(main);
    expect(note).not.toHaveProperty("author");
    expect(note).not.toHaveProperty("createdAt");
    expect(note).not.toHaveProperty("fromGroup");
    expect(note).not.toHaveProperty("onBehalf");
    expect(note).not.toHaveProperty("onBehalfOf");
  });

  it("are written on by everybody from then on", () => {
    const main = new Y.Doc();
    bring(main, groupBoard(["roof"]), 2);
    const [note] = notesOf(main);
    textOf(main, "notes", note!.id, "text")!.insert(4, "s");
    expect(notesOf(main)[0]!.text).toBe("roofs");
  });
});
