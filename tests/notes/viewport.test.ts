import { describe, expect, it, test } from "vitest";
import * as fc from "fast-check";
import {
  around,
  bringIntoView,
  contains,
  firstView,
  fitBox,
  overlaps,
  panBy,
  sightOf,
  toBoard,
  toScreen,
  viewOfSight,
  visibleBox,
  zoomAt,
  zoomRange,
  type Size,
  type View,
} from "#client/notes/viewport.ts";

const phone = { width: 360, height: 500 };
const coordinate = fc.integer({ min: -100_000, max: 100_000 });
const anyView = fc.record({
  x: coordinate,
  y: coordinate,
  zoom: fc.double({ min: zoomRange.min, max: zoomRange.max, noNaN: true }),
});

test("a board point goes to the screen and back to itself", () => {
  fc.assert(
    fc.property(anyView, coordinate, coordinate, (view, x, y) => {
      const back = toBoard(view, toScreen(view, { x, y }));
      expect(back.x).toBeCloseTo(x, 3);
      expect(back.y).toBeCloseTo(y, 3);
    }),
  );
});

test("what lies under the fingers stays there while zooming", () => {
  const at = { x: 120, y: 300 };
  fc.assert(
    fc.property(anyView, fc.double({ min: 0.01, max: 9, noNaN: true }), (view, zoom) => {
      const before = toBoard(view, at);
      const after = toBoard(zoomAt(view, at, zoom), at);
      expect(after.x).toBeCloseTo(before.x, 3);
      expect(after.y).toBeCloseTo(before.y, 3);
    }),
  );
});

test("zooming stops at the ends of its range", () => {
  const view = { x: 0, y: 0, zoom: 1 };
  expect(zoomAt(view, { x: 0, y: 0 }, 99).zoom).toBe(zoomRange.max);
  expect(zoomAt(view, { x: 0, y: 0 }, 0.0001).zoom).toBe(zoomRange.min);
});

test("the ground follows the finger at any zoom", () => {
  const view = { x: 10, y: 10, zoom: 0.5 };
  const point = toBoard(view, { x: 100, y: 100 });
  expect(toScreen(panBy(view, 30, -20), point)).toEqual({ x: 130, y: 80 });
});

test("fitting shows the whole box in the middle, and never larger than life", () => {
  const wide = { x: 0, y: 0, width: 4000, height: 300 };
  const view = fitBox(wide, phone);
  expect(contains(visibleBox(view, phone), wide)).toBe(true);
  expect(toScreen(view, { x: 2000, y: 150 })).toEqual({ x: 180, y: 250 });
  expect(fitBox({ x: 5, y: 5, width: 10, height: 10 }, phone).zoom).toBe(1);
});

test("a first visit shows everything if it can be read so, else its beginning", () => {
  const small = { x: 0, y: 0, width: 300, height: 300 };
  expect(contains(visibleBox(firstView(small, phone), phone), small)).toBe(true);
  const large = { x: -500, y: 70, width: 5000, height: 5000 };
  const view = firstView(large, phone);
  expect(view.zoom).toBeGreaterThanOrEqual(0.75);
  expect(toScreen(view, large)).toEqual({ x: 16, y: 16 });
});

test("an empty wall starts with its middle on the screen", () => {
  const seen = visibleBox(firstView(undefined, phone), phone);
  expect(contains(seen, { x: 0, y: 0, width: 200, height: 120 })).toBe(true);
});

test("bringing a note into view moves no more than it must, and not at all if it is there", () => {
  const inset = { top: 50, bottom: 60 };
  const view = { x: 0, y: 0, zoom: 1 };
  expect(bringIntoView(view, phone, { x: 20, y: 80, width: 200, height: 120 }, inset)).toBe(view);
  expect(bringIntoView(view, phone, { x: 400, y: 80, width: 200, height: 120 }, inset)).toEqual({
    x: 252,
    y: 0,
    zoom: 1,
  });
  expect(bringIntoView(view, phone, { x: 20, y: 10, width: 200, height: 120 }, inset).y).toBe(-40);
  expect(bringIntoView(view, phone, { x: 20, y: 400, width: 200, height: 120 }, inset).y).toBe(80);
});

test("a note taller than the screen is shown from its top", () => {
  const view = bringIntoView(
    { x: 0, y: 900, zoom: 1 },
    phone,
    { x: 0, y: 100, width: 200, height: 2000 },
    {
      top: 40,
      bottom: 0,
    },
  );
  expect(view.y).toBe(60);
});

test("boxes that only share an edge do not touch", () => {
  const box = { x: 0, y: 0, width: 10, height: 10 };
  expect(overlaps(box, { ...box, x: 10 })).toBe(false);
  expect(overlaps(box, { ...box, x: 9.9 })).toBe(true);
});

test("the box around nothing is nothing", () => {
  expect(around([])).toBeUndefined();
  expect(
    around([
      { x: 1, y: 2, width: 3, height: 4 },
      { x: -1, y: 5, width: 1, height: 10 },
    ]),
  ).toEqual({ x: -1, y: 2, width: 5, height: 13 });
});

describe("looking along with somebody", () => {
  const laptop = { width: 1366, height: 700 };
  const small = { width: 360, height: 560 };
  const middleOf = (view: View, size: Size) => toBoard(view, { x: size.width / 2, y: size.height / 2 });

  it.each([
    ["a laptop sees a phone's part in the middle, no larger than there", small, laptop, 0.8, 0.8],
    ["a phone sees a laptop's from farther away, as long as words can be read", laptop, small, 1, 0.6],
    ["a phone sees as little as whoever looks at the whole wall", laptop, small, 0.2, 0.2],
    ["two phones see the same", small, small, 1.4, 1.4],
  ])("%s", (_, theirs, ours, zoom, expected) => {
    const view = { x: -120, y: 60, zoom };
    const along = viewOfSight(sightOf(view, theirs), ours);
    expect(along.zoom).toBeCloseTo(expected, 2);
    const [a, b] = [middleOf(view, theirs), middleOf(along, ours)];
    expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeLessThan(2);
  });
});
