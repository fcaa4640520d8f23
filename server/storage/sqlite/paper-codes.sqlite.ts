import { and, count, eq, isNotNull } from "drizzle-orm";
import { handCounts, pollSlips } from "#drizzle/sqlite/schema/voting.ts";
import { RondaError } from "#shared/errors.ts";
import type { CodeFate, HandCount, PaperCodes } from "#shared/voting/poll.ts";
import type { Writer } from "./record-change.ts";

/** Uses a slip up for a ballot of paper, once; the same attempt is answered the same again. Throws `slip-unknown`. */
export function handInSlip(tx: Writer, pollId: string, codeHash: string, attempt: string): CodeFate {
  const isSlip = and(eq(pollSlips.pollId, pollId), eq(pollSlips.codeHash, codeHash));
  const slip = tx.select().from(pollSlips).where(isSlip).get();
  if (!slip) throw new RondaError("slip-unknown", "no such slip");
  if (slip.blinded !== null) return "booth";
  if (slip.handedIn !== null) return slip.handedIn === attempt ? "first" : "paper";
  tx.update(pollSlips).set({ handedIn: attempt }).where(isSlip).run();
  return "first";
}

/** How many codes stand on ballots of paper, and how many slips were handed in. */
export function paperCodesOf(tx: Writer, pollId: string): PaperCodes {
  const slips = (which: ReturnType<typeof eq>) =>
    tx
      .select({ n: count() })
      .from(pollSlips)
      .where(and(eq(pollSlips.pollId, pollId), which))
      .get()?.n ?? 0;
  return { printed: slips(eq(pollSlips.onBallot, true)), checked: slips(isNotNull(pollSlips.handedIn)) };
}

/** Holds ballots that were counted to the codes that came with them, where codes stand on ballots. Throws `codes-unchecked`. */
export function requireChecked(
  tx: Writer,
  pollId: string,
  { how, people }: Pick<HandCount, "how" | "people">,
): void {
  const { printed, checked } = paperCodesOf(tx, pollId);
  if (how === "paper" && printed > 0 && people > checked) {
    throw new RondaError("codes-unchecked", "more ballots than codes that were checked");
  }
}

/** A count that was typed before codes stood on ballots was held to none. Throws `poll-state`. */
export function requireNoCount(tx: Writer, pollId: string): void {
  const typed = tx.select().from(handCounts).where(eq(handCounts.pollId, pollId)).get();
  if (typed) throw new RondaError("poll-state", "a count by hand was typed already");
}
