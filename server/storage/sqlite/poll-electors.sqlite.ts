import { randomBytes } from "node:crypto";
import { and, count, eq, isNotNull, sql } from "drizzle-orm";
import { handCounts, openBallots, pollElectors, pollSlips } from "#drizzle/sqlite/schema/voting.ts";
import type { Elector, PollFacts } from "#server/voting/poll.store.ts";
import { RondaError } from "#shared/errors.ts";
import { agreedCount } from "#shared/voting/hand-count.ts";
import type { Channel } from "#shared/voting/poll.ts";
import type { Writer } from "./record-change.ts";

type Row = typeof pollElectors.$inferSelect;

const isElector = (pollId: string, memberId: string) =>
  and(eq(pollElectors.pollId, pollId), eq(pollElectors.memberId, memberId));

/** One line of a poll's list, or `undefined`. */
export function electorRow(tx: Writer, pollId: string, memberId: string): Row | undefined {
  return tx.select().from(pollElectors).where(isElector(pollId, memberId)).get();
}

/** Lists of before this was noted apart say it by whether anything was signed. */
const hasToken = ({ took, blinded }: Row) => took ?? blinded !== null;

/** What a service learns of it. */
export function electorOf({ memberId, group, channel }: Row): Elector {
  return { memberId, group, channel };
}

/**
 * Writes the list anew; whoever stands aside by their own choice goes on standing aside. Each line begins with noise of
 * a hash's size: a line that grew when its device got a token would be moved in its page, and tell so for good.
 */
export function writeElectors(tx: Writer, pollId: string, electors: readonly Elector[]): void {
  const own = tx.select().from(pollElectors).where(eq(pollElectors.pollId, pollId)).all();
  const aside = new Set(own.flatMap(({ channel, memberId }) => (channel === "aside" ? [memberId] : [])));
  tx.delete(pollElectors).where(eq(pollElectors.pollId, pollId)).run();
  for (const { memberId, group, channel } of electors) {
    const now = aside.has(memberId) ? ("aside" as const) : channel;
    const blinded = randomBytes(32).toString("hex");
    tx.insert(pollElectors).values({ pollId, memberId, group, channel: now, blinded, took: false }).run();
  }
}

/** Notes in a draft who will stand aside; nobody else sees a draft's list. */
export function keepAside(tx: Writer, pollId: string, memberId: string, channel: Channel): void {
  tx.delete(pollElectors).where(isElector(pollId, memberId)).run();
  if (channel !== "aside") return;
  tx.insert(pollElectors).values({ pollId, memberId, group: "", channel }).run();
}

/**
 * One's own channel on a list that stands. Nobody gets a second way to vote: not paper who has a token, and nobody leaves
 * paper once ballots may be in a hand or in the box. An open ballot goes with the channel that it came by.
 */
export function changeChannel(tx: Writer, poll: PollFacts, memberId: string, channel: Channel): void {
  const row = electorRow(tx, poll.id, memberId);
  if (!row) throw new RondaError("not-in-electorate", "not on the list");
  if (row.channel === channel) return;
  if (channel === "paper" && hasToken(row)) throw new RondaError("credential-used", "has a token already");
  if (row.channel === "paper" && isPaperOut(tx, poll)) {
    throw new RondaError("other-channel", "may have voted on paper already");
  }
  tx.update(pollElectors).set({ channel }).where(isElector(poll.id, memberId)).run();
  const isOwn = and(eq(openBallots.pollId, poll.id), eq(openBallots.memberId, memberId));
  tx.delete(openBallots).where(isOwn).run();
}

function isPaperOut(tx: Writer, { id, state }: PollFacts): boolean {
  return state !== "registering" || slipsOf(tx, id) > 0;
}

/** The line of somebody who votes on a device. Throws `not-in-electorate`, `other-channel`. */
export function requireOnDevice(tx: Writer, pollId: string, memberId: string): Row {
  const row = electorRow(tx, pollId, memberId);
  if (!row) throw new RondaError("not-in-electorate", "not on the list");
  if (row.channel !== "device") throw new RondaError("other-channel", `votes by ${row.channel}`);
  return row;
}

/** Notes what a device had signed, once. Throws as `requireOnDevice`, and `credential-used`. */
export function claimToken(tx: Writer, pollId: string, memberId: string, blinded: string): void {
  const row = requireOnDevice(tx, pollId, memberId);
  if (!hasToken(row))
    tx.update(pollElectors).set({ blinded, took: true }).where(isElector(pollId, memberId)).run();
  else if (row.blinded !== blinded) throw new RondaError("credential-used", "has a token already");
}

/** Puts noise over what was signed, in place; who had a token goes too unless that is kept. */
export function forgetTokens(tx: Writer, pollId: string, keepTook: boolean): void {
  const took = keepTook ? sql`coalesce(${pollElectors.took}, ${pollElectors.blinded} is not null)` : null;
  const blinded = sql`lower(hex(randomblob(32)))`;
  tx.update(pollElectors).set({ took, blinded }).where(eq(pollElectors.pollId, pollId)).run();
}

/** How many slips there are, or have a token. */
export function slipsOf(tx: Writer, pollId: string, onlyUsed = false): number {
  const used = onlyUsed ? isNotNull(pollSlips.blinded) : undefined;
  const counted = tx
    .select({ slips: count() })
    .from(pollSlips)
    .where(and(eq(pollSlips.pollId, pollId), used))
    .get();
  return counted?.slips ?? 0;
}

/**
 * Notes what a slip had signed, once. Throws `slip-unknown`, `credential-used`, `other-channel` once it was handed in with a
 * ballot of paper, and `too-many-on-paper` where everybody who votes on paper has been counted by hand or has used a slip.
 */
export function claimSlip(tx: Writer, poll: PollFacts, codeHash: string, blinded: string): void {
  const isSlip = and(eq(pollSlips.pollId, poll.id), eq(pollSlips.codeHash, codeHash));
  const row = tx.select().from(pollSlips).where(isSlip).get();
  if (!row) throw new RondaError("slip-unknown", "no such slip");
  if (row.blinded === blinded) return;
  if (row.blinded !== null) throw new RondaError("credential-used", "the slip has a token");
  if (row.handedIn !== null) throw new RondaError("other-channel", "handed in with a ballot of paper");
  const byHand = tx.select().from(handCounts).where(eq(handCounts.pollId, poll.id)).all();
  requirePlaces(tx, poll, (agreedCount(byHand)?.people ?? 0) + 1);
  tx.update(pollSlips).set({ blinded }).where(isSlip).run();
}

/** Holds counts and slips to those who vote on paper. Throws `too-many-on-paper`. */
export function requirePlaces(tx: Writer, poll: PollFacts, people: number): void {
  const most = (poll.electors?.paper ?? 0) + (poll.withoutDevice ?? 0);
  if (people > 0 && slipsOf(tx, poll.id, true) + people > most) {
    throw new RondaError("too-many-on-paper", "more than those who vote on paper");
  }
}

/** How many vote by each channel. */
export function electorsByChannel(tx: Writer, pollId: string): Record<Channel, number> {
  const found = tx
    .select({ channel: pollElectors.channel, electors: count() })
    .from(pollElectors)
    .where(eq(pollElectors.pollId, pollId))
    .groupBy(pollElectors.channel)
    .all();
  const of = (channel: Channel) => found.find((one) => one.channel === channel)?.electors ?? 0;
  return { device: of("device"), paper: of("paper"), aside: of("aside") };
}
