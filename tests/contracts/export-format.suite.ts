import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { projectBoard } from "#shared/boards/board-doc.ts";
import { rootNames } from "#shared/boards/board-shape.ts";
import { carryOut, type CarriedBoard } from "#shared/export/carried-board.ts";
import { importSteps } from "#shared/export/carried-board-doc.ts";
import { locales } from "#shared/i18n/locales.ts";
import type { BoardFormat } from "#server/export/formats/board-format.ts";
import { labelsIn } from "#server/export/labels.ts";
import { fullContent, hardTexts } from "#tests/export/full-board.ts";

/** What every form of a board promises. A new form's test is one call. */
export function exportFormatSuite(format: BoardFormat): void {
  describe(`a board as ${format.name}`, () => {
    const content = fullContent();
    const board = carryOut("Water on the hill", content);
    const labels = labelsIn("en");
    const back = () => format.read(format.write(board, labels));

    it("brings every note back word for word and in order", () => {
      expect(back().cards.notes.map((note) => note.fields["text"])).toEqual(hardTexts);
    });

    it("keeps the notes of a cluster together under its title", () => {
      const { clusters, notes } = back().cards;
      expect(clusters.map((cluster) => cluster.fields["title"])).toEqual(["What we *see*"]);
      const inIt = notes.filter((note) => note.fields["cluster"] === clusters[0]!.id);
      expect(inIt.map((note) => note.fields["text"])).toEqual(hardTexts.slice(0, 3));
    });

    it("leaves removed cards behind, and remarks on them", () => {
      const text = format.write(board, labels);
      expect(text).not.toContain("taken away");
      expect(text).not.toContain("about nothing");
    });

    it("carries the words of every sheet", () => {
      const text = format.write(board, labels);
      for (const words of [
        "Water comes twice a week",
        "Who opens the valve",
        "Know the day before",
        "tenants",
      ]) {
        expect(text).toContain(words);
      }
    });

    it("carries no writer and no time", () => {
      const text = format.write(board, labels);
      expect(text).not.toMatch(/m-ana|Ana|2023-11-14|1700000000000/);
    });

    it("carries writers' names and times when they were asked for", () => {
      const named = carryOut("Water on the hill", content, () => "Ana");
      const text = format.write(named, labels);
      expect(text).toContain("Ana");
      expect(text).toMatch(/2023-11-14/);
      expect(format.read(text).cards.notes.map((note) => note.fields["text"])).toEqual(hardTexts);
    });

    it("reads its own text back whatever language it was written in", () => {
      for (const locale of locales) {
        const read = format.read(format.write(board, labelsIn(locale)));
        expect(read.cards.notes).toHaveLength(hardTexts.length);
      }
    });

    it("writes an empty board as something that reads as empty", () => {
      const empty = carryOut("Nothing yet", projectBoard(new Y.Doc()));
      const read = format.read(format.write(empty, labels));
      expect(rootNames.flatMap((root) => read.cards[root])).toEqual([]);
    });

    it("says import-format for what it cannot read", () => {
      expect(() => format.read("\u0001\u0002 neither this nor that")).toThrowError(
        expect.objectContaining({ code: "import-format" }),
      );
    });

    if (format.reads === "board") {
      it("round-trips the whole board, links and evidence included", () => {
        const read = back();
        expect(read.cards).toEqual(board.cards);
      });

      it("becomes the same board again on an empty one", () => {
        expect(told(imported(back()))).toEqual(told(board));
      });
    }
  });
}

/** The board after taking `carried` in, on its way out again. */
function imported(carried: CarriedBoard): CarriedBoard {
  const doc = new Y.Doc();
  for (const step of importSteps(carried, { now: 0 })) step(doc);
  return carryOut("Water on the hill", projectBoard(doc));
}

/** A board told without its ids, which are new at every import. */
function told(board: CarriedBoard) {
  const names = new Map(
    rootNames.flatMap((root) => board.cards[root].map((card, i) => [card.id, `${root}-${i}`] as const)),
  );
  const named = (path: string) => path.replace(/[^/]+$/, (id) => names.get(id) ?? "?");
  return rootNames.map((root) =>
    board.cards[root].map((card) => ({
      fields: {
        ...card.fields,
        ...("cluster" in card.fields ? { cluster: named(String(card.fields["cluster"])) } : {}),
        ...("target" in card.fields ? { target: named(String(card.fields["target"])) } : {}),
      },
      links: card.links.map(named).sort(),
      subs: Object.values(card.subs).map((subs) => subs.map((sub) => sub.fields)),
    })),
  );
}
