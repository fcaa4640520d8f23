import type { NoteGrid } from "./note-grid.ts";
import type { Box, Point } from "./viewport.ts";

const step = 40;
const rings = 14;

/**
 * The free place nearest to a wanted one, so that a new note covers none; the wanted one where all around is full.
 */
export function freePlace(grid: NoteGrid, wanted: Box): Point {
  const fits = (x: number, y: number) => grid.query({ ...wanted, x, y }).length === 0;
  if (fits(wanted.x, wanted.y)) return { x: wanted.x, y: wanted.y };
  for (let ring = 1; ring <= rings; ring++) {
    let best: Point | undefined;
    let least = Infinity;
    for (let i = -ring; i <= ring; i++) {
      for (const [dx, dy] of [
        [i, ring],
        [ring, i],
        [i, -ring],
        [-ring, i],
      ] as const) {
        const distance = dx * dx + dy * dy;
        if (distance >= least) continue;
        const x = wanted.x + dx * step;
        const y = wanted.y + dy * step;
        if (fits(x, y)) {
          least = distance;
          best = { x, y };
        }
      }
    }
    if (best) return best;
  }
  return { x: wanted.x, y: wanted.y };
}
