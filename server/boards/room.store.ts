/** Where room links and the projectors that used one are kept; secrets come as their hashes. */
export interface RoomStore {
  /** Keeps a link that opens the room view of a board once. Owes `not-found` without the board. */
  addLink(link: { id: string; boardId: string; linkHash: string; now: number }): Promise<void>;
  /** Uses a link made after `madeAfter` up for a projector. Owes `invite-unknown` for any other. */
  open(use: { linkHash: string; sessionHash: string; madeAfter: number; now: number }): Promise<Room>;
  /** The projector of a cookie, opened after `openedAfter`. */
  bySession(sessionHash: string, openedAfter: number): Promise<Room | undefined>;
  /** Erases links and projectors older than these. */
  sweep(before: { made: number; opened: number }): Promise<void>;
}

/** One projector. */
export interface Room {
  readonly id: string;
  readonly boardId: string;
}
