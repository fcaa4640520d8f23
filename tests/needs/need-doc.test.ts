import { beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { createItem, projectRoot, textOf } from "#shared/boards/board-doc.ts";
import { addEvidence, describeEvidence, linkNeed, removeEvidence } from "#shared/needs/need-doc.ts";
import { evidenceInOrder } from "#shared/needs/need.ts";

const writer = { memberId: "ana", now: 1000 };
const testimony = { kind: "testimony", confidence: "unchecked" } as const;
let doc: Y.Doc;
const need = () => projectRoot(doc, "needs")["water"]!;

beforeEach(() => {
  doc = new Y.Doc();
  createItem(doc, "needs", { statement: "Water on known days" }, writer, "water");
});

test("a need is linked to a character and unlinked again", () => {
  linkNeed(doc, "water", "personas", "luz", true);
  expect(need()).toMatchObject({ "personas/luz": true });
  linkNeed(doc, "water", "personas", "luz", false);
  expect(Object.keys(need())).not.toContain("personas/luz");
});

test("evidence starts with the words that it is given, and empty texts to fill in", () => {
  const id = addEvidence(doc, "water", { ...testimony, source: "Two neighbours" })!;
  expect(need().evidence[id]).toMatchObject({ ...testimony, source: "Two neighbours", missing: "" });
  expect(textOf(doc, "needs", "water", `evidence/${id}/missing`)).toBeInstanceOf(Y.Text);
});

test("evidence for a need that is not there is none", () => {
  expect(addEvidence(doc, "nobody", testimony)).toBeUndefined();
});

test("evidence that turns out otherwise is described anew", () => {
  const id = addEvidence(doc, "water", testimony)!;
  describeEvidence(doc, "water", id, { kind: "statistic" });
  describeEvidence(doc, "water", id, { confidence: "disputed" });
  expect(need().evidence[id]).toMatchObject({ kind: "statistic", confidence: "disputed" });
});

test("removed evidence is passed over and comes back with its late words", () => {
  const [first, second] = [addEvidence(doc, "water", testimony)!, addEvidence(doc, "water", testimony)!];
  removeEvidence(doc, "water", first, 5);
  textOf(doc, "needs", "water", `evidence/${first}/source`)!.insert(0, "late");
  expect(evidenceInOrder(need()).map(({ id }) => id)).toEqual([second]);
  removeEvidence(doc, "water", first, undefined);
  expect(evidenceInOrder(need()).map(({ id, source }) => [id, source])).toEqual([
    [first, "late"],
    [second, ""],
  ]);
});
