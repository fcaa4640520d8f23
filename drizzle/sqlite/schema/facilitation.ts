import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { members } from "./members.ts";
import { workshops } from "./workshops.ts";

const workshop = () =>
  text("workshop_id")
    .notNull()
    .references(() => workshops.id, { onDelete: "cascade" });

/** Sessions that are led, one a workshop; there is none before the first command. */
export const ledSessions = sqliteTable("led_sessions", {
  workshopId: workshop().primaryKey(),
  /** JSON of `Timer`. */
  timer: text("timer").notNull(),
  /** JSON of `Turns`. */
  turns: text("turns").notNull(),
  /** JSON of `Talk`. */
  talk: text("talk"),
  locked: integer("locked", { mode: "boolean" }).notNull(),
  /** JSON of `Spotlight`, */
  spotlight: text("spotlight"),
  /** and of `Stage`; null: the wall. */
  stage: text("stage"),
  /** The workshop's version at the last change of the session, */
  changedAt: integer("changed_at").notNull(),
  /** and of each part: JSON of `PartVersions`. */
  versions: text("versions").notNull(),
});

/** Steps of the agenda. */
export const activities = sqliteTable(
  "activities",
  {
    workshopId: workshop(),
    id: text("id").notNull(),
    position: integer("position").notNull(),
    title: text("title").notNull(),
    instructions: text("instructions").notNull(),
    target: text("target"),
    /** JSON list of roles. */
    writers: text("writers").notNull(),
    minutes: integer("minutes").notNull(),
    shortest: integer("shortest"),
    opensAt: integer("opens_at"),
    closesAt: integer("closes_at"),
    speaking: text("speaking", { enum: ["open", "queue", "round"] }).notNull(),
    visibility: text("visibility", { enum: ["shared", "private"] }).notNull(),
    names: text("names", { enum: ["shown", "hidden"] })
      .notNull()
      .default("shown"),
    grouping: text("grouping", { enum: ["pairs", "fours", "together"] }),
    revealedAt: integer("revealed_at"),
    /** Whether notes of it were shown before it began once more. */
    shownBefore: integer("shown_before", { mode: "boolean" }).notNull().default(false),
    note: text("note").notNull(),
    state: text("state", { enum: ["planned", "current", "done", "skipped"] }).notNull(),
    spent: integer("spent").notNull(),
    startedAt: integer("started_at"),
  },
  (table) => [primaryKey({ columns: [table.workshopId, table.id] })],
);

/** Steps that people wish for, until a facilitator accepts or declines them. */
export const agendaProposals = sqliteTable(
  "agenda_proposals",
  {
    workshopId: workshop(),
    id: text("id").notNull(),
    memberId: text("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    title: text("title").notNull(),
    minutes: integer("minutes").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workshopId, table.id] }),
    index("agenda_proposals_member").on(table.memberId),
  ],
);

/** Who is ready with the current step. */
export const readyMarks = sqliteTable(
  "ready_marks",
  {
    memberId: text("member_id")
      .primaryKey()
      .references(() => members.id, { onDelete: "cascade" }),
    workshopId: workshop(),
  },
  (table) => [index("ready_marks_workshop").on(table.workshopId)],
);
