import { createEffect, createMemo, createSignal, on, onCleanup, untrack, type Accessor } from "solid-js";
import { privateStep } from "#shared/facilitation/writing.ts";
import { may } from "#shared/members/permissions.ts";
import type { Role } from "#shared/members/roles.ts";
import type { BoardEntry } from "#shared/workshops/workshop.ts";
import type { LiveBoardSession } from "#client/realtime/live-board-session.ts";
import type { LiveSession } from "./live-session.ts";

/** Opens one's own document; `told` hears what the server answers when it was asked about the board. */
export type OpenOwn = (first: BoardEntry, told: (entry: BoardEntry) => void) => LiveBoardSession;

/** One's own notes beside the board's. */
export interface OwnNotes {
  readonly session: Accessor<LiveBoardSession | undefined>;
  /** Whether new notes go there: everybody writes for themselves now. */
  readonly isOpen: Accessor<boolean>;
}

/** What the document is of that was written in an earlier step. */
const leftOver = "left-over";

/**
 * Opens one's own document while the group writes in private, and while one has notes that were not shown. Another step
 * is another document: what the server has not seen of the one before is set aside. Call it under an owner.
 */
export function createOwnNotes(live: LiveSession, entry: Accessor<BoardEntry>, open: OpenOwn): OwnNotes {
  const [hasNotes, setHasNotes] = createSignal(false);
  const [isGone, setGone] = createSignal(false);
  const step = () => privateStep(live.led()?.agenda ?? []);
  const stepId = createMemo(() => {
    const { role, state } = live.me();
    const asked = (step()?.writers as readonly Role[] | undefined)?.includes(role);
    return asked && state === "in" && may(role, "board.write") ? step()?.id : undefined;
  });
  const wanted = createMemo(() => {
    const isLeft = !isGone() && (hasNotes() || live.led()?.drafts?.mine === true);
    return stepId() ?? (isLeft ? leftOver : undefined);
  });
  const session = createMemo(() => {
    if (wanted() === undefined) return undefined;
    const told = ({ session: known }: BoardEntry) => {
      if (untrack(stepId) === undefined && known?.drafts?.mine !== true) setGone(true);
    };
    const own = untrack(() => open(entry(), told));
    // Comes before the session's own end: what is registered last is cleaned up first.
    onCleanup(own.giveUp);
    return own;
  });

  createEffect(on(stepId, (id) => id !== undefined && setGone(false)));
  createEffect(() => {
    const own = session();
    // A document of an earlier step is empty at first only because it was not loaded yet.
    if (own && stepId() !== undefined)
      setHasNotes(Object.values(own.content.notes).some(({ removed }) => removed === undefined));
  });
  return {
    session,
    isOpen: () => stepId() !== undefined && step()?.revealedAt === null && session()?.canWrite() === true,
  };
}

/** The board and one's own notes, as one page speaks of both: what is saved, and what undo takes back. */
export function withOwnNotes(board: LiveBoardSession, own: OwnNotes): LiveBoardSession {
  const active = () => (own.isOpen() && own.session()) || board;
  return {
    ...board,
    saved: () => {
      const mine = own.session()?.saved();
      const isWorse = mine?.kind === "saving" || mine?.kind === "offline";
      return isWorse && board.saved().kind !== "closed" ? mine : board.saved();
    },
    unsettled: () => board.unsettled() + (own.session()?.unsettled() ?? 0),
    undo: () => active().undo(),
    redo: () => active().redo(),
    canUndo: () => active().canUndo(),
    canRedo: () => active().canRedo(),
  };
}
