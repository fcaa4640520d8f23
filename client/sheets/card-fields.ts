import { boardShape, type BoardContent, type RootName } from "#shared/boards/board-shape.ts";
import { symbolNames, type SymbolName } from "#shared/boards/symbols.ts";

const longestTitle = 80;

/** A plain field of a card, or of a sub-item (`evidence/<id>/source`); `undefined` where there is none. */
export function cardField(content: BoardContent, root: RootName, id: string, field: string): unknown {
  let at: unknown = content[root][id];
  for (const key of fieldPath(field)) at = (at as Readonly<Record<string, unknown>> | undefined)?.[key];
  return at;
}

/** A text of a card; "" where nothing is written. */
export function cardText(content: BoardContent, root: RootName, id: string, field: string): string {
  const text = cardField(content, root, id, field);
  return typeof text === "string" ? text : "";
}

/** The words that stand for a card in lists and links: its first text on one line, shortened; "" if it has none. */
export function cardTitle(content: BoardContent, root: RootName, id: string): string {
  const text = cardText(content, root, id, boardShape[root].texts[0]).replaceAll(/\s+/g, " ").trim();
  return text.length > longestTitle ? `${text.slice(0, longestTitle).trimEnd()}…` : text;
}

/** The symbol of a card, if it has one. */
export function cardSymbol(content: BoardContent, root: RootName, id: string): SymbolName | undefined {
  const name = cardField(content, root, id, "symbol");
  return symbolNames.find((known) => known === name);
}

/** Whether a card is on the board and not removed. */
export function isThere(content: BoardContent, root: RootName, id: string): boolean {
  const card = content[root][id];
  return card !== undefined && card.removed === undefined;
}

function fieldPath(field: string): string[] {
  return field.startsWith("evidence/") ? field.split("/") : [field];
}
