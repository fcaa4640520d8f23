import { estimatedNoteHeight, noteSize } from "./note.ts";

/** Where a named group's title and each of its notes lie, in board units. */
export interface GroupPlace {
  readonly title: { readonly x: number; readonly y: number };
  readonly notes: readonly { readonly x: number; readonly y: number }[];
}

const gap = 20;
const columns = 3;
const titleHeight = 80;
const groupsInRow = 3;

/** Lays groups of notes (their texts) side by side, three in a row, each three notes wide, none over another. */
export function layOutGroups(groups: readonly (readonly string[])[]): GroupPlace[] {
  const width = columns * (noteSize.width + gap) + 4 * gap;
  const places: GroupPlace[] = [];
  let top = 0;
  for (let first = 0; first < groups.length; first += groupsInRow) {
    const row = groups.slice(first, first + groupsInRow);
    const bottoms = row.map((texts, i) => {
      const notes: { x: number; y: number }[] = [];
      const x = i * width;
      let y = top + titleHeight;
      for (let n = 0; n < texts.length; n += columns) {
        const line = texts.slice(n, n + columns);
        line.forEach((_, column) => notes.push({ x: x + column * (noteSize.width + gap), y }));
        y += gap + Math.max(...line.map((text) => estimatedNoteHeight(text, true)));
      }
      places.push({ title: { x, y: top }, notes });
      return y;
    });
    top = Math.max(...bottoms) + 4 * gap;
  }
  return places;
}
