import { RondaError } from "#shared/errors.ts";
import type { BoardEntry, WorkshopView } from "#shared/workshops/workshop.ts";
import type { NamedTimers } from "./named-timers.ts";
import type { Closed } from "./session-state.ts";

/** Wait before what was learnt of the workshop is kept for a start without connection. */
const rememberWait = 1000;

/** Keeps what this tab knows of the workshop true: from news, and by asking the server where something seems to have changed. */
export function createEntryWatch(parts: {
  readonly boardId: string;
  readonly ask: (boardId: string) => Promise<WorkshopView>;
  readonly entry: () => BoardEntry;
  readonly setEntry: (entry: BoardEntry) => void;
  /** Keeps the entry for a start without connection. */
  readonly remember: () => void;
  readonly end: (reason: Closed) => void;
  readonly now: () => number;
  readonly later: NamedTimers["later"];
}): { learn: (view: WorkshopView) => void; askServer: () => void } {
  const { boardId, entry, setEntry, later } = parts;

  function learn(view: WorkshopView): void {
    const board = view.boards.find(({ id }) => id === boardId) ?? entry().board;
    setEntry({ ...view, board });
    // A board that is called back can only be read from a moment on: then the screen looks again.
    const closesIn = (board.closedAt ?? 0) - parts.now();
    if (closesIn > 0) later("closing", closesIn, () => setEntry({ ...entry() }));
    // Marks and hands come many at a time, and only the last state is worth keeping.
    later("remember", rememberWait, parts.remember);
  }

  function askServer(): void {
    parts.ask(boardId).then(learn, (error: unknown) => {
      if (!(error instanceof RondaError)) return;
      if (error.code === "unauthorised") parts.end("signed-out");
      else if (error.code === "not-found") parts.end("gone");
    });
  }

  return { learn, askServer };
}
