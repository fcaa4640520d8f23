import { and, asc, count, eq, inArray, max } from "drizzle-orm";
import {
  handCounts,
  openBallots,
  pollElectors,
  pollReasons,
  pollSlips,
  polls,
} from "#drizzle/sqlite/schema/voting.ts";
import type { PollChangeSet, PollFacts, PollQuestion, PollStore } from "#server/voting/poll.store.ts";
import { RondaError } from "#shared/errors.ts";
import type { Power } from "#shared/framings/framing.ts";
import type { MethodName } from "#shared/voting/methods/registry.ts";
import { addReasonTo, reasonsOf } from "./poll-reasons.sqlite.ts";
import type { Database } from "./open-database.ts";
import { handInSlip, paperCodesOf, requireChecked, requireNoCount } from "./paper-codes.sqlite.ts";
import {
  changeChannel,
  claimSlip,
  claimToken,
  electorOf,
  electorRow,
  electorsByChannel,
  forgetTokens,
  keepAside,
  requireOnDevice,
  requirePlaces,
  slipsOf,
  writeElectors,
} from "./poll-electors.sqlite.ts";
import { recordChange, type Writer } from "./record-change.ts";

/** Polls in the embedded database; no secret ballot is among them. */
export function pollsInSqlite({ orm, raw }: Database): PollStore {
  return {
    create: async (workshopId, id, question) =>
      orm.transaction((tx) => {
        const changedAt = recordChange(tx, workshopId, "polls");
        const last = tx
          .select({ position: max(polls.position) })
          .from(polls)
          .where(eq(polls.workshopId, workshopId))
          .get();
        const place = { id, workshopId, position: (last?.position ?? 0) + 1, state: "draft" as const };
        tx.insert(polls)
          .values({ ...place, ...rowOf(question), changedAt, shown: false, voided: false })
          .run();
        return factsOrMissing(tx, id);
      }),

    byId: async (pollId) => orm.transaction((tx) => factsOf(tx, pollId)),

    ofWorkshop: async (workshopId) =>
      orm.transaction((tx) => {
        const rows = tx
          .select()
          .from(polls)
          .where(eq(polls.workshopId, workshopId))
          .orderBy(asc(polls.position))
          .all();
        return rows.map((row) => factsFrom(tx, row));
      }),

    running: async () =>
      orm.transaction((tx) => {
        const rows = tx
          .select()
          .from(polls)
          .where(inArray(polls.state, ["registering", "open", "closing"]))
          .all();
        return rows.map((row) => factsFrom(tx, row));
      }),

    save: async (pollId, changedAt, change, electors) =>
      orm.transaction((tx) => {
        const before = factsOrMissing(tx, pollId);
        if (before.changedAt !== changedAt) throw new RondaError("conflict", "the poll changed");
        const version = recordChange(tx, before.workshopId, "polls");
        tx.update(polls)
          .set({ ...rowOf(change), changedAt: version })
          .where(eq(polls.id, pollId))
          .run();
        if (electors) writeElectors(tx, pollId, electors);
        return factsOrMissing(tx, pollId);
      }),

    removeDraft: async (pollId) =>
      orm.transaction((tx) => {
        const { workshopId, state } = factsOrMissing(tx, pollId);
        if (state !== "draft") throw new RondaError("conflict", "no draft any more");
        recordChange(tx, workshopId, "polls");
        tx.delete(polls).where(eq(polls.id, pollId)).run();
      }),

    elector: async (pollId, memberId) => {
      const row = electorRow(orm, pollId, memberId);
      return row && electorOf(row);
    },

    electors: async (pollId) =>
      orm.select().from(pollElectors).where(eq(pollElectors.pollId, pollId)).all().map(electorOf),

    setChannel: async (pollId, memberId, channel) =>
      orm.transaction((tx) => {
        const poll = factsOrMissing(tx, pollId);
        if (poll.state === "draft") {
          keepAside(tx, pollId, memberId, channel);
          return poll;
        }
        changeChannel(tx, poll, memberId, channel);
        const version = recordChange(tx, poll.workshopId, "polls");
        tx.update(polls).set({ changedAt: version }).where(eq(polls.id, pollId)).run();
        return factsOrMissing(tx, pollId);
      }),

    claimToken: async (pollId, memberId, blinded) =>
      orm.transaction((tx) => claimToken(tx, pollId, memberId, blinded)),

    hasToken: async (pollId, memberId, blinded) => electorRow(orm, pollId, memberId)?.blinded === blinded,

    addSlips: async (pollId, group, codeHashes, onBallot = false) =>
      orm.transaction((tx) => {
        if (onBallot) requireNoCount(tx, pollId);
        const { electors, withoutDevice } = factsOrMissing(tx, pollId);
        const most = (electors?.paper ?? 0) + (withoutDevice ?? 0);
        if (slipsOf(tx, pollId) + codeHashes.length > most)
          throw new RondaError("conflict", "too many slips");
        for (const codeHash of codeHashes)
          tx.insert(pollSlips).values({ pollId, codeHash, group, onBallot }).run();
      }),

    slip: async (pollId, codeHash) =>
      orm
        .select({ group: pollSlips.group })
        .from(pollSlips)
        .where(and(eq(pollSlips.pollId, pollId), eq(pollSlips.codeHash, codeHash)))
        .get(),

    claimSlip: async (pollId, codeHash, blinded) =>
      orm.transaction((tx) => claimSlip(tx, factsOrMissing(tx, pollId), codeHash, blinded)),

    handInSlip: async (pollId, codeHash, attempt) =>
      orm.transaction((tx) => handInSlip(tx, pollId, codeHash, attempt)),

    paperCodes: async (pollId) => orm.transaction((tx) => paperCodesOf(tx, pollId)),

    putOpenBallot: async (pollId, memberId, choices) =>
      orm.transaction((tx) => {
        requireOnDevice(tx, pollId, memberId);
        tx.insert(openBallots)
          .values({ pollId, memberId, choices })
          .onConflictDoUpdate({ target: [openBallots.pollId, openBallots.memberId], set: { choices } })
          .run();
      }),

    openBallots: async (pollId) => {
      const { memberId, choices } = openBallots;
      return orm.select({ memberId, choices }).from(openBallots).where(eq(openBallots.pollId, pollId)).all();
    },

    openBallotCount: async (pollId) =>
      orm.select({ n: count() }).from(openBallots).where(eq(openBallots.pollId, pollId)).get()?.n ?? 0,

    putCount: async (pollId, { memberId, leads, entry }, counted) =>
      orm.transaction((tx) => {
        const poll = factsOrMissing(tx, pollId);
        requirePlaces(tx, poll, counted.people);
        requireChecked(tx, pollId, counted);
        const changedAt = recordChange(tx, poll.workshopId, "polls");
        tx.update(polls).set({ changedAt }).where(eq(polls.id, pollId)).run();
        tx.insert(handCounts)
          .values({ pollId, memberId, leads, entry })
          .onConflictDoUpdate({ target: [handCounts.pollId, handCounts.memberId], set: { leads, entry } })
          .run();
      }),

    addReason: async (pollId, reason, most) =>
      orm.transaction((tx) => {
        factsOrMissing(tx, pollId);
        addReasonTo(tx, pollId, reason, most);
      }),

    reasons: async (pollId) => reasonsOf(orm, pollId),

    counts: async (pollId) => {
      const { memberId, leads, entry } = handCounts;
      return orm
        .select({ memberId, leads, entry })
        .from(handCounts)
        .where(eq(handCounts.pollId, pollId))
        .all();
    },

    slipsUsed: async (pollId) => slipsOf(orm, pollId, true),

    close: async (pollId, closing) => {
      orm.transaction((tx) => closeFor(tx, pollId, closing));
      // What was erased is overwritten in the database; the log beside it must not keep it either.
      raw.pragma("wal_checkpoint(TRUNCATE)");
    },

    tookPart: async (pollId) =>
      orm
        .select({ memberId: pollElectors.memberId })
        .from(pollElectors)
        .where(and(eq(pollElectors.pollId, pollId), eq(pollElectors.took, true)))
        .all()
        .map(({ memberId }) => memberId),
  };
}

