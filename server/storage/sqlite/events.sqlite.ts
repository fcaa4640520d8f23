import { and, asc, eq, gt } from "drizzle-orm";
import { workshopEvents } from "#drizzle/sqlite/schema/events.ts";
import { workshops } from "#drizzle/sqlite/schema/workshops.ts";
import type { EventStore } from "#server/workshops/event.store.ts";
import type { Database } from "./open-database.ts";

/** The last changes of workshops in the embedded database. */
export function eventsInSqlite({ orm }: Database): EventStore {
  return {
    since: async (workshopId, version) =>
      orm.transaction((tx) => {
        const current = tx
          .select({ version: workshops.version })
          .from(workshops)
          .where(eq(workshops.id, workshopId))
          .get();
        if (!current || version > current.version) return undefined;
        const rows = tx
          .select()
          .from(workshopEvents)
          .where(and(eq(workshopEvents.workshopId, workshopId), gt(workshopEvents.version, version)))
          .orderBy(asc(workshopEvents.version))
          .all();
        if (rows.length !== current.version - version) return undefined;
        return rows.map(({ version, kind, memberId }) => ({
          version,
          kind,
          ...(memberId ? { memberId } : {}),
        }));
      }),
  };
}
