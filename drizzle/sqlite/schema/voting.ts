import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { workshops } from "./workshops.ts";

/**
 * Polls: what they ask and where they are. Secret ballots are never here: each poll has a box file of its own
 * (`server/storage/sqlite/ballot-boxes.sqlite.ts`).
 */
export const polls = sqliteTable(
  "polls",
  {
    id: text("id").primaryKey(),
    workshopId: text("workshop_id")
      .notNull()
      .references(() => workshops.id, { onDelete: "cascade" }),
    /** Place among the workshop's polls. */
    position: integer("position").notNull(),
    state: text("state", { enum: ["draft", "registering", "open", "closing", "closed"] }).notNull(),
    title: text("title").notNull(),
    method: text("method").notNull(),
    /** JSON of `PollOption[]`, */
    options: text("options").notNull(),
    /** of roles, */
    eligible: text("eligible").notNull(),
    /** and of `PollSettings`. */
    settings: text("settings").notNull(),
    secrecy: text("secrecy", { enum: ["secret", "open"] }).notNull(),
    keptSecret: integer("kept_secret", { mode: "boolean" }).notNull(),
    why: text("why").notNull(),
    power: text("power"),
    carriedOutBy: text("carried_out_by").notNull(),
    /** The workshop's version at the last change. */
    changedAt: integer("changed_at").notNull(),
    /** People who vote on paper without being members; null before the opening. */
    withoutDevice: integer("without_device"),
    closesAt: integer("closes_at"),
    /** Which box belongs to it: another one there means that a backup was restored. */
    boxId: text("box_id"),
    /** JSON of the public keys. */
    keys: text("keys"),
    /** JSON of what was counted, after the close, */
    result: text("result"),
    /** and of what may be published for a recount. */
    recount: text("recount"),
    /** JSON of what was decided after it. */
    decision: text("decision"),
    shown: integer("shown", { mode: "boolean" }).notNull(),
    voided: integer("voided", { mode: "boolean" }).notNull(),
  },
  (table) => [index("polls_workshop").on(table.workshopId)],
);

const poll = () =>
  text("poll_id")
    .notNull()
    .references(() => polls.id, { onDelete: "cascade" });

/**
 * Who may vote, and how. `blinded` is the hash of what their device had signed, and noise of the same size before that
 * and after the close, so that no row moves in its page. `took` says whether there was one, and is kept only from twenty
 * electors on. No time stands here.
 */
export const pollElectors = sqliteTable(
  "poll_electors",
  {
    pollId: poll(),
    memberId: text("member_id").notNull(),
    group: text("group").notNull(),
    channel: text("channel", { enum: ["device", "paper", "aside"] }).notNull(),
    blinded: text("blinded"),
    took: integer("took", { mode: "boolean" }),
  },
  (table) => [primaryKey({ columns: [table.pollId, table.memberId] })],
);

/** Codes that were printed, by their hash, tied to nobody; erased at the close. */
export const pollSlips = sqliteTable(
  "poll_slips",
  {
    pollId: poll(),
    codeHash: text("code_hash").notNull(),
    group: text("group").notNull(),
    blinded: text("blinded"),
    /** Whether it stands on a strip of a ballot of paper. */
    onBallot: integer("on_ballot", { mode: "boolean" }).notNull().default(false),
    /** The random name of the try that found it good, once it was handed in with a ballot of paper. */
    handedIn: text("handed_in"),
  },
  (table) => [primaryKey({ columns: [table.pollId, table.codeHash] })],
);

/** Ballots of open polls, by who cast them; moved into the result at the close. */
export const openBallots = sqliteTable(
  "open_ballots",
  { pollId: poll(), memberId: text("member_id").notNull(), choices: text("choices").notNull() },
  (table) => [primaryKey({ columns: [table.pollId, table.memberId] })],
);

/**
 * Reasons that were written without a name in an open poll: one row a poll, in alphabetical order, because rows would
 * tell by their order whose ballot came beside them. Moved into the result at the close.
 */
export const pollReasons = sqliteTable("poll_reasons", {
  pollId: poll().primaryKey(),
  /** JSON of `UnnamedReason[]`. */
  reasons: text("reasons").notNull(),
});

/** What was counted by hand, by who typed it. */
export const handCounts = sqliteTable(
  "hand_counts",
  {
    pollId: poll(),
    memberId: text("member_id").notNull(),
    /** Whether a facilitator typed it. */
    leads: integer("leads", { mode: "boolean" }).notNull(),
    /** Canonical JSON of `HandCount`: equal texts agree. */
    entry: text("entry").notNull(),
  },
  (table) => [primaryKey({ columns: [table.pollId, table.memberId] })],
);
