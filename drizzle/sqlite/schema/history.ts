import { blob, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { boards } from "./boards.ts";

/** Moments of boards that can be gone back to. */
export const restorePoints = sqliteTable(
  "restore_points",
  {
    id: text("id").primaryKey(),
    boardId: text("board_id")
      .notNull()
      .references(() => boards.id, { onDelete: "cascade" }),
    cause: text("cause").notNull(),
    title: text("title").notNull(),
    at: integer("at").notNull(),
    cards: integer("cards").notNull(),
    /** The board as it was: JSON, deflated. */
    state: blob("state", { mode: "buffer" }).notNull(),
  },
  (table) => [index("restore_points_board").on(table.boardId, table.at)],
);
