import { asc, eq, sql } from "drizzle-orm";
import { members } from "#drizzle/sqlite/schema/members.ts";
import type { MemberStore } from "#server/members/member.store.ts";
import type { Database } from "./open-database.ts";

/** Members in the embedded database. */
export function membersInSqlite({ orm }: Database): MemberStore {
  const me = { id: members.id, name: members.name, role: members.role, state: members.state };
  return {
    ofWorkshop: async (workshopId) =>
      orm
        .select(me)
        .from(members)
        .where(eq(members.workshopId, workshopId))
        .orderBy(asc(members.joinedAt), sql`rowid`)
        .all(),
    byId: async (memberId) => orm.select(me).from(members).where(eq(members.id, memberId)).get(),
  };
}
