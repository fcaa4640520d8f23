import * as z from "zod/mini";
import {
  activityDraftSchema,
  activityStates,
  nameRules,
  targetSchema,
  groupings,
} from "#shared/facilitation/activity.ts";
import { stageSchema } from "#shared/facilitation/stage.ts";
import { talkSchema } from "#shared/facilitation/talk.ts";
import { seatStates } from "#shared/facilitation/turns.ts";

/** The session in the API's answers as schemas: for its description, and for tests to hold answers against. */
const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
const draft = activityDraftSchema.shape;

const activity = z.strictObject({
  id,
  title: draft.title,
  instructions: draft.instructions,
  target: draft.target,
  writers: draft.writers,
  minutes: draft.minutes,
  shortest: z.optional(z.number()),
  opensAt: z.optional(z.number()),
  closesAt: z.optional(z.number()),
  speaking: draft.speaking,
  visibility: draft.visibility,
  names: z.enum(nameRules),
  grouping: z.optional(z.enum(groupings)),
  revealedAt: z.nullable(z.number()),
  shownBefore: z.optional(z.literal(true)),
  /** For facilitators. */
  note: z.optional(draft.note),
  state: z.enum(activityStates),
  spent: z.number(),
  startedAt: z.nullable(z.number()),
});

export const timer = z.union([
  z.strictObject({ kind: z.literal("none") }),
  z.strictObject({ kind: z.literal("running"), endsAt: z.number(), total: z.number() }),
  z.strictObject({ kind: z.literal("paused"), left: z.number(), total: z.number() }),
]);

const person = {
  memberId: id,
  name: z.string(),
  here: z.boolean(),
  people: z.optional(z.int().check(z.minimum(2))),
  noDevice: z.optional(z.literal(true)),
};

const turns = z.strictObject({
  speaker: z.nullable(z.strictObject(person)),
  speakerSince: z.nullable(z.number()),
  queue: z.array(z.strictObject(person)),
  unspokenFirst: z.boolean(),
  twoOthersFirst: z.boolean(),
  turnTime: z.nullable(z.number()),
  nextRound: z.optional(z.array(z.strictObject(person))),
  round: z.nullable(
    z.strictObject({
      seats: z.array(z.strictObject({ ...person, state: z.enum(seatStates), had: z.optional(z.number()) })),
    }),
  ),
});

const ready = z.strictObject({
  ready: z.number(),
  here: z.number(),
  mine: z.optional(z.boolean()),
  members: z.optional(z.array(id)),
});

const drafts = z.strictObject({
  now: z.nullable(z.strictObject({ writing: z.number(), here: z.number() })),
  mine: z.optional(z.boolean()),
  /** For facilitators. */
  waiting: z.optional(z.array(z.strictObject({ activity: id, people: z.number() }))),
});

export const ledSession = z.strictObject({
  agenda: z.array(activity),
  proposals: z.array(
    z.strictObject({ id, title: z.string(), minutes: z.number(), memberId: id, name: z.string() }),
  ),
  talk: z.nullable(talkSchema),
  timer,
  locked: z.boolean(),
  spotlight: z.nullable(z.strictObject({ target: targetSchema, since: z.number() })),
  stage: z.optional(stageSchema),
  turns: z.optional(turns),
  ready: z.optional(ready),
  drafts: z.optional(drafts),
});

/** Answer of `GET /api/workshops/:id/session/reveal/:activity`. */
export const revealAnswer = z.strictObject({
  notes: z.number(),
  authors: z.number(),
  people: z.number(),
  held: z.number(),
});

/** Answer of `GET /api/workshops/:id/session/own-notes`. */
export const ownNotesAnswer = z.strictObject({
  steps: z.array(
    z.strictObject({
      activity: z.string(),
      notes: z.array(
        z.strictObject({
          text: z.string(),
          symbol: z.optional(z.string()),
          held: z.optional(z.literal(true)),
        }),
      ),
    }),
  ),
});

/** Answer of `POST /api/workshops/:id/session`. */
export const commandAnswer = z.strictObject({
  version: z.number(),
  now: z.number(),
  session: ledSession,
  notGrouped: z.optional(z.enum(["no-groups-made", "no-groups-now", "cards-left"])),
});
