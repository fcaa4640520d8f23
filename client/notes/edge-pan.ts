import type { Point, Size } from "./viewport.ts";

/** A band at the screen's edge, and how fast the wall moves there, in CSS pixels (a frame). */
const band = 32;
const speed = 7;

/** How the wall moves for a pointer at a place while something is dragged; nothing in the middle of the screen. */
export function edgePull(at: Point, size: Size): { dx: number; dy: number } {
  return { dx: pull(at.x, size.width), dy: pull(at.y, size.height) };
}

function pull(at: number, length: number): number {
  if (at < band) return speed;
  return at > length - band ? -speed : 0;
}

/**
 * Moves the wall on while a dragged note is held at the screen's edge, so that it can go farther than the screen.
 * `moved` is called after each step, because the note must stay under the pointer.
 */
export function createEdgePan(pan: (dx: number, dy: number) => void, moved: () => void) {
  let frame = 0;
  let pulling = { dx: 0, dy: 0 };
  const step = () => {
    frame = 0;
    if (pulling.dx === 0 && pulling.dy === 0) return;
    pan(pulling.dx, pulling.dy);
    moved();
    frame = requestAnimationFrame(step);
  };
  return {
    at: (point: Point, size: Size) => {
      pulling = edgePull(point, size);
      frame ||= requestAnimationFrame(step);
    },
    stop: () => {
      cancelAnimationFrame(frame);
      frame = 0;
    },
  };
}
