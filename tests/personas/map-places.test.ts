import { expect, test } from "vitest";
import type { Persona } from "#shared/personas/persona.ts";
import { mapPlaces } from "#client/personas/map-places.ts";

const persona = (id: string, influence?: number, interest?: number): Persona =>
  ({
    id,
    order: id,
    name: id,
    context: "",
    goals: "",
    obstacles: "",
    harms: "",
    quote: "",
    ...(influence === undefined ? {} : { influence }),
    ...(interest === undefined ? {} : { interest }),
  }) satisfies Persona;

test("a character stands by its influence across and its interest up", () => {
  expect(mapPlaces([persona("a", 0.25, 1)])).toEqual([{ number: 1, id: "a", x: 0.25, y: 1 }]);
});

test("a character keeps its number in the list, though others are not on the map", () => {
  const places = mapPlaces([persona("a"), persona("b", 0.5), persona("c", 0.5, 0.5)]);
  expect(places.map(({ number, id }) => [number, id])).toEqual([[3, "c"]]);
});

test("characters at one place stand around it, each apart from the others", () => {
  const places = mapPlaces([persona("a", 1, 1), persona("b", 1, 1), persona("c", 1, 1)]);
  for (const one of places) {
    for (const other of places) {
      if (one === other) continue;
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(0.05);
    }
    expect(Math.hypot(one.x - 1, one.y - 1)).toBeLessThan(0.1);
  }
});
