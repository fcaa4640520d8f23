import { index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { boards } from "./boards.ts";
import { documents } from "./documents.ts";
import { members } from "./members.ts";

/**
 * Whose a document of private writing is. A row goes with its document, never before it: without its board or member
 * it stays, so that the document can still be found and erased.
 */
export const drafts = sqliteTable(
  "drafts",
  {
    documentId: text("document_id")
      .primaryKey()
      .references(() => documents.id, { onDelete: "cascade" }),
    boardId: text("board_id").references(() => boards.id, { onDelete: "set null" }),
    memberId: text("member_id").references(() => members.id, { onDelete: "set null" }),
    activityId: text("activity_id").notNull(),
    /** Its author said that late notes of theirs may be shown although few others' are. */
    agreed: integer("agreed", { mode: "boolean" }).notNull().default(false),
  },
  (table) => [
    unique("drafts_place").on(table.boardId, table.memberId, table.activityId),
    index("drafts_member").on(table.memberId),
  ],
);
