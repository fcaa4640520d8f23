import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { boards } from "./boards.ts";
import { workshops } from "./workshops.ts";

/** A workshop's meeting in groups, the present or the last one. */
export const breakouts = sqliteTable("breakouts", {
  workshopId: text("workshop_id")
    .primaryKey()
    .references(() => workshops.id, { onDelete: "cascade" }),
  state: text("state", { enum: ["open", "back"] }).notNull(),
  choosing: integer("choosing", { mode: "boolean" }).notNull(),
  max: integer("max"),
  message: text("message").notNull(),
  startedAt: integer("started_at").notNull(),
  endedAt: integer("ended_at"),
  /** The workshop's version at the last change. */
  changedAt: integer("changed_at").notNull(),
});

/** Its groups; who is in one stands in `board_members`. */
export const breakoutGroups = sqliteTable(
  "breakout_groups",
  {
    boardId: text("board_id")
      .primaryKey()
      .references(() => boards.id, { onDelete: "cascade" }),
    workshopId: text("workshop_id")
      .notNull()
      .references(() => workshops.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    /** JSON of `Talk`. */
    talk: text("talk"),
    /** The number of the group that it was joined to. */
    into: integer("into"),
  },
  (table) => [index("breakout_groups_workshop").on(table.workshopId)],
);
