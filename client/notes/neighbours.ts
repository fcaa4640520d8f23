import type { Box } from "./viewport.ts";

/** The four ways to go from a note. */
export type Direction = "left" | "right" | "up" | "down";

/**
 * The nearest note in a direction, for the keyboard: by distance along it, with what lies aside counting double,
 * so that going right and then left comes back. `undefined` at the edge.
 */
export function neighbour(
  boxes: Iterable<readonly [string, Box]>,
  from: Box,
  direction: Direction,
): string | undefined {
  const across = direction === "left" || direction === "right";
  const sign = direction === "right" || direction === "down" ? 1 : -1;
  const start = middle(from);
  let best: string | undefined;
  let least = Infinity;
  for (const [id, box] of boxes) {
    const to = middle(box);
    const along = sign * (across ? to.x - start.x : to.y - start.y);
    const aside = Math.abs(across ? to.y - start.y : to.x - start.x);
    if (along <= 1) continue;
    const distance = along + 2 * aside;
    if (distance < least) {
      least = distance;
      best = id;
    }
  }
  return best;
}

function middle(box: Box): { x: number; y: number } {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
