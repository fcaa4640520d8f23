import type { BoardContent } from "../boards/board-shape.ts";
import { inOrder } from "../boards/item.ts";
import type { Note } from "./note.ts";

/** Notes that are shown under one title; without a cluster for those that nobody put into a group. */
export interface RoomGroup {
  readonly id: string;
  readonly title: string | undefined;
  readonly notes: readonly Note[];
}

/** The board's notes by group: named groups from left to right as on the wall, the loose ones last. Empty notes wait. */
export function roomGroups(content: Pick<BoardContent, "notes" | "clusters">): RoomGroup[] {
  const clusters = inOrder(content.clusters).sort((a, b) => a.x - b.x || a.y - b.y);
  const known = new Set(clusters.map(({ id }) => id));
  const notes = inOrder(content.notes).filter((note) => note.text.trim() !== "" || note.symbol !== undefined);
  const isIn = (note: Note, id: string) => note.cluster === id;
  const groups: RoomGroup[] = clusters.map(({ id, title }) => ({
    id,
    title,
    notes: notes.filter((note) => isIn(note, id)),
  }));
  const loose = notes.filter(({ cluster }) => cluster === undefined || !known.has(cluster));
  if (loose.length > 0) groups.push({ id: "", title: undefined, notes: loose });
  return groups;
}

/** Every note in the order in which a room reads them: group by group. */
export function notesInTurn(groups: readonly RoomGroup[]): readonly Note[] {
  return groups.flatMap(({ notes }) => notes);
}
