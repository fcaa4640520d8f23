/** Where room links, codes of projectors and the projectors themselves are kept; secrets come as their hashes. */
export interface RoomStore {
  /** Keeps a link that opens the room view of a board once. Owes `not-found` without the board. */
  addLink(link: {
    id: string;
    boardId: string;
    openedBy: string;
    linkHash: string;
    now: number;
  }): Promise<void>;
  /** Uses a link made after `madeAfter` up for a projector. Owes `invite-unknown` for any other. */
  open(use: { linkHash: string; sessionHash: string; madeAfter: number; now: number }): Promise<Room>;
  /** Keeps a code that a projector shows, in place of its earlier one. Owes `conflict` where another shows the same. */
  offerCode(offer: { codeHash: string; sessionHash: string; now: number }): Promise<void>;
  /** Uses a code shown after `shownAfter` up: its projector shows this board. Owes `invite-unknown`, `not-found`. */
  pair(use: {
    id: string;
    boardId: string;
    openedBy: string;
    codeHash: string;
    shownAfter: number;
    now: number;
  }): Promise<void>;
  /** The projectors of a workshop's boards that were opened after `openedAfter`, the newest first. */
  ofWorkshop(workshopId: string, openedAfter: number): Promise<readonly OpenRoom[]>;
  /** Closes a projector of a workshop for good. Owes `not-found`. */
  close(workshopId: string, roomId: string): Promise<void>;
  /** The projector of a cookie, opened after `openedAfter`. */
  bySession(sessionHash: string, openedAfter: number): Promise<Room | undefined>;
  /** Erases links, codes and projectors older than these. */
  sweep(before: { made: number; shown: number; opened: number }): Promise<void>;
}

/** One projector that shows a board, as those who lead see it. */
export interface OpenRoom extends Room {
  /** Since when, in server ms. */
  readonly since: number;
}

/** One projector. */
export interface Room {
  readonly id: string;
  readonly boardId: string;
  /** Who made its link or typed its code, a member or one no more; null: it is from before this was kept. */
  readonly openedBy: string | null;
}
