import type { RestorePoint } from "#shared/history/restore-point.ts";

/** A restore point with what the board was. */
export interface KeptPoint extends RestorePoint {
  readonly boardId: string;
  /** Bytes that `board-state.ts` reads. */
  readonly state: Uint8Array;
}

/** Where moments of boards are kept. */
export interface RestorePointStore {
  /**
   * Keeps a point, and lets go of the board's oldest automatic ones beyond `restorePointLimits`. Again with the same
   * id: nothing changes. Owes `not-found` without the board, `points-full` for one named point more than it may have.
   */
  add(point: KeptPoint): Promise<void>;
  /** A board's points, the newest first. */
  ofBoard(boardId: string): Promise<readonly RestorePoint[]>;
  /** One of a board's points, or `undefined`. */
  byId(boardId: string, id: string): Promise<KeptPoint | undefined>;
  /** The newest of a board, or `undefined`. */
  last(boardId: string): Promise<KeptPoint | undefined>;
  /** Lets go of a point. Nothing there: nothing changes. */
  remove(boardId: string, id: string): Promise<void>;
  /** Lets go of all of a board's: what was purged from the board must not come back from here. */
  removeAll(boardId: string): Promise<void>;
}
