import { and, asc, eq, gt, inArray, isNull, lte, sql } from "drizzle-orm";
import { boardMembers, boards } from "#drizzle/sqlite/schema/boards.ts";
import { breakoutGroups, breakouts } from "#drizzle/sqlite/schema/breakouts.ts";
import { workshops } from "#drizzle/sqlite/schema/workshops.ts";
import type { BreakoutChange, BreakoutFacts, BreakoutStore } from "#server/facilitation/breakout.store.ts";
import { RondaError } from "#shared/errors.ts";
import type { Breakout, BreakoutGroup } from "#shared/facilitation/breakouts.ts";
import type { Talk } from "#shared/facilitation/talk.ts";
import { namePeople, writeBoard } from "./boards.sqlite.ts";
import type { Database } from "./open-database.ts";
import { orConflict, recordChange, type Writer } from "./record-change.ts";

/** Groups that a workshop splits into, in the embedded database. */
export function breakoutsInSqlite({ orm }: Database): BreakoutStore {
  // Asked for everybody who opens a board, and most workshops never split: prepared once, and one question.
  const unsplit = orm
    .select({ version: workshops.version })
    .from(workshops)
    .leftJoin(breakouts, eq(breakouts.workshopId, workshops.id))
    .where(and(eq(workshops.id, sql.placeholder("workshopId")), isNull(breakouts.workshopId)))
    .prepare();
  return {
    facts: async (workshopId) => {
      const whole = unsplit.get({ workshopId });
      if (whole) return { version: whole.version, changedAt: 0, breakout: null };
      return orm.transaction((tx) => factsOf(tx, workshopId));
    },
    save: async (workshopId, changedAt, change) =>
      orConflict(() => orm.transaction((tx) => write(tx, workshopId, changedAt, change))),
    closing: async (after, until) =>
      orm
        .selectDistinct({ workshopId: boards.workshopId })
        .from(boards)
        .where(and(gt(boards.closedAt, after), lte(boards.closedAt, until)))
        .all()
        .map(({ workshopId }) => workshopId),
  };
}

function factsOf(tx: Writer, workshopId: string): BreakoutFacts | undefined {
  const workshop = tx
    .select({ version: workshops.version })
    .from(workshops)
    .where(eq(workshops.id, workshopId))
    .get();
  if (!workshop) return undefined;
  const row = rowOf(tx, workshopId);
  if (!row) return { version: workshop.version, changedAt: 0, breakout: null };
  const { workshopId: _, changedAt, ...plain } = row;
  const breakout: Breakout = { ...plain, groups: groupsOf(tx, workshopId) };
  return { version: workshop.version, changedAt, breakout };
}

function rowOf(tx: Writer, workshopId: string) {
  return tx.select().from(breakouts).where(eq(breakouts.workshopId, workshopId)).get();
}

function groupsOf(tx: Writer, workshopId: string): BreakoutGroup[] {
  const rows = tx
    .select()
    .from(breakoutGroups)
    .where(eq(breakoutGroups.workshopId, workshopId))
    .orderBy(asc(breakoutGroups.number))
    .all();
  const named = tx
    .select({ boardId: boardMembers.boardId, memberId: boardMembers.memberId })
    .from(boardMembers)
    .innerJoin(breakoutGroups, eq(breakoutGroups.boardId, boardMembers.boardId))
    .where(eq(breakoutGroups.workshopId, workshopId))
    .orderBy(sql`${boardMembers}.rowid`)
    .all();
  return rows.map(({ boardId, number, talk, into }) => ({
    number,
    boardId,
    people: named.filter((one) => one.boardId === boardId).map(({ memberId }) => memberId),
    talk: talk === null ? null : (JSON.parse(talk) as Talk),
    into,
  }));
}

function write(tx: Writer, workshopId: string, seen: number, change: BreakoutChange): number {
  const before = rowOf(tx, workshopId);
  if ((before?.changedAt ?? 0) !== seen) throw new RondaError("conflict", "the groups changed");
  const changedAt = recordChange(tx, workshopId, "breakouts");
  const { groups, ...plain } = change.breakout;
  tx.insert(breakouts)
    .values({ workshopId, ...plain, changedAt })
    .onConflictDoUpdate({ target: breakouts.workshopId, set: { ...plain, changedAt } })
    .run();
  for (const board of change.boards) writeBoard(tx, board, { now: change.now, changedAt });
  const known = new Map(groupsOf(tx, workshopId).map((group) => [group.boardId, group.people]));
  tx.delete(breakoutGroups).where(eq(breakoutGroups.workshopId, workshopId)).run();
  for (const { people, talk, ...group } of groups) {
    tx.insert(breakoutGroups)
      .values({ workshopId, ...group, talk: talk && JSON.stringify(talk) })
      .run();
    if (known.get(group.boardId)?.join() !== people.join()) {
      namePeople(tx, { id: group.boardId, workshopId }, people);
    }
  }
  if (change.closes) {
    const { boardIds, at } = change.closes;
    tx.update(boards)
      .set({ closedAt: at, changedAt })
      .where(and(eq(boards.workshopId, workshopId), inArray(boards.id, [...boardIds])))
      .run();
  }
  return changedAt;
}
