import { and, eq, lte, sql } from "drizzle-orm";
import { RondaError } from "#shared/errors.ts";
import { keptEvents, type WorkshopEvent } from "#server/workshops/event.store.ts";
import { workshopEvents } from "#drizzle/sqlite/schema/events.ts";
import { workshops } from "#drizzle/sqlite/schema/workshops.ts";
import type { Database } from "./open-database.ts";

/** A transaction of the embedded database, or the database itself. */
export type Writer = Pick<Database["orm"], "select" | "insert" | "update" | "delete">;

/**
 * Counts a change of a workshop and keeps its event, inside the transaction that makes the change.
 * Throws `not-found` without the workshop. Returns the new version.
 */
export function recordChange(
  tx: Writer,
  workshopId: string,
  kind: WorkshopEvent["kind"],
  memberId?: string,
): number {
  const counted = tx
    .update(workshops)
    .set({ version: sql`${workshops.version} + 1` })
    .where(eq(workshops.id, workshopId))
    .returning({ version: workshops.version })
    .get();
  if (!counted) throw new RondaError("not-found", "no such workshop");
  const { version } = counted;
  tx.insert(workshopEvents)
    .values({ workshopId, version, kind, memberId: memberId ?? null })
    .run();
  tx.delete(workshopEvents)
    .where(and(eq(workshopEvents.workshopId, workshopId), lte(workshopEvents.version, version - keptEvents)))
    .run();
  return version;
}

/** Runs a write and says `conflict` where it breaks a unique key. */
export function orConflict<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (sqliteCode(error)?.match(/^SQLITE_CONSTRAINT_(?:UNIQUE|PRIMARYKEY)$/)) {
      throw new RondaError("conflict", "already taken");
    }
    throw error;
  }
}

/** Runs a write and says `code` where what it refers to is not there. */
export function orMissing<T>(code: "not-found" | "unauthorised", write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (sqliteCode(error) === "SQLITE_CONSTRAINT_FOREIGNKEY")
      throw new RondaError(code, "not there any more");
    throw error;
  }
}

function sqliteCode(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "string") return at.code;
  }
  return undefined;
}
