import { and, asc, eq, gt, ne, sql } from "drizzle-orm";
import { workshopEvents } from "#drizzle/sqlite/schema/events.ts";
import { members } from "#drizzle/sqlite/schema/members.ts";
import { workshops } from "#drizzle/sqlite/schema/workshops.ts";
import type { MemberFactsChange, MemberStore } from "#server/members/member.store.ts";
import { keptEvents } from "#server/workshops/event.store.ts";
import { RondaError } from "#shared/errors.ts";
import type { Me } from "#shared/workshops/workshop.ts";
import type { Database } from "./open-database.ts";
import { recordChange, type Writer } from "./record-change.ts";

const columns = {
  id: members.id,
  name: members.name,
  role: members.role,
  state: members.state,
  muted: members.muted,
};

/** Members in the embedded database. */
export function membersInSqlite({ orm }: Database): MemberStore {
  return {
    ofWorkshop: async (workshopId) =>
      orm
        .select(columns)
        .from(members)
        .where(eq(members.workshopId, workshopId))
        .orderBy(asc(members.joinedAt), sql`rowid`)
        .all()
        .map(meOf),

    byId: async (memberId) => {
      const row = orm.select(columns).from(members).where(eq(members.id, memberId)).get();
      return row && meOf(row);
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

    rename: async (workshopId, memberId, name) =>
      orm.transaction((tx) => {
        if (memberIn(tx, workshopId, memberId).name === name) return false;
        tx.update(members).set({ name }).where(eq(members.id, memberId)).run();
        recordChange(tx, workshopId, "member", memberId);
        return true;
      }),

    remove: async (workshopId, memberId) =>
      orm.transaction((tx) => {
        const { role } = memberIn(tx, workshopId, memberId);
        if (role === "facilitator") holdLed(tx, workshopId, memberId);
        tx.delete(members).where(eq(members.id, memberId)).run();
        recordChange(tx, workshopId, "member", memberId);
      }),
  };
}

/** A row as it is told: who may write is not marked. */
export function meOf({ muted, ...me }: Omit<Me, "muted"> & { readonly muted: boolean }): Me {
  return muted ? { ...me, muted } : me;
}

function memberIn(tx: Writer, workshopId: string, memberId: string) {
  const found = tx
    .select(columns)
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

function differing(before: Omit<Me, "muted"> & { readonly muted: boolean }, change: MemberFactsChange) {
  const { role, muted, state } = change;
  return {
    ...(role !== undefined && role !== before.role ? { role } : {}),
    ...(muted !== undefined && muted !== before.muted ? { muted } : {}),
    ...(state !== undefined && state !== before.state ? { state } : {}),
  };
}
