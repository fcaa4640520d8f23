import { expect, test } from "vitest";
import { freePlace } from "#client/notes/free-place.ts";
import { NoteGrid } from "#client/notes/note-grid.ts";

const wanted = { x: 0, y: 0, width: 200, height: 120 };

test("a free place is taken as it is", () => {
  expect(freePlace(new NoteGrid(), wanted)).toEqual({ x: 0, y: 0 });
});

test("where something lies, the nearest place that covers nothing is taken", () => {
  const grid = new NoteGrid();
  grid.set("there", wanted);
  const place = freePlace(grid, wanted);
  expect(grid.query({ ...wanted, ...place })).toEqual([]);
  expect(Math.hypot(place.x, place.y)).toBeLessThanOrEqual(120);
});

test("where all around is full, the wanted place is taken after all", () => {
  const grid = new NoteGrid();
  grid.set("everywhere", { x: -5000, y: -5000, width: 10_000, height: 10_000 });
  expect(freePlace(grid, wanted)).toEqual({ x: 0, y: 0 });
});
