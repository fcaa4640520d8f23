import type { Accessor } from "solid-js";
import type { BoardEntry, WorkshopView } from "#shared/workshops/workshop.ts";
import type { BoardSession, LateOffer, OwnStep, TrayEntry } from "./board-context.ts";
import type { BoardMemory } from "./board-memory.ts";
import type { OpenCopy } from "./local-copy.ts";
import type { SetAside } from "./set-aside.ts";
import type { Timers } from "./timers.ts";

/** Everything outside that a session works with; tests pass their own. */
export interface SessionParts {
  /** Where `/sync` is, as `wss://…/sync`. */
  readonly url: string;
  readonly Socket: typeof WebSocket;
  /** What this device keeps of the board; `noMemory` on a shared one. */
  readonly memory: BoardMemory;
  /** Opens the stored copy, and deletes one of an earlier life; absent on a shared device. */
  readonly openCopy?: OpenCopy | undefined;
  readonly dropCopy?: ((name: string) => Promise<void>) | undefined;
  /** Asks the server about the board after failed connects. Throws as `api.board` does. */
  readonly askBoard: (boardId: string) => Promise<BoardEntry>;
  /** Whether what a locked board refuses is offered to those who lead; never for what is private. */
  readonly offersLate?: boolean;
  readonly timers?: Timers;
  /** Where words go that cannot go to the board; several sessions of a tab share one. */
  readonly aside?: SetAside;
  /** Opens one's own document on the board instead of the board: what is in it is nobody else's to see. */
  readonly own?: {
    readonly mayWrite: (entry: BoardEntry) => boolean;
    /** The step that its notes are of; absent where this device never knew it. */
    readonly step?: OwnStep | undefined;
    /** Asks the server whether the group is still at that step. Throws without a connection. */
    readonly isStill: () => Promise<boolean>;
  };
}

/** What the board's page needs of its session besides what its views do. */
export interface LiveBoardSession extends BoardSession {
  /** The newest refusal that the person has not put away; they must hear of every one. */
  readonly notice: Accessor<TrayEntry["reason"] | undefined>;
  readonly dismissNotice: () => void;
  /** The board's schema is newer than this page: it must be loaded again before anything is written. */
  readonly outdated: Accessor<boolean>;
  /** What became of words that were offered to those who lead; `undefined`: they are offered no more. */
  readonly setLate: (entryId: string, state: LateOffer["state"] | undefined) => void;
  /** How many of one's own changes are not settled. */
  readonly unsettled: Accessor<number>;
  /** Takes in what was decided in the workshop: the board opens and closes for writing with it. */
  readonly learn: (view: WorkshopView) => void;
  /** The document is over: sets aside what is not settled, and drops the copy on this device. */
  readonly giveUp: () => void;
  readonly close: () => void;
}