function closeFor(
  tx: Writer,
  pollId: string,
  { result, recount, voided, keepTook }: Parameters<PollStore["close"]>[1],
): void {
  const { state, workshopId } = factsOrMissing(tx, pollId);
  if (state === "closed") return;
  const changedAt = recordChange(tx, workshopId, "polls");
  tx.update(polls)
    .set({
      state: "closed",
      closesAt: null,
      result: result && JSON.stringify(result),
      recount: recount && JSON.stringify(recount),
      voided,
      changedAt,
    })
    .where(eq(polls.id, pollId))
    .run();
  forgetTokens(tx, pollId, keepTook);
  for (const table of [pollSlips, openBallots, handCounts, pollReasons]) {
    tx.delete(table).where(eq(table.pollId, pollId)).run();
  }
}

function factsOf(tx: Writer, pollId: string): PollFacts | undefined {
  const row = tx.select().from(polls).where(eq(polls.id, pollId)).get();
  return row && factsFrom(tx, row);
}

function factsOrMissing(tx: Writer, pollId: string): PollFacts {
  const facts = factsOf(tx, pollId);
  if (!facts) throw new RondaError("not-found", "no such poll");
  return facts;
}

function factsFrom(tx: Writer, row: typeof polls.$inferSelect): PollFacts {
  const { position: _, decision, ...plain } = row;
  return {
    ...plain,
    method: row.method as MethodName,
    power: row.power as Power | null,
    options: JSON.parse(row.options) as PollFacts["options"],
    eligible: JSON.parse(row.eligible) as PollFacts["eligible"],
    settings: JSON.parse(row.settings) as PollFacts["settings"],
    keys: row.keys === null ? null : (JSON.parse(row.keys) as PollFacts["keys"]),
    result: row.result === null ? null : (JSON.parse(row.result) as PollFacts["result"]),
    recount: row.recount === null ? null : (JSON.parse(row.recount) as PollFacts["recount"]),
    ...(decision === null ? {} : { decision: JSON.parse(decision) as NonNullable<PollFacts["decision"]> }),
    electors: row.state === "draft" ? null : electorsByChannel(tx, row.id),
  };
}

/** Lists and objects as JSON. */
function rowOf(question: PollQuestion): Omit<typeof polls.$inferInsert, keyof Kept>;
function rowOf(change: PollChangeSet): Partial<typeof polls.$inferInsert>;
function rowOf(change: PollChangeSet): Partial<typeof polls.$inferInsert> {
  const { options, eligible, settings, keys, decision, ...plain } = change;
  return {
    ...plain,
    ...(options ? { options: JSON.stringify(options) } : {}),
    ...(eligible ? { eligible: JSON.stringify(eligible) } : {}),
    ...(settings ? { settings: JSON.stringify(settings) } : {}),
    ...(keys ? { keys: JSON.stringify(keys) } : {}),
    ...(decision ? { decision: JSON.stringify(decision) } : {}),
  };
}

type Kept = Pick<
  typeof polls.$inferInsert,
  "id" | "workshopId" | "position" | "state" | "changedAt" | "shown" | "voided"
>;
