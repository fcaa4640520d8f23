import type { Breakout } from "./breakouts.ts";
import type { Talk } from "./talk.ts";

/** A group as somebody sees it. */
export interface BreakoutGroupView {
  readonly number: number;
  /** How many people are in it. */
  readonly size: number;
  /** Its board; only where the reader may open it. */
  readonly boardId?: string;
  readonly talk?: Talk;
  /** Who is in it; for facilitators. */
  readonly people?: readonly string[];
  /** The group that it was joined to; for facilitators. */
  readonly into?: number;
}

/**
 * Groups as one may see them: field `breakouts` of a workshop's view. Facilitators see all, others their own, and where
 * they choose how large each is.
 */
export interface BreakoutView extends Pick<Breakout, "state" | "choosing" | "max" | "message" | "endedAt"> {
  readonly groups: readonly BreakoutGroupView[];
  /** The number of the reader's own group, if they are in one. */
  readonly mine?: number;
}

/** Answer of `POST /api/workshops/:id/breakouts`. */
export interface BreakoutAnswer {
  /** The workshop's version after the command. */
  readonly version: number;
  /** Server ms. */
  readonly now: number;
  readonly breakouts: BreakoutView | null;
  /** How many cards came to the main board, of `bring`. */
  readonly brought?: number;
}
