/** One card that went from one board to another. */
export interface StoredShare {
  readonly id: string;
  readonly workshopId: string;
  readonly fromBoard: string;
  readonly toBoard: string;
  /** `<root>/<id>` on the board that it comes from. */
  readonly card: string;
  /** Who shared it; null where the board that it comes from names nobody. */
  readonly memberId: string | null;
  /** Milliseconds since 1970. */
  readonly sharedAt: number;
}

/** Where it is written which cards went from board to board. */
export interface ShareStore {
  /** Keeps what was shared at once, all or nothing. Owes `not-found` where a board or member is not there. */
  keep(shares: readonly StoredShare[]): Promise<void>;
  /** In the order it was shared. */
  ofWorkshop(workshopId: string): Promise<readonly StoredShare[]>;
}
