import { expect, test } from "vitest";
import * as fc from "fast-check";
import { NoteGrid } from "#client/notes/note-grid.ts";
import { overlaps, type Box } from "#client/notes/viewport.ts";

const anyBox = fc.record({
  x: fc.integer({ min: -3000, max: 3000 }),
  y: fc.integer({ min: -3000, max: 3000 }),
  width: fc.integer({ min: 1, max: 1500 }),
  height: fc.integer({ min: 1, max: 1500 }),
});

test("a screenful holds exactly the notes that touch it, however they were moved and removed", () => {
  const change = fc.record({
    id: fc.integer({ min: 0, max: 12 }),
    box: fc.option(anyBox, { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 60 }), anyBox, (changes, screen) => {
      const grid = new NoteGrid();
      const known = new Map<string, Box>();
      for (const { id, box } of changes) {
        if (box) {
          grid.set(String(id), box);
          known.set(String(id), box);
        } else {
          expect(grid.delete(String(id))).toBe(known.delete(String(id)));
        }
      }
      const expected = [...known].filter(([, box]) => overlaps(box, screen)).map(([id]) => id);
      expect(grid.query(screen).sort()).toEqual(expected.sort());
      expect(grid.size).toBe(known.size);
    }),
  );
});

test("putting a note where it lies already is no change", () => {
  const grid = new NoteGrid();
  expect(grid.set("a", { x: 0, y: 0, width: 200, height: 120 })).toBe(true);
  expect(grid.set("a", { x: 0, y: 0, width: 200, height: 120 })).toBe(false);
  expect(grid.set("a", { x: 0, y: 0, width: 200, height: 130 })).toBe(true);
});

test("of notes on top of each other a tap finds the last", () => {
  const grid = new NoteGrid();
  grid.set("below", { x: 0, y: 0, width: 200, height: 120 });
  grid.set("above", { x: 100, y: 0, width: 200, height: 120 });
  expect(grid.hit({ x: 150, y: 60 })).toBe("above");
  expect(grid.hit({ x: 50, y: 60 })).toBe("below");
  expect(grid.hit({ x: 50, y: 160 })).toBeUndefined();
});
