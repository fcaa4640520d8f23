import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
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
    /** How many people they stand for. */
    people: integer("people").notNull().default(1),
    /** Somebody without a device, entered by a facilitator. */
    noDevice: integer("no_device", { mode: "boolean" }).notNull().default(false),
    /** A facilitator gave them this name, and they have not read so yet. */
    renamed: integer("renamed", { mode: "boolean" }).notNull().default(false),
    /** The name they say they had before, until a facilitator has decided. */
    wasHere: text("was_here"),
    /** JSON list of languages that they say they speak. */
    languages: text("languages"),
    /** Whether groups may be formed by what they say of themselves, so that others see it. */
    forGroups: integer("for_groups", { mode: "boolean" }).notNull().default(false),
    joinedAt: integer("joined_at").notNull(),
    returnCodeHash: text("return_code_hash"),
  },
  (table) => [
    index("members_workshop").on(table.workshopId),
    index("members_return_code").on(table.returnCodeHash),
  ],
);

/** Which self-declared group somebody chose of a list; without a group they declined. Lists stand with the workshop. */
export const groupChoices = sqliteTable(
  "group_choices",
  {
    memberId: text("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    listId: text("list_id").notNull(),
    groupId: text("group_id"),
  },
  (table) => [primaryKey({ columns: [table.memberId, table.listId] })],
);

/** Ids of doubles and whom they were merged into, so that older states of a board still say who wrote. */
export const mergedMembers = sqliteTable(
  "merged_members",
  {
    id: text("id").primaryKey(),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
  },
  (table) => [index("merged_members_member").on(table.memberId)],
);
