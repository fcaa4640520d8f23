import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { workshops } from "./workshops.ts";

/** People in workshops, by a name of their choice. One return code may stand for one person's members in several. */
export const members = sqliteTable(
  "members",
  {
    id: text("id").primaryKey(),
    workshopId: text("workshop_id")
      .notNull()
      .references(() => workshops.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    role: text("role", { enum: ["facilitator", "advisory", "participant", "observer"] }).notNull(),
    state: text("state", { enum: ["in", "waiting"] }).notNull(),
    /** Whether a facilitator has taken the pen from them. */
    muted: integer("muted", { mode: "boolean" }).notNull().default(false),
    joinedAt: integer("joined_at").notNull(),
    returnCodeHash: text("return_code_hash"),
  },
  (table) => [
    index("members_workshop").on(table.workshopId),
    index("members_return_code").on(table.returnCodeHash),
  ],
);
