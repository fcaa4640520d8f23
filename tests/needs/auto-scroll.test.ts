import { expect, test } from "vitest";
import { scrollSpeed } from "#client/needs/auto-scroll.ts";

const edges = { top: 100, bottom: 700 };

test("in the middle nothing scrolls", () => {
  expect([172, 400, 628].map((y) => scrollSpeed(y, edges))).toEqual([0, 0, 0]);
});

test("near the upper edge it scrolls up, near the lower one down", () => {
  expect(scrollSpeed(150, edges)).toBeLessThan(0);
  expect(scrollSpeed(650, edges)).toBeGreaterThan(0);
});

test("the nearer to the edge the faster, and no faster beyond it", () => {
  expect(scrollSpeed(690, edges)).toBeGreaterThan(scrollSpeed(640, edges));
  expect(scrollSpeed(2000, edges)).toBe(scrollSpeed(700, edges));
  expect(scrollSpeed(-500, edges)).toBe(-scrollSpeed(700, edges));
});
