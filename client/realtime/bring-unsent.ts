import { createItem } from "#shared/boards/board-doc.ts";
import type { BoardSession, OwnStep } from "./board-context.ts";

/** How many notes came along, and how many of them stay with their author until they say otherwise. */
export interface CameAlong {
  readonly notes: number;
  readonly held: number;
}

/**
 * Puts notes that were not sent in an earlier step into one's own document of this one, where they lay, and takes them
 * out of the tray. Where names will stand beside notes that were written to be without, they stay with their author.
 */
export function bringUnsent(own: BoardSession, step: OwnStep): CameAlong {
  const doc = own.doc();
  let notes = 0;
  let heldNotes = 0;
  doc.transact(() => {
    for (const { id, text, own: from } of own.tray()) {
      if (!from) continue;
      const held = from.held || (from.names === "hidden" && step.names === "shown") ? true : undefined;
      const { x, y, color, symbol } = from;
      createItem(doc, "notes", { text, x, y, color, symbol, held }, own.writer());
      own.dropFromTray(id);
      notes++;
      if (held) heldNotes++;
    }
  });
  return { notes, held: heldNotes };
}
