/** A ballot in its box: no time, reason, address or person. */
export interface BoxedBallot {
  /** SHA-256 of the ballot key, hex. */
  readonly keyHash: string;
  /** Empty where no results by group were announced; never with a `|` in it. */
  readonly group: string;
  readonly seq: number;
  /** Canonical JSON. */
  readonly choices: string;
}

/**
 * Where secret ballots lie until the close: one box a poll, with a place for every elector made beforehand. What is
 * stored may give back neither the order of casting nor when it happened, and stands in no backup.
 */
export interface BallotBoxStore {
  /** Makes an empty box with so many places of so many bytes; one that is there already is replaced. */
  make(pollId: string, boxId: string, places: number, placeBytes: number): Promise<void>;
  /** What is in a box, and which one it is; `undefined` where there is none. */
  read(pollId: string): Promise<{ boxId: string; ballots: readonly BoxedBallot[] } | undefined>;
  /**
   * Puts in ballots, all or none, each at a random free place or over the same key's earlier one. On disk when it
   * resolves. Owes `not-found` without the box, `conflict` where it is full, `too-big` for a ballot that fits no place.
   */
  put(pollId: string, ballots: readonly BoxedBallot[]): Promise<void>;
  /** Overwrites and removes a box. Nothing there: nothing changes. */
  erase(pollId: string): Promise<void>;
  /** Polls that have a box. */
  all(): Promise<readonly string[]>;
}
