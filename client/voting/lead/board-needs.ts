import { symbolNames, type SymbolName } from "#shared/boards/symbols.ts";
import type { BoardHead } from "#shared/workshops/workshop.ts";
import { exportUrl } from "#client/api.ts";

/** A need as a vote takes it up: its words as they are now, frozen from then on. */
export interface NeedToVoteOn {
  readonly id: string;
  readonly label: string;
  readonly symbol: SymbolName | undefined;
}

/** The needs of these boards in their order, those with words. Rejects where a board cannot be read. */
export async function needsOf(boards: readonly BoardHead[]): Promise<readonly NeedToVoteOn[]> {
  const found = await Promise.all(boards.map(({ id }) => readNeeds(id)));
  return found.flat();
}

async function readNeeds(boardId: string): Promise<NeedToVoteOn[]> {
  const response = await fetch(exportUrl(boardId, "json"));
  if (!response.ok) return [];
  const { needs = [] } = (await response.json()) as { needs?: Record<string, unknown>[] };
  return needs.flatMap(({ id, statement, symbol }) =>
    typeof id === "string" && typeof statement === "string" && statement.trim()
      ? [{ id, label: statement.trim().slice(0, 500), symbol: symbolOf(symbol) }]
      : [],
  );
}

function symbolOf(value: unknown): SymbolName | undefined {
  return symbolNames.find((name) => name === value);
}
