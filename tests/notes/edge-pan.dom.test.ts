import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createEdgePan, edgePull } from "#client/notes/edge-pan.ts";

const phone = { width: 360, height: 560 };

beforeEach(() => void vi.useFakeTimers({ toFake: ["requestAnimationFrame", "cancelAnimationFrame"] }));
afterEach(() => void vi.useRealTimers());

test("nothing pulls in the middle of the screen, each edge pulls its way", () => {
  expect(edgePull({ x: 180, y: 280 }, phone)).toEqual({ dx: 0, dy: 0 });
  expect(edgePull({ x: 2, y: 280 }, phone).dx).toBeGreaterThan(0);
  expect(edgePull({ x: 358, y: 280 }, phone).dx).toBeLessThan(0);
  expect(edgePull({ x: 180, y: 3 }, phone).dy).toBeGreaterThan(0);
  expect(edgePull({ x: 180, y: 559 }, phone).dy).toBeLessThan(0);
});

test("the wall goes on for as long as the pointer stays at the edge", () => {
  const pan = vi.fn();
  const moved = vi.fn();
  const edge = createEdgePan(pan, moved);
  edge.at({ x: 358, y: 280 }, phone);
  for (let i = 0; i < 3; i++) vi.advanceTimersToNextFrame();
  expect(pan).toHaveBeenCalledTimes(3);
  expect(moved).toHaveBeenCalledTimes(3);
  edge.at({ x: 180, y: 280 }, phone);
  for (let i = 0; i < 3; i++) vi.advanceTimersToNextFrame();
  expect(pan).toHaveBeenCalledTimes(3);
});

test("it stops at the drop", () => {
  const pan = vi.fn();
  const edge = createEdgePan(pan, () => {});
  edge.at({ x: 358, y: 280 }, phone);
  edge.stop();
  vi.advanceTimersToNextFrame();
  expect(pan).not.toHaveBeenCalled();
});
