import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { workshops } from "./workshops.ts";

/** Boards of workshops; the live document has the same id. */
export const boards = sqliteTable(
  "boards",
  {
    id: text("id").primaryKey(),
    workshopId: text("workshop_id")
      .notNull()
      .references(() => workshops.id, { onDelete: "cascade" }),
    title: text("title").notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [index("boards_workshop").on(table.workshopId)],
);

/** Links that open the room view once (`opened` null), and the projectors that did (by their cookie's hash). */
export const rooms = sqliteTable(
  "rooms",
  {
    id: text("id").primaryKey(),
    boardId: text("board_id")
      .notNull()
      .references(() => boards.id, { onDelete: "cascade" }),
    linkHash: text("link_hash").unique(),
    sessionHash: text("session_hash").unique(),
    /** When the link was made, or used. */
    since: integer("since").notNull(),
  },
  (table) => [index("rooms_board").on(table.boardId)],
);
