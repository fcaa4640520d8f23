import { expect, test } from "vitest";
import { neighbour, type Direction } from "#client/notes/neighbours.ts";
import type { Box } from "#client/notes/viewport.ts";

const at = (x: number, y: number): Box => ({ x, y, width: 200, height: 120 });
const wall: [string, Box][] = [
  ["top left", at(0, 0)],
  ["top right", at(220, 10)],
  ["far right", at(440, 0)],
  ["bottom left", at(0, 180)],
];

function from(id: string, direction: Direction) {
  return neighbour(wall, wall.find(([name]) => name === id)![1], direction);
}

test("the keyboard goes to the nearest note in the direction asked for", () => {
  expect(from("top left", "right")).toBe("top right");
  expect(from("top left", "down")).toBe("bottom left");
  expect(from("far right", "left")).toBe("top right");
  expect(from("bottom left", "up")).toBe("top left");
});

test("going there and back ends where it began", () => {
  expect(from(from("top left", "right")!, "left")).toBe("top left");
});

test("at the edge there is no further note", () => {
  expect(from("top left", "left")).toBeUndefined();
  expect(from("far right", "right")).toBeUndefined();
});
