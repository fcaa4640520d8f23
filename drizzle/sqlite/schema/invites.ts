import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { workshops } from "./workshops.ts";

const workshop = () =>
  text("workshop_id")
    .notNull()
    .references(() => workshops.id, { onDelete: "cascade" });

/** The present link of each role, readable because facilitators see it again; only participants' have a code. */
export const invites = sqliteTable(
  "invites",
  {
    workshopId: workshop(),
    role: text("role", { enum: ["facilitator", "advisory", "participant", "observer"] }).notNull(),
    token: text("token").notNull().unique(),
    code: text("code").unique(),
  },
  (table) => [primaryKey({ columns: [table.workshopId, table.role] })],
);

/** Facilitator links that were used, so that whoever comes second is told so. */
export const spentInvites = sqliteTable(
  "spent_invites",
  { tokenHash: text("token_hash").primaryKey(), workshopId: workshop() },
  (table) => [index("spent_invites_workshop").on(table.workshopId)],
);
