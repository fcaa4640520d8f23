import { and, eq, inArray, sql } from "drizzle-orm";
import { boards } from "#drizzle/sqlite/schema/boards.ts";
import { invites } from "#drizzle/sqlite/schema/invites.ts";
import { groupChoices, members } from "#drizzle/sqlite/schema/members.ts";
import { sessionMembers } from "#drizzle/sqlite/schema/sessions.ts";
import { workshops } from "#drizzle/sqlite/schema/workshops.ts";
import type { Opening, WorkshopFacts, WorkshopStore } from "#server/workshops/workshop.store.ts";
import { RondaError } from "#shared/errors.ts";
import { roles } from "#shared/members/roles.ts";
import type { GroupList } from "#shared/members/self-declared.ts";
import type { Purpose } from "#shared/workshops/workshop.ts";
import type { Database } from "./open-database.ts";
import { orConflict, orMissing, recordChange, type Writer } from "./record-change.ts";

/** Workshops in the embedded database. */
export function workshopsInSqlite({ orm, raw }: Database): WorkshopStore {
  // Prepared, for everybody who opens a board asks for it.
  const one = orm
    .select()
    .from(workshops)
    .where(eq(workshops.id, sql.placeholder("workshopId")))
    .prepare();
  const rowOf = (tx: Writer, id: string) => tx.select().from(workshops).where(eq(workshops.id, id)).get();

  return {
    open: async (opening) =>
      orMissing("unauthorised", () => orConflict(() => orm.transaction((tx) => writeOpening(tx, opening)))),

    facts: async (workshopId) => {
      const row = one.get({ workshopId });
      return row && factsOf(row);
    },

    change: async (workshopId, change, seenVersion) =>
      orm.transaction((tx) => {
        const row = rowOf(tx, workshopId);
        if (!row) throw new RondaError("not-found", "no such workshop");
        if (seenVersion < row.factsVersion || seenVersion > row.version) {
          throw new RondaError("stale", "the workshop changed in the meantime");
        }
        const factsVersion = recordChange(tx, workshopId, "workshop");
        const { purpose, groupLists, ...plain } = change;
        tx.update(workshops)
          .set({
            ...plain,
            ...(purpose ? { purpose: JSON.stringify(purpose) } : {}),
            ...(groupLists ? { groupLists: JSON.stringify(groupLists) } : {}),
            factsVersion,
          })
          .where(eq(workshops.id, workshopId))
          .run();
        if (groupLists) dropChoices(tx, workshopId, groupLists);
      }),

    remove: async (workshopId) => {
      orm.delete(workshops).where(eq(workshops.id, workshopId)).run();
      // What was deleted is overwritten in the database; the log beside it must not keep it either.
      raw.pragma("wal_checkpoint(TRUNCATE)");
    },
  };
}

function writeOpening(tx: Writer, { facts, board, founder, invites: links, now }: Opening): void {
  const workshopId = facts.id;
  tx.insert(workshops)
    .values({ ...facts, purpose: JSON.stringify(facts.purpose), version: 0, factsVersion: 1, createdAt: now })
    .run();
  tx.insert(boards)
    .values({ ...board, workshopId, createdAt: now })
    .run();
  for (const role of roles) {
    const { token, code } = links[role];
    tx.insert(invites)
      .values({ workshopId, role, token, code: code ?? null })
      .run();
  }
  const { id, name, sessionId } = founder;
  tx.insert(members).values({ id, workshopId, name, role: "facilitator", state: "in", joinedAt: now }).run();
  tx.insert(sessionMembers).values({ sessionId, workshopId, memberId: id }).run();
  recordChange(tx, workshopId, "workshop");
}

/** Erases what people chose of lists and groups that are no more. */
function dropChoices(tx: Writer, workshopId: string, lists: readonly GroupList[]): void {
  const kept = new Map(lists.map(({ id, groups }) => [id, new Set(groups.map((group) => group.id))]));
  const ofWorkshop = tx.select({ id: members.id }).from(members).where(eq(members.workshopId, workshopId));
  const rows = tx.select().from(groupChoices).where(inArray(groupChoices.memberId, ofWorkshop)).all();
  for (const { memberId, listId, groupId } of rows) {
    const groups = kept.get(listId);
    if (groups && (groupId === null || groups.has(groupId))) continue;
    tx.delete(groupChoices)
      .where(and(eq(groupChoices.memberId, memberId), eq(groupChoices.listId, listId)))
      .run();
  }
}

function factsOf(row: typeof workshops.$inferSelect): WorkshopFacts {
  const { id, title, locale, memberList, doorOpen, lobby, reviewOn, version } = row;
  const purpose = JSON.parse(row.purpose) as Purpose;
  const lists = row.groupLists === null ? {} : { groupLists: JSON.parse(row.groupLists) as GroupList[] };
  return { id, title, locale, purpose, memberList, doorOpen, lobby, ...lists, reviewOn, version };
}
