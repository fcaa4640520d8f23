import { gatherNotes } from "#shared/clusters/gather-notes-doc.ts";
import { noteSize } from "#shared/notes/note.ts";
import { regionPadding, titleHeight } from "../clusters/cluster-regions.ts";
import { around, overlaps, type Box } from "./viewport.ts";
import type { Wall } from "./wall-context.ts";

/**
 * Makes a group of notes where they lie; where its ground would cover others, or another group, they are gathered below
 * everything else, so that what belongs together is seen and its name can be read. Returns its id.
 */
export function groupNotes(wall: Wall, ids: readonly string[]): string | undefined {
  const { acts, board, index } = wall;
  const ground = groundOf(ids.flatMap((id) => index.grid.boxOf(id) ?? []));
  const covered = ground && index.grid.query(ground).filter((id) => !ids.includes(id));
  const crossed = ground && [...index.regions().values()].filter((region) => overlaps(region, ground));
  if (covered?.length === 0 && crossed?.length === 0) return acts.group(ids);
  return board.canWrite() ? gatherNotes(board.doc(), ids, "", board.writer()) : undefined;
}

/** Where a group's name stands and its first note, which is what one wants to see of a new one. */
export function headOf(region: Box): Box {
  const { x, y } = region;
  return { x, y, width: noteSize.width + 2 * regionPadding, height: titleHeight + noteSize.minHeight };
}

/** The ground of a group around boxes, its name included; `undefined` for none. */
export function groundOf(boxes: readonly Box[]): Box | undefined {
  const box = around(boxes);
  if (!box) return undefined;
  const width = box.width + 2 * regionPadding;
  return {
    x: box.x - regionPadding,
    y: box.y - titleHeight,
    width,
    height: box.height + titleHeight + regionPadding,
  };
}
