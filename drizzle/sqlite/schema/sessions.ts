import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { members } from "./members.ts";
import { workshops } from "./workshops.ts";

/** Browsers that the server knows, by the hash of their cookie. */
export const sessions = sqliteTable("sessions", {
  id: text("id").primaryKey(),
  tokenHash: text("token_hash").notNull().unique(),
  ownDevice: integer("own_device", { mode: "boolean" }).notNull(),
  seenAt: integer("seen_at").notNull(),
});

const session = () =>
  text("session_id")
    .notNull()
    .references(() => sessions.id, { onDelete: "cascade" });

/** Who a browser is in each workshop: one member per workshop. */
export const sessionMembers = sqliteTable(
  "session_members",
  {
    sessionId: session(),
    workshopId: text("workshop_id")
      .notNull()
      .references(() => workshops.id, { onDelete: "cascade" }),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.sessionId, table.workshopId] }),
    index("session_members_workshop").on(table.workshopId),
    index("session_members_member").on(table.memberId),
  ],
);

/** Open tabs of sessions on shared devices; `left_at` stands while a tab is closed or reloading. */
export const tabs = sqliteTable(
  "tabs",
  { tokenHash: text("token_hash").primaryKey(), sessionId: session(), leftAt: integer("left_at") },
  (table) => [index("tabs_session").on(table.sessionId)],
);
