import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { boards } from "./boards.ts";

/** What people wrote while they might not, until somebody who leads takes it in or not; the id is their device's. */
export const lateWork = sqliteTable(
  "late_work",
  {
    boardId: text("board_id")
      .notNull()
      .references(() => boards.id, { onDelete: "cascade" }),
    id: text("id").notNull(),
    memberId: text("member_id").notNull(),
    /** What was written, as JSON; erased once it is decided. */
    item: text("item"),
    state: text("state").notNull(),
    sentAt: integer("sent_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.boardId, table.id] })],
);
