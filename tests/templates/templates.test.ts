import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { projectBoard } from "#shared/boards/board-doc.ts";
import { inOrder } from "#shared/boards/item.ts";
import { locales } from "#shared/i18n/locales.ts";
import { missingRelations } from "#shared/personas/persona.ts";
import { seedBoard } from "#shared/templates/seed-doc.ts";
import { isTemplateName, templateNames, type TemplateName } from "#shared/templates/templates.ts";
import { templates as es } from "#shared/i18n/es/templates.ts";

function seeded(name: TemplateName, locale: (typeof locales)[number] = "es") {
  const doc = new Y.Doc();
  seedBoard(doc, name, locale, 1_790_000_000_000);
  return projectBoard(doc);
}

describe("what a board starts with", () => {
  it("is nothing where an empty board was chosen", () => {
    expect(Object.values(seeded("blank")).flatMap((root) => Object.keys(root))).toEqual([]);
  });

  it.each(locales)("is in the workshop's language: %s", (locale) => {
    for (const name of templateNames.filter((each) => each !== "blank")) {
      const titles = inOrder(seeded(name, locale).clusters).map((cluster) => cluster.title);
      expect(titles.length).toBeGreaterThan(2);
      expect(titles.every((title) => title.length > 5)).toBe(true);
    }
    const spanish = inOrder(seeded("understand-problem", locale).clusters)[0]!.title === es.problemSeen;
    expect(spanish).toBe(locale === "es");
  });

  it("is one empty sheet for understanding the problem", () => {
    expect(inOrder(seeded("understand-problem").framings)).toMatchObject([{ title: "", purpose: "" }]);
  });

  it("is a character of each relation, so that none is forgotten", () => {
    expect(missingRelations(inOrder(seeded("characters").personas))).toEqual([]);
  });

  it("always has a place for what helps without new technology, where needs are asked", () => {
    const titles = inOrder(seeded("what-we-need").clusters).map((cluster) => cluster.title);
    expect(titles).toContain(es.needWithout);
  });

  it("has no author", () => {
    expect(inOrder(seeded("characters").personas)[0]).not.toHaveProperty("author");
  });

  it("lies on the wall so that no cluster covers another", () => {
    const places = inOrder(seeded("understand-problem").clusters).map(({ x, y }) => `${x},${y}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it("is one of the known names", () => {
    expect(isTemplateName("characters")).toBe(true);
    expect(isTemplateName("toString")).toBe(false);
  });
});
