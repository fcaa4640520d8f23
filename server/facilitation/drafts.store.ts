/** A person's own document for an activity on a board. */
export interface Draft {
  readonly documentId: string;
  readonly boardId: string;
  readonly activityId: string;
  readonly memberId: string;
  /** Whether nobody is named on the board. */
  readonly anonymous: boolean;
  /** Whether there is anything in it, */
  readonly filled: boolean;
  /** and whether something was written since it began: what is held back from a reveal was not. */
  readonly written: boolean;
  /** Whether its author may not write now: then their notes are not shown either. */
  readonly muted: boolean;
  /** Whether its author lets late notes be shown although few others' are. */
  readonly agreed: boolean;
}

/** What a draft belongs to. */
export type DraftPlace = Pick<Draft, "boardId" | "activityId" | "memberId">;

/**
 * Where it is kept whose the documents of private writing are. A row goes with its document, so whatever erases that
 * leaves nothing here.
 */
export interface DraftStore {
  /** The document at a place, if there is one. */
  at(place: DraftPlace): Promise<string | undefined>;
  /**
   * Gives a place an empty document that was made for it. Where it has one already that stays, and is returned. Owes
   * `not-found` without the board, member or document.
   */
  add(place: DraftPlace, documentId: string): Promise<string>;
  /** The document that a member opened last of those on a board. */
  newestOf(boardId: string, memberId: string): Promise<string | undefined>;
  /** All of a workshop, in no order that says anything. */
  ofWorkshop(workshopId: string): Promise<readonly Draft[]>;
  /** A member agrees for all their drafts of an activity. Again, or without any: nothing changes. */
  agree(activityId: string, memberId: string): Promise<void>;
  /** Documents whose board or member is no more, and empty ones of activities that the group is not at. */
  leftovers(): Promise<readonly string[]>;
}
