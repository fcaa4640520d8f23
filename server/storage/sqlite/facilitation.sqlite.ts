import { and, asc, eq, sql } from "drizzle-orm";
import { activities, agendaProposals, ledSessions, readyMarks } from "#drizzle/sqlite/schema/facilitation.ts";
import { workshops } from "#drizzle/sqlite/schema/workshops.ts";
import {
  sessionParts,
  type FacilitationStore,
  type PartVersions,
  type SessionChange,
  type SessionFacts,
  type SessionParts,
} from "#server/facilitation/facilitation.store.ts";
import { RondaError } from "#shared/errors.ts";
import type { Activity, WriterRole } from "#shared/facilitation/activity.ts";
import type { Spotlight } from "#shared/facilitation/spotlight.ts";
import type { Stage } from "#shared/facilitation/stage.ts";
import type { Talk } from "#shared/facilitation/talk.ts";
import { noTimer, type Timer } from "#shared/facilitation/timer.ts";
import { noTurns, type Turns } from "#shared/facilitation/turns.ts";
import type { Database } from "./open-database.ts";
import { orMissing, recordChange, type Writer } from "./record-change.ts";

const neverChanged = Object.fromEntries(sessionParts.map((part) => [part, 0])) as PartVersions;

const theWall: Stage = { show: "wall" };
const nothingYet = {
  talk: null,
  timer: noTimer,
  turns: noTurns,
  locked: false,
  spotlight: null,
  stage: theWall,
  changedAt: 0,
  versions: neverChanged,
};

/** Sessions that are led, in the embedded database. */
export function facilitationInSqlite({ orm }: Database): FacilitationStore {
  // Asked for every socket: prepared once.
  const lockOf = orm
    .select({ id: workshops.id, locked: ledSessions.locked })
    .from(workshops)
    .leftJoin(ledSessions, eq(ledSessions.workshopId, workshops.id))
    .where(eq(workshops.id, sql.placeholder("workshopId")))
    .prepare();
  const currentOf = orm
    .select({
      id: activities.id,
      state: activities.state,
      writers: activities.writers,
      visibility: activities.visibility,
      revealedAt: activities.revealedAt,
    })
    .from(activities)
    .where(and(eq(activities.workshopId, sql.placeholder("workshopId")), eq(activities.state, "current")))
    .prepare();

  return {
    facts: async (workshopId) => orm.transaction((tx) => factsOf(tx, workshopId)),

    writing: async (workshopId) => {
      const row = lockOf.get({ workshopId });
      if (!row) return undefined;
      const agenda = currentOf
        .all({ workshopId })
        .map(({ writers, ...step }) => ({ ...step, writers: JSON.parse(writers) as WriterRole[] }));
      return { locked: row.locked ?? false, agenda };
    },

    save: async (workshopId, changedAt, change) =>
      orMissing("not-found", () => orm.transaction((tx) => write(tx, workshopId, changedAt, change))),
  };
}

function factsOf(tx: Writer, workshopId: string): SessionFacts | undefined {
  const workshop = tx
    .select({ version: workshops.version })
    .from(workshops)
    .where(eq(workshops.id, workshopId))
    .get();
  if (!workshop) return undefined;
  const { version } = workshop;
  const row = rowOf(tx, workshopId);
  const scalars = row
    ? {
        talk: row.talk === null ? null : (JSON.parse(row.talk) as Talk),
        timer: JSON.parse(row.timer) as Timer,
        // What an older version stored lacks the newer fields.
        turns: { ...noTurns, ...(JSON.parse(row.turns) as Partial<Turns>) },
        locked: row.locked,
        spotlight: row.spotlight === null ? null : (JSON.parse(row.spotlight) as Spotlight),
        stage: row.stage === null ? theWall : (JSON.parse(row.stage) as Stage),
        changedAt: row.changedAt,
        versions: versionsOf(row),
      }
    : nothingYet;
  return { version, ...scalars, ...listsOf(tx, workshopId) };
}

function versionsOf({ versions }: { readonly versions: string }): PartVersions {
  return { ...neverChanged, ...(JSON.parse(versions) as Partial<PartVersions>) };
}

