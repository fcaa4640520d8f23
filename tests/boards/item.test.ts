import { expect, test } from "vitest";
import { inOrder, linkedIds, originsOf } from "#shared/boards/item.ts";

const card = (id: string, order: string, more: object = {}) => ({ id, order, ...more });

test("cards come in their order, removed ones not at all", () => {
  const items = { b: card("b", "V"), a: card("a", "C"), gone: card("gone", "D", { removed: 1 }) };
  expect(inOrder(items).map(({ id }) => id)).toEqual(["a", "b"]);
});

test("a card's links of one kind are the ids after the prefix", () => {
  const need = card("n", "V", { "personas/p1": true, "framings/f1": true, "personas/p2": true });
  expect(linkedIds(need, "personas/")).toEqual(["p1", "p2"]);
});

test("a link that was taken back, or is no mark, is none", () => {
  const need = card("n", "V", { "personas/p1": false, "personas/p2": "yes" });
  expect(linkedIds(need, "personas/")).toEqual([]);
});

test("a card names every card that it came from", () => {
  const need = card("n", "V", { "from/notes/a": true, "from/clusters/b": true });
  expect(originsOf(need)).toEqual([
    { root: "notes", id: "a" },
    { root: "clusters", id: "b" },
  ]);
});

test("a mark that names no card is no origin", () => {
  expect(originsOf(card("n", "V", { "from/notes": true, "from//a": true }))).toEqual([]);
});
