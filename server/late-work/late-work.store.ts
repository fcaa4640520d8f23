import type { LateItem, LateState, OwnLateItem } from "#shared/late-work/late-item.ts";

/** One piece of late work that waits. */
export interface KeptLateItem {
  readonly item: LateItem;
  readonly memberId: string;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
}

/** How many pieces of one member wait on one board. */
export interface LateCount {
  readonly boardId: string;
  readonly memberId: string;
  readonly n: number;
}

/** Where late work waits. A change and the workshop's event of it are one transaction. */
export interface LateWorkStore {
  /**
   * Keeps what a member sent. What is known already stays as it is. Owes `not-found` without the board, `conflict`
   * where an id is somebody else's, `too-big` for more than may wait of one member; then nothing is kept.
   */
  add(boardId: string, memberId: string, items: readonly LateItem[], now: number): Promise<void>;
  /** What a member sent to a board, the oldest first. */
  ofMember(boardId: string, memberId: string): Promise<readonly OwnLateItem[]>;
  /** What waits on a board, the oldest first. */
  waiting(boardId: string): Promise<readonly KeptLateItem[]>;
  /** One that waits, or `undefined`. */
  one(boardId: string, id: string): Promise<KeptLateItem | undefined>;
  /** It waits no more, and its words are erased. Owes `not-found` where it does not wait. */
  decide(boardId: string, id: string, state: Exclude<LateState, "waiting">): Promise<void>;
  /** Its writer takes it back: nothing of it is left. Not there, or not theirs: nothing changes. */
  withdraw(boardId: string, memberId: string, id: string): Promise<void>;
  /** How many wait in a workshop. */
  counts(workshopId: string): Promise<readonly LateCount[]>;
}
