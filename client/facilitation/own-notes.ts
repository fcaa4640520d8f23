import { createEffect, createMemo, createSignal, on, onCleanup, untrack, type Accessor } from "solid-js";
import { privateStep } from "#shared/facilitation/writing.ts";
import type { LedSession } from "#shared/facilitation/led-session.ts";
import { may } from "#shared/members/permissions.ts";
import type { Role } from "#shared/members/roles.ts";
import type { BoardEntry } from "#shared/workshops/workshop.ts";
import type { OwnStep } from "#client/realtime/board-context.ts";
import type { CameAlong } from "#client/realtime/bring-unsent.ts";
import type { LiveBoardSession } from "#client/realtime/live-board-session.ts";
import type { LiveSession } from "./live-session.ts";

/** Opens one's own document of a step; `told` hears what the server answers when it was asked about the board. */
export interface OpenOwn {
  (first: BoardEntry, told: (entry: BoardEntry) => void, step: OwnStep | undefined): LiveBoardSession;
  /** Asks the server whether the group is still at a step. Throws without a connection. */
  readonly isStill: (step: OwnStep) => Promise<boolean>;
  /** Whether this device keeps notes that never came to the server. */
  readonly hasUnsent: () => boolean;
}

/** The step in which everybody writes for themselves now, if the group is at one. */
export function ownStepOf(session: Pick<LedSession, "agenda"> | undefined): OwnStep | undefined {
  const now = privateStep(session?.agenda ?? []);
  return now && { step: now.id, names: now.names };
}

/** One's own notes beside the board's. */
export interface OwnNotes {
  readonly session: Accessor<LiveBoardSession | undefined>;
  /** Whether new notes go there: everybody writes for themselves now. */
  readonly isOpen: Accessor<boolean>;
  /** What came along from an earlier step; absent: nothing. */
  readonly came: Accessor<CameAlong | undefined>;
}

/** What the document is of that was written in an earlier step. */
const leftOver = "left-over";

/**
 * Opens one's own document while the group writes in private, and while one has notes that were not shown. Another step
 * is another document: what the server has not seen of the one before is set aside, and whole notes come along as soon
 * as the group writes in private again. Call it under an owner.
 */
export function createOwnNotes(live: LiveSession, entry: Accessor<BoardEntry>, open: OpenOwn): OwnNotes {
  const [hasNotes, setHasNotes] = createSignal(open.hasUnsent());
  const [came, setCame] = createSignal<CameAlong>();
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
  const ofStep = createMemo(() => (stepId() === undefined ? undefined : ownStepOf(live.led())), undefined, {
    equals: (a, b) => a?.step === b?.step && a?.names === b?.names,
  });
  const session = createMemo(() => {
    if (wanted() === undefined) return undefined;
    const told = ({ session: known }: BoardEntry) => {
      if (untrack(stepId) === undefined && known?.drafts?.mine !== true) setGone(true);
    };
    const own = untrack(() => open(entry(), told, ofStep()));
    // Comes before the session's own end: what is registered last is cleaned up first.
    onCleanup(own.giveUp);
    return own;
  });

  createEffect(on(stepId, (id) => id !== undefined && setGone(false)));
  createEffect(() => {
    const own = session();
    if (!own) return;
    const isEmpty = Object.values(own.content.notes).every(({ removed }) => removed !== undefined);
    if (stepId() !== undefined) setHasNotes(!isEmpty);
    // A document of an earlier step is empty at first only because it was not loaded yet.
    else if (isEmpty && own.saved().kind === "saved") setGone(true);
  });
  createEffect(on(stepId, () => setCame(undefined)));
  createEffect(() => {
    const own = session();
    const now = ofStep();
    if (!own || !now || !own.canWrite() || own.saved().kind !== "saved") return;
    if (own.tray().some((entry) => entry.own)) void bring(own, now);
  });
  async function bring(own: LiveBoardSession, now: OwnStep): Promise<void> {
    const { bringUnsent } = await import("#client/realtime/bring-unsent.ts");
    // What the server gives a connection is of its step, which may be another one by now.
    if (!(await open.isStill(now).catch(() => false)) || own !== session() || !own.canWrite()) return;
    const more = bringUnsent(own, now);
    if (more.notes === 0) return;
    own.dismissNotice();
    setCame((before) => ({
      notes: more.notes + (before?.notes ?? 0),
      held: more.held + (before?.held ?? 0),
    }));
  }
  return {
    session,
    came,
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
      // Whether what one only reads is connected right now is nobody's worry.
      const counts = own.isOpen() || (own.session()?.unsettled() ?? 0) > 0;
      const isWorse = counts && (mine?.kind === "saving" || mine?.kind === "offline");
      return isWorse && board.saved().kind !== "closed" ? mine : board.saved();
    },
    unsettled: () => board.unsettled() + (own.session()?.unsettled() ?? 0),
    undo: () => active().undo(),
    redo: () => active().redo(),
    canUndo: () => active().canUndo(),
    canRedo: () => active().canRedo(),
  };
}
