import { and, asc, eq, inArray, isNull, lt, notExists, or, exists, gte, sql } from "drizzle-orm";
import { members } from "#drizzle/sqlite/schema/members.ts";
import { sessionMembers, sessions, tabs } from "#drizzle/sqlite/schema/sessions.ts";
import type { SessionStore, StoredSession } from "#server/members/session.store.ts";
import { RondaError } from "#shared/errors.ts";
import { markedOf, memberColumns } from "./member-row.ts";
import type { Database } from "./open-database.ts";
import { orConflict, orMissing } from "./record-change.ts";

/** Sessions in the embedded database. */
export function sessionsInSqlite({ orm }: Database): SessionStore {
  // Asked at every request and every socket, three hundred at once after a break: prepared once.
  const byToken = orm
    .select()
    .from(sessions)
    .where(eq(sessions.tokenHash, sql.placeholder("tokenHash")))
    .prepare();
  const ofSession = eq(sessionMembers.sessionId, sql.placeholder("sessionId"));
  const joined = () =>
    orm
      .select({ ...memberColumns, workshopId: members.workshopId })
      .from(sessionMembers)
      .innerJoin(members, eq(members.id, sessionMembers.memberId));
  const membershipsOf = joined()
    .where(ofSession)
    .orderBy(asc(members.joinedAt), sql`${members}.rowid`)
    .prepare();
  const membershipIn = joined()
    .where(and(ofSession, eq(members.workshopId, sql.placeholder("workshopId"))))
    .prepare();
  const tabsOf = orm
    .select({ leftAt: tabs.leftAt })
    .from(tabs)
    .where(eq(tabs.sessionId, sql.placeholder("sessionId")))
    .prepare();

  const wholeSession = (row: typeof sessions.$inferSelect, workshopId?: string): StoredSession => {
    const { id, ownDevice, seenAt } = row;
    const rows =
      workshopId === undefined
        ? membershipsOf.all({ sessionId: id })
        : membershipIn.all({ sessionId: id, workshopId });
    const memberships = rows.map(({ id: memberId, ...row }) => ({ memberId, ...markedOf(row) }));
    return { id, ownDevice, seenAt, memberships, tabs: tabsOf.all({ sessionId: id }) };
  };

  return {
    create: async ({ id, tokenHash, ownDevice, now }) => {
      orConflict(() => orm.insert(sessions).values({ id, tokenHash, ownDevice, seenAt: now }).run());
    },

    byId: async (sessionId) => {
      const row = orm.select().from(sessions).where(eq(sessions.id, sessionId)).get();
      return row && wholeSession(row);
    },

    byToken: async (tokenHash, workshopId) => {
      const row = byToken.get({ tokenHash });
      return row && wholeSession(row, workshopId);
    },

    touch: async (sessionId, now) => {
      orm.update(sessions).set({ seenAt: now }).where(eq(sessions.id, sessionId)).run();
    },

    setOwnDevice: async (sessionId, ownDevice) =>
      orm.transaction((tx) => {
        tx.update(sessions).set({ ownDevice }).where(eq(sessions.id, sessionId)).run();
        if (ownDevice) tx.delete(tabs).where(eq(tabs.sessionId, sessionId)).run();
      }),

    addTab: async (sessionId, tabHash) => {
      orMissing("not-found", () => orm.insert(tabs).values({ tokenHash: tabHash, sessionId }).run());
    },

    byTab: async (tabHash) => {
      const row = orm
        .select()
        .from(tabs)
        .innerJoin(sessions, eq(sessions.id, tabs.sessionId))
        .where(eq(tabs.tokenHash, tabHash))
        .get();
      return row && { session: wholeSession(row.sessions), leftAt: row.tabs.leftAt };
    },

    leaveTab: async (tabHash, now) => {
      orm
        .update(tabs)
        .set({ leftAt: now })
        .where(and(eq(tabs.tokenHash, tabHash), isNull(tabs.leftAt)))
        .run();
    },

    returnToTab: async (tabHash, now, tokenHash) =>
      orm.transaction((tx) => {
        const tab = tx
          .update(tabs)
          .set({ leftAt: null })
          .where(eq(tabs.tokenHash, tabHash))
          .returning({ sessionId: tabs.sessionId })
          .get();
        if (!tab) throw new RondaError("not-found", "no such tab");
        tx.update(sessions)
          .set({ seenAt: now, ...(tokenHash ? { tokenHash } : {}) })
          .where(eq(sessions.id, tab.sessionId))
          .run();
      }),

    ended: async ({ own, shared, left }) => {
      const tabsNow = orm
        .select({ one: sql`1` })
        .from(tabs)
        .where(eq(tabs.sessionId, sessions.id));
      const stillOpen = orm
        .select({ one: sql`1` })
        .from(tabs)
        .where(and(eq(tabs.sessionId, sessions.id), or(isNull(tabs.leftAt), gte(tabs.leftAt, left))));
      return orm
        .select()
        .from(sessions)
        .where(
          or(
            and(eq(sessions.ownDevice, true), lt(sessions.seenAt, own)),
            and(eq(sessions.ownDevice, false), lt(sessions.seenAt, shared)),
            and(eq(sessions.ownDevice, false), exists(tabsNow), notExists(stillOpen)),
          ),
        )
        .all()
        .map((row) => wholeSession(row));
    },

    remove: async (sessionId) => {
      orm.delete(sessions).where(eq(sessions.id, sessionId)).run();
    },

    setReturnCode: async (sessionId, codeHash) => {
      const own = orm
        .select({ id: sessionMembers.memberId })
        .from(sessionMembers)
        .where(eq(sessionMembers.sessionId, sessionId));
      orm.update(members).set({ returnCodeHash: codeHash }).where(inArray(members.id, own)).run();
    },

    knowsReturnCode: async (codeHash) =>
      orm
        .select({ id: members.id })
        .from(members)
        .where(eq(members.returnCodeHash, codeHash))
        .limit(1)
        .get() !== undefined,

    continueAs: async (sessionId, codeHash) =>
      orMissing("unauthorised", () =>
        orm.transaction((tx) => {
          const known = tx.select().from(members).where(eq(members.returnCodeHash, codeHash)).all();
          for (const { id: memberId, workshopId } of known) {
            tx.insert(sessionMembers)
              .values({ sessionId, workshopId, memberId })
              .onConflictDoUpdate({
                target: [sessionMembers.sessionId, sessionMembers.workshopId],
                set: { memberId },
              })
              .run();
          }
          return known.length > 0;
        }),
      ),
  };
}
