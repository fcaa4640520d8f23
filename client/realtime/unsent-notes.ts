import { randomId } from "#shared/boards/random-id.ts";
import type { BoardContent } from "#shared/boards/board-shape.ts";
import type { OwnStep, TrayEntry } from "./board-context.ts";
import type { Intent } from "./intents.ts";
import type { OwnChange } from "./own-changes.ts";

/** What is left over of one's own document: notes that the server never had, and all other changes. */
export interface LeftOver {
  readonly entries: readonly TrayEntry[];
  readonly rest: readonly OwnChange[];
}

/**
 * Sorts what the server has not settled of one's own document of a step: each new note is one entry, whole, so that it
 * can go on in the document of the next such step. `notes` is what the screen shows of them.
 */
export function unsentNotes(
  changes: readonly OwnChange[],
  notes: BoardContent["notes"],
  step: OwnStep,
  now: number,
): LeftOver {
  const made = new Set(
    changes.flatMap(({ intents }) => intents.flatMap((intent) => (isNewNote(intent) ? intent.id : []))),
  );
  const rest = changes.filter(({ intents }) =>
    intents.some((intent) => intent.root !== "notes" || !made.has(intent.id)),
  );
  const entries = [...made].flatMap((id): TrayEntry[] => {
    const note = notes[id];
    if (!note || note.removed !== undefined || (note.text.trim() === "" && !note.symbol)) return [];
    const { text, x, y, color, symbol, held } = note;
    const own = { ...step, x, y, color, ...(symbol ? { symbol } : {}), ...(held ? { held } : {}) };
    return [{ id: randomId(), at: now, reason: "step-over", target: `notes/${id}`, text, own }];
  });
  return { entries, rest };
}

function isNewNote(intent: Intent): boolean {
  return intent.kind === "card" && intent.root === "notes";
}
