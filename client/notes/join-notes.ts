import { setValue } from "#shared/boards/board-doc.ts";
import { inOrder } from "#shared/boards/item.ts";
import { noteSize } from "#shared/notes/note.ts";
import { placeBelow } from "#shared/notes/note-doc.ts";
import { groundOf } from "./group-notes.ts";
import { around, overlaps, type Box, type Point } from "./viewport.ts";
import type { Wall } from "./wall-context.ts";
import { titleHeight, type ClusterRegion } from "../clusters/cluster-regions.ts";

/** Space between notes that are put beside each other, in board units. */
const gap = 20;

/**
 * Puts notes into a group that is there. Where its ground would come to lie under others, they move below the group's
 * own notes; where others are there too, the whole group goes below everything else. One step to undo.
 */
export function joinNotes(wall: Wall, ids: readonly string[], cluster: string): void {
  const region = wall.index.regionsWithout(new Set(ids)).get(cluster);
  const places = region && placesIn(wall, ids, region);
  wall.board.doc().transact(() => {
    wall.acts.join(ids, cluster);
    if (!wall.board.canWrite()) return;
    for (const [id, { x, y }] of places ?? []) {
      setValue(wall.board.doc(), "notes", id, "x", Math.round(x));
      setValue(wall.board.doc(), "notes", id, "y", Math.round(y));
    }
  });
  const first = places?.get(ids[0]!);
  if (first) wall.camera.show({ ...first, width: noteSize.width, height: noteSize.minHeight });
}

/** Where notes go so that the group covers nothing that it did not cover before; `undefined` where they lie well. */
function placesIn(wall: Wall, ids: readonly string[], region: ClusterRegion): Map<string, Point> | undefined {
  const { grid } = wall.index;
  const boxes = ids.flatMap((id) => grid.boxOf(id) ?? []);
  if (isFree(wall, ids, region, boxes)) return undefined;
  const below = rowsBelow(region, boxes);
  const places = new Map(ids.flatMap((id, i) => (below[i] ? [[id, below[i]] as const] : [])));
  return isFree(wall, ids, region, below) ? places : withGroupBelow(wall, places, region);
}

/** Whether the group's ground, grown by boxes, reaches neither notes nor groups that it did not reach before. */
function isFree(wall: Wall, ids: readonly string[], region: ClusterRegion, boxes: readonly Box[]): boolean {
  const { grid, clusterOf, regions } = wall.index;
  const ground = around([region, ...boxes.flatMap((box) => groundOf([box]) ?? [])])!;
  const isOther = (id: string) => !ids.includes(id) && clusterOf(id) !== region.id;
  const covers = grid.query(ground).some((id) => isOther(id) && !overlaps(grid.boxOf(id)!, region));
  const crosses = [...regions().values()].some(
    (other) => other.id !== region.id && overlaps(other, ground) && !overlaps(other, region),
  );
  return !covers && !crosses;
}

/** Rows as wide as the group, below what lies in it. */
function rowsBelow(region: ClusterRegion, boxes: readonly Box[]): Box[] {
  const columns = Math.max(1, Math.floor(region.width / (noteSize.width + gap)));
  let y = region.count === 0 ? region.y + titleHeight : region.y + region.height;
  return boxes.map((box, i) => {
    const column = i % columns;
    if (i > 0 && column === 0)
      y += gap + Math.max(...boxes.slice(i - columns, i).map(({ height }) => height));
    return { ...box, x: region.x + gap + column * (noteSize.width + gap), y };
  });
}

function withGroupBelow(
  { board, index }: Wall,
  places: ReadonlyMap<string, Point>,
  region: ClusterRegion,
): Map<string, Point> {
  const notes = inOrder(board.content.notes);
  const own = notes.filter(({ id, cluster }) => cluster === region.id && !places.has(id));
  const others = notes.filter((note) => !own.includes(note) && !places.has(note.id));
  const to = placeBelow(
    others,
    index.clusters().filter(({ id }) => id !== region.id),
  );
  const moved = [...own.map(({ id, x, y }) => [id, { x, y }] as const), ...places];
  return new Map(moved.map(([id, { x, y }]) => [id, { x: x + to.x - region.x, y: y + to.y - region.y }]));
}
