import { createMemo, createSignal, type Accessor } from "solid-js";
import { mayWriteNow } from "#shared/facilitation/writing.ts";
import { may } from "#shared/members/permissions.ts";
import { closeCode } from "#shared/realtime/messages.ts";
import type { BoardEntry } from "#shared/workshops/workshop.ts";
import type { SavedState } from "./board-context.ts";
import { savedStateOf } from "./saved-state.ts";

/** Why a board is closed for good in this tab. */
export type Closed = "signed-out" | "removed" | "gone";

/** How a session stands with its server. */
interface Facts {
  /** There is a whole document to show. */
  readonly ready: boolean;
  readonly online: boolean;
  /** Away for longer than a moment: the screen says so. */
  readonly lost: boolean;
  /** The server could not save what was sent. */
  readonly failed: boolean;
  /** The board's schema is newer than this page. */
  readonly outdated: boolean;
}

/** Everything that the screen is told about a session, and how the session says it. */
export interface SessionState {
  readonly entry: Accessor<BoardEntry>;
  readonly setEntry: (entry: BoardEntry) => void;
  readonly facts: Accessor<Facts>;
  readonly patch: (facts: Partial<Facts>) => void;
  readonly close: (reason: Closed) => void;
  /** How many of one's own changes are not settled. */
  readonly unsettled: Accessor<number>;
  readonly setUnsettled: (changes: number) => void;
  /** Messages of the present connection, sent and settled so far. */
  readonly connected: () => void;
  readonly sent: (n: number) => void;
  readonly settled: (n: number) => void;
  readonly saved: Accessor<SavedState>;
  readonly canWrite: Accessor<boolean>;
}

/** Begins unconnected and empty; `kept` says whether this device keeps what waits. */
export function createSessionState(
  first: BoardEntry,
  kept: boolean,
  now: () => number = Date.now,
  mayWrite: (entry: BoardEntry) => boolean = mayWriteOnBoard,
): SessionState {
  const [entry, setEntry] = createSignal(first);
  const [facts, setFacts] = createSignal<Facts>({
    ready: false,
    online: false,
    lost: false,
    failed: false,
    outdated: false,
  });
  const [closed, close] = createSignal<Closed>();
  const [progress, setProgress] = createSignal({ sent: 0, settled: 0, changes: 0 }, { equals: false });
  const patchProgress = (patch: Partial<ReturnType<typeof progress>>) =>
    setProgress((now) => ({ ...now, ...patch }));
  const saved = createMemo((): SavedState =>
    savedStateOf({
      closed: closed(),
      ...facts(),
      changes: progress().changes,
      inFlight: progress().sent - progress().settled,
      kept,
    }),
  );
  const canWrite = createMemo(() => {
    const { me, board } = entry();
    const open = facts().ready && !facts().outdated && closed() === undefined;
    if (!open || me.state !== "in" || me.muted) return false;
    if (board.archived || (board.closedAt ?? Infinity) <= now()) return false;
    return mayWrite(entry());
  });
  return {
    entry,
    setEntry,
    facts,
    patch: (patch) => setFacts((now) => ({ ...now, ...patch })),
    close,
    unsettled: () => progress().changes,
    setUnsettled: (changes) => patchProgress({ changes }),
    connected: () => patchProgress({ sent: 0, settled: 0 }),
    sent: (sent) => patchProgress({ sent }),
    settled: (n) => setProgress((now) => ({ ...now, settled: Math.max(n, now.settled) })),
    saved,
    canWrite,
  };
}

/** A risk model is no part of the session: its steps and locks do not reach it. */
function mayWriteOnBoard({ me, session, board }: BoardEntry): boolean {
  return session && board.kind !== "risk"
    ? mayWriteNow(session, me.role) === true
    : may(me.role, "board.write");
}

/** What a close code says to the person. */
export function closedBy(code: number): Closed {
  if (code === closeCode.signedOut) return "signed-out";
  return code === closeCode.removed ? "removed" : "gone";
}
