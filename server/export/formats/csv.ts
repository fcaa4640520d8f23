import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { boardShape, rootNames, type RootName } from "#shared/boards/board-shape.ts";
import type { ItemShape } from "#shared/boards/item-shape.ts";
import { RondaError } from "#shared/errors.ts";
import {
  emptyCards,
  readCard,
  type CarriedBoard,
  type CarriedCard,
  type CarriedValue,
} from "#shared/export/carried-board.ts";
import { neutraliseCell, restoreCell } from "#shared/export/spreadsheet-safe.ts";
import type { BoardFormat } from "./board-format.ts";

/** The words that a card is known by stand in the column `text`, whatever their field is called. */
const mainText: Record<RootName, string> = {
  notes: "text",
  clusters: "title",
  framings: "title",
  personas: "name",
  needs: "statement",
  comments: "text",
};

/** Columns whose cells become notes when a table is not ours, by preference. */
const noteColumns = ["text", "comment-body"];

/** One table: a row a card (`root`, `id`, `text`, then every field), and a row for each sub-item, `in` its card. */
export const csv: BoardFormat = { name: "csv", reads: "board", write: writeCsv, read: readCsv };

function writeCsv(board: CarriedBoard): string {
  const rows: Record<string, string>[] = [];
  for (const root of rootNames) {
    for (const card of board.cards[root]) rows.push(...rowsOf(root, card));
  }
  const used = ["root", "id", "in", "text", ...fieldColumns, "links", "author", "createdAt"].filter(
    (column) => ["root", "id", "text"].includes(column) || rows.some((row) => (row[column] ?? "") !== ""),
  );
  // The mark at the start tells spreadsheets that the letters are UTF-8.
  return stringify(rows, { header: true, columns: used, bom: true, record_delimiter: "windows" });
}

function rowsOf(root: RootName, card: CarriedCard): Record<string, string>[] {
  const { [mainText[root]]: text, ...fields } = card.fields;
  const row: Record<string, string> = {
    root,
    id: neutraliseCell(card.id),
    text: cell(text ?? ""),
    ...cells(fields),
    links: card.links.join(" "),
    author: neutraliseCell(card.author ?? ""),
    createdAt: card.createdAt === undefined ? "" : new Date(card.createdAt).toISOString(),
  };
  const subs = Object.entries(card.subs).flatMap(([name, list]) =>
    list.map((sub) => ({
      root: `${root}/${name}`,
      id: neutraliseCell(sub.id),
      in: neutraliseCell(card.id),
      ...cells(sub.fields),
    })),
  );
  return [row, ...subs];
}

function cells(fields: Readonly<Record<string, CarriedValue>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, cell(value)]));
}

/** A number is no formula, however it begins. */
function cell(value: CarriedValue): string {
  return typeof value === "string" ? neutraliseCell(value) : String(value);
}

/** Every field that a card or sub-item can have besides its main text, each once. */
const fieldColumns = [
  ...new Set(
    rootNames.flatMap((root) => {
      const shape: ItemShape = boardShape[root];
      const parts = [shape, ...Object.values(shape.maps)];
      return parts
        .flatMap((part) => [...part.texts, ...Object.keys(part.values)])
        .filter((name) => name !== mainText[root] && name !== "order");
    }),
  ),
];

function readCsv(text: string): CarriedBoard {
  const { columns, rows } = parseTable(text);
  if (columns.includes("root") && columns.includes("id")) return readBoard(rows);
  const column = noteColumns.find((name) => columns.includes(name));
  if (column === undefined) throw unreadable();
  const notes = rows
    .map((row) => restoreCell(row[column] ?? ""))
    .filter((words) => words.trim() !== "")
    .map((words, i) => readCard("notes", { text: words.trim() }, `${i}`));
  return { title: "", cards: { ...emptyCards(), notes } };
}

function readBoard(rows: readonly Record<string, string>[]): CarriedBoard {
  const raw = new Map<string, { root: RootName; card: Record<string, unknown> }>();
  for (const row of rows) {
    const [root, map] = (row["root"] ?? "").split("/") as [RootName, string | undefined];
    const shape: ItemShape | undefined = Object.hasOwn(boardShape, root) ? boardShape[root] : undefined;
    if (!shape) continue;
    const id = restoreCell(row["id"] ?? "");
    if (map === undefined) {
      const card = { ...valuesOf(row, shape.values), [mainText[root]]: restoreCell(row["text"] ?? "") };
      const links = (row["links"] ?? "").split(" ").filter((link) => link !== "");
      raw.set(`${root}/${id || raw.size}`, { root, card: { ...card, id, links } });
      continue;
    }
    const owner = raw.get(`${root}/${restoreCell(row["in"] ?? "")}`)?.card;
    const subShape = shape.maps[map];
    if (!owner || !subShape) continue;
    const subs = (owner[map] ??= []) as unknown[];
    subs.push({ ...valuesOf(row, subShape.values), id });
  }
  const cards = emptyCards();
  for (const [key, { root, card }] of raw) cards[root].push(readCard(root, card, key.replace(/^.*\//, "")));
  return { title: "", cards };
}

/** The cells of a row as a card's raw fields; `readCard` then keeps what the shape knows. */
function valuesOf(row: Record<string, string>, values: ItemShape["values"]): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const column of fieldColumns) {
    const written = row[column.toLowerCase()] ?? "";
    if (written === "") continue;
    const kind = values[column]?.kind;
    if (kind === "number") out[column] = Number(written);
    else if (kind === "flag") out[column] = written.toLowerCase() === "true";
    else out[column] = restoreCell(written);
  }
  return out;
}

/** Spreadsheets of many countries separate by semicolon. Column names are compared in small letters. */
function parseTable(text: string): { columns: readonly string[]; rows: Record<string, string>[] } {
  const header = text.replace(/^\ufeff/, "").split(/\r?\n/, 1)[0]!;
  const count = (letter: string) => header.split(letter).length;
  const delimiter = [",", ";", "\t"].sort((a, b) => count(b) - count(a))[0]!;
  let columns: string[] = [];
  try {
    const rows = parse<Record<string, string>>(text, {
      bom: true,
      delimiter,
      columns: (names: string[]) => (columns = names.map((name) => name.trim().toLowerCase())),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
    return { columns, rows };
  } catch {
    throw unreadable();
  }
}

function unreadable(): RondaError {
  return new RondaError("import-format", "no table with a column `text` or `comment-body`");
}
