import { eq } from "drizzle-orm";
import { pollReasons } from "#drizzle/sqlite/schema/voting.ts";
import { RondaError } from "#shared/errors.ts";
import { byReason } from "#shared/voting/ballot-sums.ts";
import type { UnnamedReason } from "#shared/voting/poll.ts";
import type { Writer } from "./record-change.ts";

/** The reasons without a name of a poll, in alphabetical order. */
export function reasonsOf(tx: Writer, pollId: string): readonly UnnamedReason[] {
  const row = tx.select().from(pollReasons).where(eq(pollReasons.pollId, pollId)).get();
  return row ? (JSON.parse(row.reasons) as UnnamedReason[]) : [];
}

/** Writes them anew with one more. */
export function addReasonTo(
  tx: Writer,
  pollId: string,
  { reason, passedOn }: UnnamedReason,
  most: number,
): void {
  const known = reasonsOf(tx, pollId);
  if (known.some((one) => one.reason === reason && one.passedOn === passedOn)) return;
  if (known.length >= most) throw new RondaError("conflict", "too many reasons");
  const more = passedOn ? { reason, passedOn } : { reason };
  const reasons = JSON.stringify([...known, more].sort(byReason));
  tx.insert(pollReasons)
    .values({ pollId, reasons })
    .onConflictDoUpdate({ target: pollReasons.pollId, set: { reasons } })
    .run();
}
