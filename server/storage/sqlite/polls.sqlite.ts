import { and, asc, count, eq, inArray, isNotNull, max, sql } from "drizzle-orm";
import { handCounts, openBallots, pollElectors, pollSlips, polls } from "#drizzle/sqlite/schema/voting.ts";
import type {
  Elector,
  PollChangeSet,
  PollFacts,
  PollQuestion,
  PollStore,
} from "#server/voting/poll.store.ts";
import { RondaError } from "#shared/errors.ts";
import type { Power } from "#shared/framings/framing.ts";
import type { MethodName } from "#shared/voting/methods/registry.ts";
import type { Channel } from "#shared/voting/poll.ts";
import type { Database } from "./open-database.ts";
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
        changeChannel(tx, poll, memberId, channel);
        const version = recordChange(tx, poll.workshopId, "polls");
        tx.update(polls).set({ changedAt: version }).where(eq(polls.id, pollId)).run();
        return factsOrMissing(tx, pollId);
      }),

    claimToken: async (pollId, memberId, blinded) =>
      orm.transaction((tx) => {
        const row = electorRow(tx, pollId, memberId);
        if (!row) throw new RondaError("not-in-electorate", "not on the list");
        if (row.channel !== "device") throw new RondaError("other-channel", `votes by ${row.channel}`);
        if (row.blinded === null) {
          tx.update(pollElectors).set({ blinded }).where(isElector(pollId, memberId)).run();
        } else if (row.blinded !== blinded) throw new RondaError("credential-used", "has a token already");
      }),

    hasToken: async (pollId, memberId, blinded) => electorRow(orm, pollId, memberId)?.blinded === blinded,

    addSlips: async (pollId, group, codeHashes) =>
      orm.transaction((tx) => {
        const { electors, withoutDevice } = factsOrMissing(tx, pollId);
        const most = (electors?.paper ?? 0) + (withoutDevice ?? 0);
        if (slipsOf(tx, pollId) + codeHashes.length > most)
          throw new RondaError("conflict", "too many slips");
        for (const codeHash of codeHashes) tx.insert(pollSlips).values({ pollId, codeHash, group }).run();
      }),

    slip: async (pollId, codeHash) =>
      orm
        .select({ group: pollSlips.group })
        .from(pollSlips)
        .where(and(eq(pollSlips.pollId, pollId), eq(pollSlips.codeHash, codeHash)))
        .get(),

    claimSlip: async (pollId, codeHash, blinded) =>
      orm.transaction((tx) => {
        const isSlip = and(eq(pollSlips.pollId, pollId), eq(pollSlips.codeHash, codeHash));
        const row = tx.select().from(pollSlips).where(isSlip).get();
        if (!row) throw new RondaError("slip-unknown", "no such slip");
        if (row.blinded === null) tx.update(pollSlips).set({ blinded }).where(isSlip).run();
        else if (row.blinded !== blinded) throw new RondaError("credential-used", "the slip has a token");
      }),

    putOpenBallot: async (pollId, memberId, choices) => {
      orm
        .insert(openBallots)
        .values({ pollId, memberId, choices })
        .onConflictDoUpdate({ target: [openBallots.pollId, openBallots.memberId], set: { choices } })
        .run();
    },

    openBallots: async (pollId) => {
      const { memberId, choices } = openBallots;
      return orm.select({ memberId, choices }).from(openBallots).where(eq(openBallots.pollId, pollId)).all();
    },

    openBallotCount: async (pollId) =>
      orm.select({ n: count() }).from(openBallots).where(eq(openBallots.pollId, pollId)).get()?.n ?? 0,

    putCount: async (pollId, { memberId, leads, entry }) =>
      orm.transaction((tx) => {
        const changedAt = recordChange(tx, factsOrMissing(tx, pollId).workshopId, "polls");
        tx.update(polls).set({ changedAt }).where(eq(polls.id, pollId)).run();
        tx.insert(handCounts)
          .values({ pollId, memberId, leads, entry })
          .onConflictDoUpdate({ target: [handCounts.pollId, handCounts.memberId], set: { leads, entry } })
          .run();
      }),

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

