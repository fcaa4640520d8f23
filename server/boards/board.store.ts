import type { BoardKind } from "#shared/boards/board-kind.ts";
import type { BoardHead } from "#shared/workshops/workshop.ts";

/** A board as it is kept. */
export interface StoredBoard extends Pick<BoardHead, "id" | "title"> {
  readonly workshopId: string;
  readonly kind: BoardKind;
  /** Whether every member may open it. */
  readonly everyone: boolean;
  /** Ids of the members named on it, in the order they were named. */
  readonly people: readonly string[];
  /** Whether nobody is named on it. */
  readonly anonymous: boolean;
  /** Whether it may leave in a file. */
  readonly exported: boolean;
  /** From when on it can only be read, in ms since 1970; null: not yet thought of. */
  readonly closedAt: number | null;
  readonly archivedAt: number | null;
}

/** What of a board may be changed. */
export interface BoardRowChange {
  readonly title?: string | undefined;
  readonly everyone?: boolean | undefined;
  readonly people?: readonly string[] | undefined;
  readonly exported?: boolean | undefined;
  readonly closedAt?: number | null | undefined;
  readonly archivedAt?: number | null | undefined;
}

/** Where it is written which boards a workshop has. A workshop's first board comes with its opening. */
export interface BoardStore {
  /** In the order they were made. */
  ofWorkshop(workshopId: string): Promise<readonly StoredBoard[]>;
  /** The board, or `undefined`. */
  byId(boardId: string): Promise<StoredBoard | undefined>;
  /**
   * Adds a board with the people named on it, one change of the workshop. Owes `conflict` where the id is taken,
   * `too-big` from `mostBoards` on, `not-found` without the workshop or a member of it.
   */
  add(board: StoredBoard, now: number): Promise<void>;
  /**
   * Changes a board that stands as it did at `seenVersion`, as one change of the workshop; named people are put in place
   * of the earlier ones. Owes `stale` when it changed since, or the version is still to come; `not-found` without the
   * board or a member.
   */
  change(boardId: string, change: BoardRowChange, seenVersion: number): Promise<void>;
}
