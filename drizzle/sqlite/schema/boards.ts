import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { members } from "./members.ts";
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
    kind: text("kind", { enum: ["main", "breakout", "wall", "risk"] })
      .notNull()
      .default("main"),
    /** Whether every member may open it, or only those named in `board_members` (and facilitators, by its kind). */
    everyone: integer("everyone", { mode: "boolean" }).notNull().default(true),
    /** Whether nobody is named on it: no presence, no authors. */
    anonymous: integer("anonymous", { mode: "boolean" }).notNull().default(false),
    /** Whether it may leave in a file. */
    exported: integer("exported", { mode: "boolean" }).notNull().default(true),
    /** Since when it can only be read. */
    closedAt: integer("closed_at"),
    archivedAt: integer("archived_at"),
    /** The workshop's version at the last change of this row or of who is named. */
    changedAt: integer("changed_at").notNull().default(0),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [index("boards_workshop").on(table.workshopId)],
);

/** People named on boards that are not everybody's. */
export const boardMembers = sqliteTable(
  "board_members",
  {
    boardId: text("board_id")
      .notNull()
      .references(() => boards.id, { onDelete: "cascade" }),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.boardId, table.memberId] }),
    index("board_members_member").on(table.memberId),
  ],
);

/** Codes that projectors show until somebody who leads types them: who asked (by their cookie's hash), and when. */
export const roomCodes = sqliteTable("room_codes", {
  codeHash: text("code_hash").primaryKey(),
  sessionHash: text("session_hash").notNull().unique(),
  since: integer("since").notNull(),
});

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
    /** Who made the link or typed the code; a projector shows what they may open, and is over with them. */
    openedBy: text("opened_by"),
    /** When the link was made, or used. */
    since: integer("since").notNull(),
  },
  (table) => [index("rooms_board").on(table.boardId)],
);
