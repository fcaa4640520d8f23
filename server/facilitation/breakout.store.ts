import type { Breakout } from "#shared/facilitation/breakouts.ts";
import type { StoredBoard } from "#server/boards/board.store.ts";

/** The groups of a workshop as they stand. */
export interface BreakoutFacts {
  /** The workshop's present version, */
  readonly version: number;
  /** and the one at the last change of the groups; 0: never. */
  readonly changedAt: number;
  /** Null before the first split. */
  readonly breakout: Breakout | null;
}

/** Boards that can only be read from a moment on, in ms. */
export interface BoardsClosing {
  readonly boardIds: readonly string[];
  readonly at: number;
}

/** What is written of groups that changed. */
export interface BreakoutChange {
  readonly breakout: Breakout;
  /** Boards of groups that are new. */
  readonly boards: readonly StoredBoard[];
  readonly closes?: BoardsClosing | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Where groups are kept. Who is in a group is who is named on its board: the two are one. */
export interface BreakoutStore {
  /** `undefined` where there is no such workshop. */
  facts(workshopId: string): Promise<BreakoutFacts | undefined>;
  /**
   * Writes groups that were decided on those as of `changedAt`, with their boards and who is named on them, as one
   * change of the workshop. Owes `conflict` when they changed since or a board's id is taken, `too-big` where there are
   * too many boards, `not-found` without the workshop or a member. Returns the workshop's new version.
   */
  save(workshopId: string, changedAt: number, change: BreakoutChange): Promise<number>;
  /** Workshops with a group's board that can only be read from a moment after `after` on, up to `until`, in ms. */
  closing(after: number, until: number): Promise<readonly string[]>;
}
