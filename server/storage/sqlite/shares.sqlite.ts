import { eq, sql } from "drizzle-orm";
import { cardShares } from "#drizzle/sqlite/schema/card-shares.ts";
import type { ShareStore } from "#server/boards/share.store.ts";
import type { Database } from "./open-database.ts";
import { orMissing } from "./record-change.ts";

/** Cards that went from board to board, in the embedded database. */
export function sharesInSqlite({ orm }: Database): ShareStore {
  return {
    keep: async (shares) => {
      if (shares.length === 0) return;
      orMissing("not-found", () =>
        orm.transaction((tx) => {
          for (const share of shares) tx.insert(cardShares).values(share).run();
        }),
      );
    },
    ofWorkshop: async (workshopId) =>
      orm
        .select()
        .from(cardShares)
        .where(eq(cardShares.workshopId, workshopId))
        .orderBy(sql`rowid`)
        .all(),
  };
}
