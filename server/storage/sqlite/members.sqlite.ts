import { and, asc, eq, gt, ne, sql } from "drizzle-orm";
import { workshopEvents } from "#drizzle/sqlite/schema/events.ts";
import { members, mergedMembers } from "#drizzle/sqlite/schema/members.ts";
import { workshops } from "#drizzle/sqlite/schema/workshops.ts";
import type { MemberFactsChange, MemberStore, OwnFactsChange } from "#server/members/member.store.ts";
import { keptEvents } from "#server/workshops/event.store.ts";
import { RondaError } from "#shared/errors.ts";
import { memberColumns, memberOf } from "./member-row.ts";
import { mergeRows } from "./merge-rows.ts";
import type { Database } from "./open-database.ts";
import { recordChange, type Writer } from "./record-change.ts";

/** Members in the embedded database. */
export function membersInSqlite({ orm, raw }: Database): MemberStore {
  /** What `secure_delete` overwrote still stands in the write-ahead log until that is cut. */
  const forget = () => void raw.pragma("wal_checkpoint(TRUNCATE)");

  return {
    ofWorkshop: async (workshopId) =>
      orm
        .select(memberColumns)
        .from(members)
        .where(eq(members.workshopId, workshopId))
        .orderBy(asc(members.joinedAt), sql`rowid`)
        .all()
        .map(memberOf),

    byId: async (memberId) => {
      const row = orm.select(memberColumns).from(members).where(eq(members.id, memberId)).get();
      return row && memberOf(row);
    },

    change: async (workshopId, memberId, change, seenVersion) =>
      orm.transaction((tx) => {
        const before = memberIn(tx, workshopId, memberId);
        holdUnchanged(tx, workshopId, memberId, seenVersion);
        const wanted = differing(before, change);
        if (Object.keys(wanted).length === 0) return false;
        if (wanted.role && before.role === "facilitator") holdLed(tx, workshopId, memberId);
        tx.update(members).set(wanted).where(eq(members.id, memberId)).run();
        recordChange(tx, workshopId, "member", memberId);
        return true;
      }),

    changeOwn: async (workshopId, memberId, change) =>
      orm.transaction((tx) => {
        const wanted = ownDiffering(memberIn(tx, workshopId, memberId), change);
        if (Object.keys(wanted).length === 0) return false;
        tx.update(members).set(wanted).where(eq(members.id, memberId)).run();
        recordChange(tx, workshopId, "member", memberId);
        return true;
      }),

    add: async (workshopId, { id, name, people, now }) =>
      orm.transaction((tx) => {
        recordChange(tx, workshopId, "member", id);
        const role = "participant";
        tx.insert(members)
          .values({ id, workshopId, name, role, state: "in", people, noDevice: true, joinedAt: now })
          .run();
      }),

    remove: async (workshopId, memberId) => {
      orm.transaction((tx) => {
        const { role } = memberIn(tx, workshopId, memberId);
        if (role === "facilitator") holdLed(tx, workshopId, memberId);
        tx.delete(members).where(eq(members.id, memberId)).run();
        recordChange(tx, workshopId, "member", memberId);
      });
      forget();
    },

    merge: async (workshopId, from, into, seenVersion) => {
      orm.transaction((tx) => {
        if (from === into) throw new RondaError("conflict", "one and the same member");
        const [double, kept] = [memberIn(tx, workshopId, from), memberIn(tx, workshopId, into)];
        for (const id of [from, into]) holdUnchanged(tx, workshopId, id, seenVersion);
        mergeRows(tx, workshopId, double, kept);
        recordChange(tx, workshopId, "member", from);
        recordChange(tx, workshopId, "member", into);
      });
      forget();
    },

    mergedIn: async (workshopId) => {
      const rows = orm
        .select({ id: mergedMembers.id, memberId: mergedMembers.memberId })
        .from(mergedMembers)
        .innerJoin(members, eq(members.id, mergedMembers.memberId))
        .where(eq(members.workshopId, workshopId))
        .all();
      return new Map(rows.map(({ id, memberId }) => [id, memberId]));
    },
  };
}

function memberIn(tx: Writer, workshopId: string, memberId: string) {
  const found = tx
    .select(memberColumns)
    .from(members)
    .where(and(eq(members.id, memberId), eq(members.workshopId, workshopId)))
    .get();
  if (!found) throw new RondaError("not-found", "no such member");
  return found;
}

function holdUnchanged(tx: Writer, workshopId: string, memberId: string, seen: number): void {
  const row = tx
    .select({ version: workshops.version })
    .from(workshops)
    .where(eq(workshops.id, workshopId))
    .get();
  const version = row?.version ?? 0;
  const later = tx
    .select({ version: workshopEvents.version })
    .from(workshopEvents)
    .where(
      and(
        eq(workshopEvents.workshopId, workshopId),
        eq(workshopEvents.memberId, memberId),
        gt(workshopEvents.version, seen),
      ),
    )
    .limit(1)
    .get();
  if (later || seen > version || version - seen > keptEvents) {
    throw new RondaError("stale", "the member changed in the meantime");
  }
}

/** Somebody else must lead and be in. */
function holdLed(tx: Writer, workshopId: string, besides: string): void {
  const other = tx
    .select({ id: members.id })
    .from(members)
    .where(
      and(
        eq(members.workshopId, workshopId),
        eq(members.role, "facilitator"),
        eq(members.state, "in"),
        ne(members.id, besides),
      ),
    )
    .limit(1)
    .get();
  if (!other) throw new RondaError("last-facilitator", "nobody would facilitate any more");
}

type Row = ReturnType<typeof memberIn>;

function differing(before: Row, change: MemberFactsChange) {
  const { role, muted, state, name, people, wasHere } = change;
  return {
    ...(name !== undefined && name !== before.name ? { name, renamed: true } : {}),
    ...(people !== undefined && people !== before.people ? { people } : {}),
    ...(wasHere === null && before.wasHere !== null ? { wasHere } : {}),
    ...(role !== undefined && role !== before.role ? { role } : {}),
    ...(muted !== undefined && muted !== before.muted ? { muted } : {}),
    ...(state !== undefined && state !== before.state ? { state } : {}),
  };
}

function ownDiffering(before: Row, { name, people, told, wasHere }: OwnFactsChange) {
  const isOther = name !== undefined && name !== before.name;
  return {
    ...(isOther ? { name } : {}),
    // Whoever chooses a name themselves has seen the one that was given to them.
    ...(before.renamed && (told || name !== undefined) ? { renamed: false } : {}),
    ...(people !== undefined && people !== before.people ? { people } : {}),
    ...(wasHere !== undefined && wasHere !== before.wasHere ? { wasHere } : {}),
  };
}
