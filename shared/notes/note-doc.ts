import type * as Y from "yjs";
import { createItem, projectRoot, setValue, type Writer } from "../boards/board-doc.ts";
import { lastWithRoom, ordersAfter } from "../boards/order.ts";
import type { Cluster } from "../clusters/cluster.ts";
import { estimatedNoteHeight, noteSize, type Note, type NoteColor } from "./note.ts";

/** What a note can become; each keeps where it came from as `from/notes/<id>`. */
export const noteTurns = ["framings", "personas", "needs"] as const;
export type NoteTurn = (typeof noteTurns)[number];

/** The text of the new card that takes the note's words. */
const firstText: Record<NoteTurn, string> = { framings: "title", personas: "name", needs: "statement" };

/** Makes a note and returns its id. */
export function createNote(
  doc: Y.Doc,
  note: {
    text?: string;
    x: number;
    y: number;
    color?: NoteColor;
    cluster?: string | undefined;
    onBehalf?: true;
    onBehalfOf?: string | undefined;
  },
  writer: Writer,
): string {
  return createItem(doc, "notes", { color: "sand", ...note }, writer);
}

/** Space between notes that are laid out side by side, in board units. */
const gap = 20;

/**
 * Makes many notes in one transaction, laid out in rows of `columns` from `at`, each row as high as its longest
 * text needs; returns their ids in order.
 * Used by paste and import.
 */
export function createNotes(
  doc: Y.Doc,
  texts: readonly string[],
  at: { x: number; y: number; columns: number; color?: NoteColor },
  writer: Writer,
): string[] {
  const ids: string[] = [];
  const there = Object.values(projectRoot(doc, "notes")).map(({ order }) => order);
  const orders = ordersAfter(lastWithRoom(there), texts.length);
  doc.transact(() => {
    let y = at.y;
    texts.forEach((text, i) => {
      const column = i % at.columns;
      if (column === 0 && i > 0) y += rowHeight(texts.slice(i - at.columns, i));
      const x = at.x + column * (noteSize.width + gap);
      const content = { text, x, y, color: at.color ?? "sand", order: orders[i] };
      ids.push(createItem(doc, "notes", content, writer));
    });
  });
  return ids;
}

function rowHeight(texts: readonly string[]): number {
  return gap + Math.max(...texts.map((text) => estimatedNoteHeight(text)));
}

/** Height of a cluster without notes, its title included, in board units. */
const emptyClusterHeight = 200;

/** A free place under everything on the wall, groups that wait for their first note included. */
export function placeBelow(
  notes: readonly Note[],
  clusters: readonly Cluster[] = [],
): { x: number; y: number } {
  const filled = new Set(notes.map((note) => note.cluster));
  const waiting = clusters.filter((cluster) => !filled.has(cluster.id));
  if (notes.length + waiting.length === 0) return { x: 0, y: 0 };
  const bottom = Math.max(
    ...notes.map((note) => note.y + estimatedNoteHeight(note.text, note.symbol !== undefined)),
    ...waiting.map((cluster) => cluster.y + emptyClusterHeight),
  );
  return { x: Math.min(...[...notes, ...waiting].map((card) => card.x)), y: bottom + 2 * gap };
}

/** Makes a framing, persona or need from a note's words; the note stays and the card names it as its origin. */
export function turnNoteInto(doc: Y.Doc, note: Note, root: NoteTurn, writer: Writer): string {
  const content = {
    [firstText[root]]: note.text,
    [`from/notes/${note.id}`]: true as const,
    ...(note.symbol ? { symbol: note.symbol } : {}),
  };
  return createItem(doc, root, content, writer);
}

/** Puts notes into a cluster, or with `undefined` takes them out. */
export function setCluster(doc: Y.Doc, noteIds: readonly string[], cluster: string | undefined): void {
  doc.transact(() => {
    for (const id of noteIds) setValue(doc, "notes", id, "cluster", cluster);
  });
}
