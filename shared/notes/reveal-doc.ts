import type * as Y from "yjs";
import { createItem, projectRoot, rootOf } from "../boards/board-doc.ts";
import { inOrder } from "../boards/item.ts";
import type { OwnNote } from "../facilitation/own-notes.ts";
import { lastWithRoom, ordersAfter } from "../boards/order.ts";
import { estimatedNoteHeight, noteSize, type Note, type NoteColor } from "./note.ts";
import { placeBelow } from "./note-doc.ts";

/** A document of private writing whose notes are to be shown. */
export interface RevealSource {
  readonly doc: Y.Doc;
  /** Named as the notes' author; absent where names are hidden, and then nothing says which notes came from one person. */
  readonly author: string | undefined;
}

/** A random whole number below `limit`, every one alike. */
export type Pick = (limit: number) => number;

/** Space between notes, in board units. */
const gap = 20;

/** The notes of a private document that would be shown: with something on them, and not held back by their author. */
export function notesToShow(doc: Y.Doc): Note[] {
  return inOrder(projectRoot(doc, "notes")).filter((note) => !note.held && !isEmpty(note));
}

/** The notes of a private document as their author reads them again: also what they hold back. */
export function ownNotesIn(doc: Y.Doc): OwnNote[] {
  return inOrder(projectRoot(doc, "notes"))
    .filter((note) => !isEmpty(note))
    .map(({ text, symbol, held }) => ({
      text: text.trim(),
      ...(symbol ? { symbol } : {}),
      ...(held ? { held } : {}),
    }));
}

/**
 * Moves private notes to a board, shuffled, under ids, places and an order of their own; what was held back stays.
 * With names hidden only words and symbols are taken: colours are a habit of the hand, and times say who wrote when.
 * Returns how many.
 */
export function revealNotes(
  board: Y.Doc,
  sources: readonly RevealSource[],
  now: number,
  pick: Pick = pickSecurely,
): number {
  const notes = shuffled(sources.flatMap(takeNotes), pick);
  const before = inOrder(projectRoot(board, "notes"));
  const orders = ordersAfter(lastWithRoom(before.map(({ order }) => order)), notes.length);
  const places = placesFor(notes, placeBelow(before, inOrder(projectRoot(board, "clusters"))));
  notes.forEach(({ author, ...note }, i) => {
    const content = { ...note, ...places[i], order: orders[i] };
    createItem(board, "notes", content, { memberId: author, now: author === undefined ? 0 : now });
  });
  return notes.length;
}

interface Taken {
  readonly text: string;
  readonly symbol: string | undefined;
  readonly color: NoteColor;
  readonly author: string | undefined;
  readonly onBehalf: true | undefined;
  readonly onBehalfOf: string | undefined;
}

/** Takes a person's notes out of their document, with whatever is left of removed and empty ones. */
function takeNotes({ doc, author }: RevealSource): Taken[] {
  const taken = notesToShow(doc).map(({ text, symbol, color, onBehalf, onBehalfOf }) => ({
    text: text.trim(),
    symbol,
    color: author === undefined ? "sand" : (color ?? "sand"),
    author,
    onBehalf: author === undefined ? undefined : onBehalf,
    onBehalfOf: author === undefined ? undefined : onBehalfOf,
  }));
  const cards = rootOf(doc, "notes");
  for (const { id, held, removed } of Object.values(projectRoot(doc, "notes"))) {
    if (!held || removed !== undefined) cards.delete(id);
  }
  return taken;
}

function isEmpty({ text, symbol }: Note): boolean {
  return text.trim() === "" && symbol === undefined;
}

/** Rows from a corner on, each as high as its longest text needs. */
function placesFor(notes: readonly Taken[], from: { x: number; y: number }): { x: number; y: number }[] {
  const columns = Math.min(6, Math.max(2, Math.ceil(Math.sqrt(notes.length / 1.5))));
  let { y } = from;
  return notes.map((_, i) => {
    const column = i % columns;
    if (column === 0 && i > 0) {
      const row = notes.slice(i - columns, i);
      y += gap + Math.max(...row.map((note) => estimatedNoteHeight(note.text, note.symbol !== undefined)));
    }
    return { x: from.x + column * (noteSize.width + gap), y };
  });
}

/** Fisher and Yates' shuffle: every order is as likely. */
function shuffled<T>(items: readonly T[], pick: Pick): T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = pick(i + 1);
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}

/** Draws again where the last stretch of the 32 bits would make small numbers likelier. */
function pickSecurely(limit: number): number {
  const fair = Math.floor(2 ** 32 / limit) * limit;
  for (;;) {
    const [drawn] = crypto.getRandomValues(new Uint32Array(1));
    if (drawn! < fair) return drawn! % limit;
  }
}
