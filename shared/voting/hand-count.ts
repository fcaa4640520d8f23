import type { HandCount } from "./poll.ts";

/** A count by hand as somebody typed it; `entry` is canonical JSON, so that equal texts agree. */
export interface TypedCount {
  readonly memberId: string;
  /** Whether a facilitator typed it. */
  readonly leads: boolean;
  readonly entry: string;
}

/** What two people agreed on, one of them a facilitator; `undefined` until then. */
export function agreedCount(counts: readonly TypedCount[]): HandCount | undefined {
  const agreed = counts.find(({ memberId, entry, leads }) =>
    counts.some((other) => other.memberId !== memberId && other.entry === entry && (other.leads || leads)),
  );
  return agreed && (JSON.parse(agreed.entry) as HandCount);
}