function rowOf(tx: Writer, workshopId: string) {
  return tx.select().from(ledSessions).where(eq(ledSessions.workshopId, workshopId)).get();
}

function listsOf(tx: Writer, workshopId: string): Pick<SessionParts, "agenda" | "proposals" | "ready"> {
  const steps = tx
    .select()
    .from(activities)
    .where(eq(activities.workshopId, workshopId))
    .orderBy(asc(activities.position))
    .all();
  const { id, memberId, title, minutes } = agendaProposals;
  const proposals = tx
    .select({ id, memberId, title, minutes })
    .from(agendaProposals)
    .where(eq(agendaProposals.workshopId, workshopId))
    .orderBy(sql`rowid`)
    .all();
  const ready = tx
    .select({ memberId: readyMarks.memberId })
    .from(readyMarks)
    .where(eq(readyMarks.workshopId, workshopId))
    .orderBy(sql`rowid`)
    .all();
  return { agenda: steps.map(activityOf), proposals, ready: ready.map(({ memberId }) => memberId) };
}

function activityOf(row: typeof activities.$inferSelect): Activity {
  const {
    workshopId: _,
    position: __,
    writers,
    shortest,
    opensAt,
    closesAt,
    grouping,
    shownBefore,
    ...plain
  } = row;
  return {
    ...plain,
    writers: JSON.parse(writers) as WriterRole[],
    ...(shortest === null ? {} : { shortest }),
    ...(opensAt === null ? {} : { opensAt }),
    ...(closesAt === null ? {} : { closesAt }),
    ...(grouping === null ? {} : { grouping }),
    ...(shownBefore ? { shownBefore } : {}),
  };
}

function write(tx: Writer, workshopId: string, changedAt: number, change: SessionChange): number {
  const before = rowOf(tx, workshopId);
  if ((before?.changedAt ?? 0) !== changedAt) throw new RondaError("conflict", "the session changed");
  const version = recordChange(tx, workshopId, change.event);
  const { set } = change;
  const versions = before ? versionsOf(before) : neverChanged;
  const touched = Object.fromEntries(change.touches.map((part) => [part, version]));
  const scalars = {
    ...(set.timer ? { timer: JSON.stringify(set.timer) } : {}),
    ...(set.turns ? { turns: JSON.stringify(set.turns) } : {}),
    ...(set.talk === undefined ? {} : { talk: set.talk && JSON.stringify(set.talk) }),
    ...(set.locked === undefined ? {} : { locked: set.locked }),
    ...(set.spotlight === undefined ? {} : { spotlight: set.spotlight && JSON.stringify(set.spotlight) }),
    ...(set.stage ? { stage: JSON.stringify(set.stage) } : {}),
    changedAt: version,
    versions: JSON.stringify({ ...versions, ...touched }),
  };
  const fresh = { timer: JSON.stringify(noTimer), turns: JSON.stringify(noTurns), locked: false };
  tx.insert(ledSessions)
    .values({ workshopId, ...fresh, ...scalars })
    .onConflictDoUpdate({ target: ledSessions.workshopId, set: scalars })
    .run();
  writeLists(tx, workshopId, set);
  return version;
}

function writeLists(
  tx: Writer,
  workshopId: string,
  { agenda, proposals, ready }: SessionChange["set"],
): void {
  if (agenda) {
    tx.delete(activities).where(eq(activities.workshopId, workshopId)).run();
    agenda.forEach(({ writers, ...plain }, position) => {
      tx.insert(activities)
        .values({ ...plain, workshopId, position, writers: JSON.stringify(writers) })
        .run();
    });
  }
  if (proposals) {
    tx.delete(agendaProposals).where(eq(agendaProposals.workshopId, workshopId)).run();
    for (const proposal of proposals)
      tx.insert(agendaProposals)
        .values({ workshopId, ...proposal })
        .run();
  }
  if (ready) {
    tx.delete(readyMarks).where(eq(readyMarks.workshopId, workshopId)).run();
    for (const memberId of ready) tx.insert(readyMarks).values({ workshopId, memberId }).run();
  }
}
