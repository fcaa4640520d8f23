import { RondaError, type ErrorCode } from "#shared/errors.ts";
import type { BoardEntry } from "#shared/workshops/workshop.ts";
import type { BoardMemory } from "../realtime/board-memory.ts";

/** How a board's page begins: the board, or why there is none. */
export type Opened =
  | { readonly kind: "open"; readonly entry: BoardEntry }
  | { readonly kind: "refused"; readonly code: ErrorCode }
  /** No connection, and no copy of the board on this device. */
  | { readonly kind: "offline" };

/** How long the server may take before an own device opens the copy that it has, in milliseconds. */
const patience = 2500;

/**
 * Asks the server for the board; where it does not answer, an own device opens what it knows. A refusal is a
 * refusal: a copy is not opened for somebody who is not a member any more.
 */
export async function openBoard(
  boardId: string,
  ask: (boardId: string) => Promise<BoardEntry>,
  memory: BoardMemory,
): Promise<Opened> {
  const known = memory.known();
  const asked = ask(boardId).then(
    (entry): Opened => ({ kind: "open", entry }),
    (error: unknown): Opened => {
      const passing =
        !(error instanceof RondaError) || error.code === "internal" || error.code === "draining";
      if (!passing) return { kind: "refused", code: error.code };
      return known ? { kind: "open", entry: known.entry } : { kind: "offline" };
    },
  );
  if (!known) return asked;
  const waited = new Promise<Opened>((resolve) =>
    setTimeout(() => resolve({ kind: "open", entry: known.entry }), patience),
  );
  return Promise.race([asked, waited]);
}
