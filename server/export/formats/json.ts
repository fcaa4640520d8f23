import { RondaError } from "#shared/errors.ts";
import { rootNames } from "#shared/boards/board-shape.ts";
import { emptyCards, readCard, type CarriedBoard, type CarriedCard } from "#shared/export/carried-board.ts";
import type { BoardFormat } from "./board-format.ts";

/** Names the form inside the file; a change that older readers would misread gets another number. */
const mark = { format: "ronda-board", version: 1 } as const;

/** The whole board as JSON: a list of cards for each root, in order, fields by their names. */
export const json: BoardFormat = {
  name: "json",
  reads: "board",
  write: (board) => `${JSON.stringify(boardAsJson(board), null, 2)}\n`,
  read: readJson,
};

/** The object that `json` writes, for other forms that embed it. */
export function boardAsJson(board: CarriedBoard): Record<string, unknown> {
  const roots = rootNames.map((root) => [root, board.cards[root].map(flat)] as const);
  return { ...mark, title: board.title, ...Object.fromEntries(roots) };
}

function flat(card: CarriedCard): Record<string, unknown> {
  const subs = Object.entries(card.subs).map(([name, list]) => [
    name,
    list.map((sub) => ({ id: sub.id, ...sub.fields })),
  ]);
  return {
    id: card.id,
    ...card.fields,
    ...(card.links.length > 0 ? { links: card.links } : {}),
    ...Object.fromEntries(subs),
    ...(card.author === undefined ? {} : { author: card.author }),
    ...(card.createdAt === undefined ? {} : { createdAt: new Date(card.createdAt).toISOString() }),
  };
}

/** Reads our own form; besides it a list of texts, or of objects with a `text`, as notes. */
function readJson(text: string): CarriedBoard {
  const parsed = parse(text);
  if (Array.isArray(parsed))
    return { title: "", cards: { ...emptyCards(), notes: cardsOf("notes", parsed) } };
  if (typeof parsed !== "object" || parsed === null) throw unreadable();
  const raw = parsed as Record<string, unknown>;
  const known = rootNames.filter((root) => Array.isArray(raw[root]));
  if (known.length === 0) throw unreadable();
  const cards = emptyCards();
  for (const root of known) cards[root] = cardsOf(root, raw[root] as unknown[]);
  return { title: typeof raw["title"] === "string" ? raw["title"] : "", cards };
}

function cardsOf(root: (typeof rootNames)[number], list: readonly unknown[]): CarriedCard[] {
  return list.flatMap((entry, i) => {
    if (typeof entry === "string") return entry === "" ? [] : [readCard(root, { text: entry }, `${i}`)];
    if (typeof entry !== "object" || entry === null) return [];
    return [readCard(root, entry as Record<string, unknown>, `${i}`)];
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable();
  }
}

function unreadable(): RondaError {
  return new RondaError("import-format", "not JSON that holds cards");
}
