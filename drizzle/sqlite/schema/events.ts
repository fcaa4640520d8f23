import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { workshops } from "./workshops.ts";

/** The last changes of each workshop, by version: their kind and whom they concern, never any words. */
export const workshopEvents = sqliteTable(
  "workshop_events",
  {
    workshopId: text("workshop_id")
      .notNull()
      .references(() => workshops.id, { onDelete: "cascade" }),
    version: integer("version").notNull(),
    kind: text("kind", {
      enum: [
        "workshop",
        "member",
        "invites",
        "boards",
        "polls",
        "late",
        "breakouts",
        "agenda",
        "activity",
        "timer",
        "turns",
        "ready",
        "lock",
        "spotlight",
        "stage",
      ],
    }).notNull(),
    memberId: text("member_id"),
  },
  (table) => [primaryKey({ columns: [table.workshopId, table.version] })],
);
