import type { BoardContent } from "#shared/boards/board-shape.ts";
import { inOrder } from "#shared/boards/item.ts";

/** Notes of one cluster in their order; `cluster` is undefined for those that belong to none. */
export interface NoteGroup {
  readonly cluster: string | undefined;
  readonly ids: readonly string[];
}

/** The wall as a list: clusters in their order, then the notes that belong to none (or to one that was removed). */
export function groupNotes(content: BoardContent): NoteGroup[] {
  const groups = new Map<string | undefined, string[]>();
  for (const cluster of inOrder(content.clusters)) groups.set(cluster.id, []);
  const loose: string[] = [];
  for (const note of inOrder(content.notes)) (groups.get(note.cluster) ?? loose).push(note.id);
  const list: NoteGroup[] = [...groups].map(([cluster, ids]) => ({ cluster, ids }));
  if (loose.length > 0) list.push({ cluster: undefined, ids: loose });
  return list;
}

/** The note that another goes before, to move up (-1) or down (1) within its group; `undefined` at the end, null if it cannot. */
export function placeInGroup(ids: readonly string[], id: string, by: -1 | 1): string | undefined | null {
  const at = ids.indexOf(id);
  if (at < 0 || at + by < 0 || at + by >= ids.length) return null;
  return by === -1 ? ids[at - 1] : ids[at + 2];
}