const isElector = (pollId: string, memberId: string) =>
  and(eq(pollElectors.pollId, pollId), eq(pollElectors.memberId, memberId));

function electorRow(tx: Writer, pollId: string, memberId: string) {
  return tx.select().from(pollElectors).where(isElector(pollId, memberId)).get();
}

function electorOf({ memberId, group, channel }: typeof pollElectors.$inferSelect): Elector {
  return { memberId, group, channel };
}

function slipsOf(tx: Writer, pollId: string, onlyUsed = false): number {
  const used = onlyUsed ? isNotNull(pollSlips.blinded) : undefined;
  const counted = tx
    .select({ slips: count() })
    .from(pollSlips)
    .where(and(eq(pollSlips.pollId, pollId), used))
    .get();
  return counted?.slips ?? 0;
}

/** Whoever stands aside by their own choice goes on standing aside. */
function writeElectors(tx: Writer, pollId: string, electors: readonly Elector[]): void {
  const isAside = and(eq(pollElectors.pollId, pollId), eq(pollElectors.channel, "aside"));
  const aside = new Set(
    tx
      .select()
      .from(pollElectors)
      .where(isAside)
      .all()
      .map(({ memberId }) => memberId),
  );
  tx.delete(pollElectors).where(eq(pollElectors.pollId, pollId)).run();
  for (const { memberId, group, channel } of electors) {
    const own = aside.has(memberId) ? "aside" : channel;
    tx.insert(pollElectors).values({ pollId, memberId, group, channel: own }).run();
  }
}

function changeChannel(tx: Writer, poll: PollFacts, memberId: string, channel: Channel): void {
  const row = electorRow(tx, poll.id, memberId);
  if (poll.state === "draft") {
    tx.delete(pollElectors).where(isElector(poll.id, memberId)).run();
    if (channel !== "aside") return;
    tx.insert(pollElectors).values({ pollId: poll.id, memberId, group: "", channel }).run();
    return;
  }
  if (!row) throw new RondaError("not-in-electorate", "not on the list");
  if (row.blinded !== null) throw new RondaError("credential-used", "has a token already");
  tx.update(pollElectors).set({ channel }).where(isElector(poll.id, memberId)).run();
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
  const took = keepTook ? sql`${pollElectors.blinded} is not null` : null;
  tx.update(pollElectors).set({ took, blinded: null }).where(eq(pollElectors.pollId, pollId)).run();
  for (const table of [pollSlips, openBallots, handCounts]) {
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
  const { position: _, ...plain } = row;
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
    electors: row.state === "draft" ? null : electorsByChannel(tx, row.id),
  };
}

function electorsByChannel(tx: Writer, pollId: string): Record<Channel, number> {
  const found = tx
    .select({ channel: pollElectors.channel, electors: count() })
    .from(pollElectors)
    .where(eq(pollElectors.pollId, pollId))
    .groupBy(pollElectors.channel)
    .all();
  const of = (channel: Channel) => found.find((one) => one.channel === channel)?.electors ?? 0;
  return { device: of("device"), paper: of("paper"), aside: of("aside") };
}

/** Lists and objects as JSON. */
function rowOf(question: PollQuestion): Omit<typeof polls.$inferInsert, keyof Kept>;
function rowOf(change: PollChangeSet): Partial<typeof polls.$inferInsert>;
function rowOf(change: PollChangeSet): Partial<typeof polls.$inferInsert> {
  const { options, eligible, settings, keys, ...plain } = change;
  return {
    ...plain,
    ...(options ? { options: JSON.stringify(options) } : {}),
    ...(eligible ? { eligible: JSON.stringify(eligible) } : {}),
    ...(settings ? { settings: JSON.stringify(settings) } : {}),
    ...(keys ? { keys: JSON.stringify(keys) } : {}),
  };
}

type Kept = Pick<
  typeof polls.$inferInsert,
  "id" | "workshopId" | "position" | "state" | "changedAt" | "shown" | "voided"
>;
