import { describe, expect, test } from "vitest";
import { commonValues, keepsRule, ruleOf } from "#shared/boards/item-shape.ts";
import { needShape } from "#shared/needs/need.ts";
import { noteShape } from "#shared/notes/note.ts";

describe("a number keeps its rule", () => {
  const rule = { kind: "number", min: 0, max: 1 } as const;
  test.each([0, 0.5, 1])("at %s, within its bounds", (value) => expect(keepsRule(rule, value)).toBe(true));
  test.each([-0.1, 1.1, Number.NaN, Number.POSITIVE_INFINITY, "0.5", null, undefined, true])(
    "not at %s",
    (value) => expect(keepsRule(rule, value)).toBe(false),
  );
  test("only when whole, where whole numbers are asked for", () => {
    expect(keepsRule(needShape.values.effort, 3)).toBe(true);
    expect(keepsRule(needShape.values.effort, 2.5)).toBe(false);
  });
});

test("a word out of a list keeps its rule, any other does not", () => {
  expect(keepsRule(noteShape.values.color, "sky")).toBe(true);
  expect(keepsRule(noteShape.values.color, "gold")).toBe(false);
  expect(keepsRule(noteShape.values.color, ["sky"])).toBe(false);
});

test("a text keeps its rule up to its length", () => {
  const rule = { kind: "string", max: 3 } as const;
  expect(keepsRule(rule, "abc")).toBe(true);
  expect(keepsRule(rule, "abcd")).toBe(false);
  expect(keepsRule(rule, 12)).toBe(false);
});

test("a mark is true or absent", () => {
  expect(keepsRule({ kind: "flag" }, true)).toBe(true);
  for (const value of [false, 1, "true", undefined]) expect(keepsRule({ kind: "flag" }, value)).toBe(false);
});

test("every card has the common values, whatever its kind", () => {
  for (const key of Object.keys(commonValues)) expect(ruleOf(noteShape, key)).toBeDefined();
});

test("a link of a kind that the card may have is a mark", () => {
  expect(ruleOf(needShape, "personas/p1")).toEqual({ kind: "flag" });
  expect(ruleOf(noteShape, "personas/p1")).toBeUndefined();
});

test.each(["mood", "toString", "constructor", "hasOwnProperty"])(
  "a field that nobody defined has no rule: %s",
  (key) => expect(ruleOf(noteShape, key)).toBeUndefined(),
);
