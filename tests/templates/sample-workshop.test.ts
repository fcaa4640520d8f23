import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { projectBoard } from "#shared/boards/board-doc.ts";
import { boardShape, rootNames } from "#shared/boards/board-shape.ts";
import { inOrder, linkedIds, type Item } from "#shared/boards/item.ts";
import { missingRelations } from "#shared/personas/persona.ts";
import { sample as en } from "#shared/templates/sample/en.ts";
import { sample as es } from "#shared/templates/sample/es.ts";
import { sample as pt } from "#shared/templates/sample/pt.ts";
import { fillSample } from "#shared/templates/sample/sample-doc.ts";
import type { SampleWorkshop } from "#shared/templates/sample/sample-workshop.ts";
import { purposeSchema } from "#shared/workshops/workshop.ts";

function filled(sample: SampleWorkshop) {
  const doc = new Y.Doc();
  fillSample(doc, sample, { now: 1_790_000_000_000 });
  return projectBoard(doc);
}

describe.each([
  ["es", es],
  ["pt", pt],
  ["en", en],
])("the sample workshop in %s", (_, sample) => {
  const board = filled(sample);

  it("has notes, each in a cluster, and none over another", () => {
    const notes = inOrder(board.notes);
    expect(notes.length).toBeGreaterThan(15);
    for (const note of notes) expect(board.clusters[note.cluster!]).toBeDefined();
    expect(new Set(notes.map(({ x, y }) => `${x},${y}`)).size).toBe(notes.length);
  });

  it("has two framings, one of which goes on without technology", () => {
    const outcomes = inOrder(board.framings).map((framing) => framing.outcome);
    expect(outcomes).toEqual(["go-on-without-technology", "find-out-first"]);
  });

  it("has a character of each relation, told in full", () => {
    const personas = inOrder(board.personas);
    expect(missingRelations(personas)).toEqual([]);
    for (const { context, goals, obstacles, harms, quote } of personas) {
      expect([context, goals, obstacles, harms, quote].every((text) => text.length > 10)).toBe(true);
    }
  });

  it("has needs that say whose they are, where they come from and what speaks for them", () => {
    const needs = inOrder(board.needs);
    expect(needs.length).toBeGreaterThan(2);
    for (const need of needs) {
      const personas = linkedIds(need, "personas/");
      const framings = linkedIds(need, "framings/");
      expect(personas.length * framings.length).toBeGreaterThan(0);
      expect([
        ...personas.map((id) => board.personas[id]),
        ...framings.map((id) => board.framings[id]),
      ]).not.toContain(undefined);
      expect(Object.values(need.evidence).every(({ source, missing }) => source && missing)).toBe(true);
      expect(Object.keys(need.evidence)).not.toEqual([]);
    }
  });

  it("has a purpose that could be given when opening a workshop", () => {
    expect(purposeSchema.safeParse(sample.purpose).success).toBe(true);
  });

  it("breaks no rule of a card", () => {
    const again = filled(sample);
    for (const root of rootNames) {
      const written = sample[root as keyof SampleWorkshop] as readonly object[] | undefined;
      const fields = Object.keys(boardShape[root].values);
      inOrder<Item>(again[root]).forEach((card, i) => {
        const own = Object.keys(written?.[i] ?? {}).filter((key) => root !== "notes" && fields.includes(key));
        expect(Object.keys(card)).toEqual(expect.arrayContaining(own));
      });
    }
  });
});

describe("the sample workshop", () => {
  it("has the same cards and links in every language, so that a walk through it is one walk", () => {
    const shape = (sample: SampleWorkshop) => ({
      clusters: sample.clusters.map(({ notes }) => notes.length),
      framings: sample.framings.map(({ personas, outcome, power }) => ({ personas, outcome, power })),
      needs: sample.needs.map(({ personas, framings, evidence }) => ({
        personas,
        framings,
        n: evidence.length,
      })),
      symbols: sample.personas.map(({ symbol }) => symbol),
    });
    expect(shape(es)).toEqual(shape(en));
    expect(shape(pt)).toEqual(shape(en));
  });
});
