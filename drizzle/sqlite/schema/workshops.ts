import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Workshops; `version` counts every change, `facts_version` is the last change of the workshop's own facts. */
export const workshops = sqliteTable("workshops", {
  id: text("id").primaryKey(),
  title: text("title").notNull(),
  locale: text("locale", { enum: ["es", "pt", "en"] }).notNull(),
  /** JSON of `Purpose`. */
  purpose: text("purpose").notNull(),
  memberList: text("member_list", { enum: ["present", "number"] }).notNull(),
  doorOpen: integer("door_open", { mode: "boolean" }).notNull(),
  /** Whether who comes by a link waits until a facilitator lets them in. */
  lobby: integer("lobby", { mode: "boolean" }).notNull().default(false),
  /** JSON of `GroupList[]`; null: people are asked nothing. */
  groupLists: text("group_lists"),
  /** ISO date. */
  reviewOn: text("review_on").notNull(),
  version: integer("version").notNull(),
  factsVersion: integer("facts_version").notNull(),
  createdAt: integer("created_at").notNull(),
});
