import type * as Y from "yjs";
import { cardOf, projectRoot, removeItem, setValue } from "../boards/board-doc.ts";
import { inOrder } from "../boards/item.ts";
import { estimatedNoteHeight, type Note } from "../notes/note.ts";

/** Space between the two groups' notes, in board units. */
const gap = 20;

/**
 * Puts all notes of cluster `from` into cluster `into`, below those that lie there already, and removes `from`, which
 * `into` then names as its origin. Does nothing where one of them is not there.
 */
export function joinClusters(doc: Y.Doc, into: string, from: string, now: number): void {
  if (into === from || !cardOf(doc, "clusters", into) || !cardOf(doc, "clusters", from)) return;
  const notes = inOrder(projectRoot(doc, "notes"));
  const moving = notes.filter((note) => note.cluster === from);
  const shift = shiftBelow(
    moving,
    notes.filter((note) => note.cluster === into),
  );
  doc.transact(() => {
    for (const { id, x, y } of moving) {
      setValue(doc, "notes", id, "cluster", into);
      setValue(doc, "notes", id, "x", Math.round(x + shift.dx));
      setValue(doc, "notes", id, "y", Math.round(y + shift.dy));
    }
    setValue(doc, "clusters", into, `from/clusters/${from}`, true);
    removeItem(doc, "clusters", from, now);
  });
}

function shiftBelow(moving: readonly Note[], staying: readonly Note[]): { dx: number; dy: number } {
  if (moving.length === 0 || staying.length === 0) return { dx: 0, dy: 0 };
  const bottom = Math.max(...staying.map((note) => note.y + heightOf(note)));
  return {
    dx: Math.min(...staying.map((note) => note.x)) - Math.min(...moving.map((note) => note.x)),
    dy: bottom + gap - Math.min(...moving.map((note) => note.y)),
  };
}

/** About how high a note stands. */
function heightOf({ text, symbol }: Note): number {
  return estimatedNoteHeight(text, symbol !== undefined);
}
