import { noteSize } from "./note.ts";

/** Where a named group's title and each of its notes lie, in board units. */
export interface GroupPlace {
  readonly title: { readonly x: number; readonly y: number };
  readonly notes: readonly { readonly x: number; readonly y: number }[];
}

const gap = 20;
const columns = 3;
const titleHeight = 80;
const groupsInRow = 3;

/** Lays groups of notes side by side, three in a row, three notes wide, none over another. `sizes`: notes per group. */
export function layOutGroups(sizes: readonly number[]): GroupPlace[] {
  const width = columns * (noteSize.width + gap) + 4 * gap;
  // Room for a note of several lines; a longer one may touch the one under it, and can be moved.
  const rowHeight = noteSize.minHeight + 3 * gap;
  const places: GroupPlace[] = [];
  let top = 0;
  for (let first = 0; first < sizes.length; first += groupsInRow) {
    const row = sizes.slice(first, first + groupsInRow);
    row.forEach((size, i) => {
      const x = i * width;
      const notes = Array.from({ length: size }, (_, n) => ({
        x: x + (n % columns) * (noteSize.width + gap),
        y: top + titleHeight + Math.floor(n / columns) * rowHeight,
      }));
      places.push({ title: { x, y: top }, notes });
    });
    const rows = Math.max(1, ...row.map((size) => Math.ceil(size / columns)));
    top += titleHeight + rows * rowHeight + 3 * gap;
  }
  return places;
}
