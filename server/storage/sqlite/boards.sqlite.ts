import { asc, eq, sql } from "drizzle-orm";
import { boards } from "#drizzle/sqlite/schema/boards.ts";
import type { BoardStore } from "#server/boards/board.store.ts";
import type { Database } from "./open-database.ts";

/** Which boards there are, in the embedded database. */
export function boardsInSqlite({ orm }: Database): BoardStore {
  // Asked for every socket: prepared once.
  const byId = orm
    .select({ id: boards.id, title: boards.title, workshopId: boards.workshopId })
    .from(boards)
    .where(eq(boards.id, sql.placeholder("boardId")))
    .prepare();

  return {
    ofWorkshop: async (workshopId) =>
      orm
        .select({ id: boards.id, title: boards.title })
        .from(boards)
        .where(eq(boards.workshopId, workshopId))
        .orderBy(asc(boards.createdAt), sql`rowid`)
        .all(),
    byId: async (boardId) => byId.get({ boardId }),
  };
}
