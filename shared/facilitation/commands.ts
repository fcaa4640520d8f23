import * as z from "zod/mini";
import { activityChangeSchema, activityDraftSchema, longestActivity, targetSchema } from "./activity.ts";
import { longestAgenda } from "./agenda.ts";
import { stageSchema } from "./stage.ts";
import { talkSchema } from "./talk.ts";
import { longestTimer } from "./timer.ts";
import { longestTurn, shortestTurn } from "./turns.ts";

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
const place = z.int().check(z.minimum(0), z.maximum(longestAgenda));
/** The workshop's version that the sender saw. */
const version = z.int().check(z.minimum(0));
const ms = z.int().check(z.minimum(-longestTimer), z.maximum(longestTimer));

const command = <Name extends string, Fields extends Record<string, z.ZodMiniType>>(
  name: Name,
  fields: Fields,
) => z.object({ do: z.literal(name), version, ...fields });

/**
 * Body of `POST /api/workshops/:id/session`: what a facilitator decides, or what somebody taking part does. `version`
 * is the one it was made on: where what it touches changed since, the answer is `stale`.
 */
export const sessionCommandSchema = z.discriminatedUnion("do", [
  command("add", {
    activities: z.array(activityDraftSchema).check(z.minLength(1), z.maxLength(longestAgenda)),
    at: z.optional(place),
  }),
  command("edit", { activity: id, change: activityChangeSchema }),
  command("remove", { activity: id }),
  /** To a place in the list without it. */
  command("move", { activity: id, to: place }),
  command("skip", { activity: id }),
  command("reopen", { activity: id }),
  /** Goes to a step whatever stands before it. */
  command("start", { activity: id }),
  /** Ends the current step and goes to the next planned one. */
  command("advance", {}),
  /** Absent `ms`: the current activity's timebox. */
  command("timer-start", { ms: z.optional(ms) }),
  command("timer-pause", {}),
  command("timer-resume", {}),
  command("timer-add", { ms }),
  command("timer-clear", {}),
  /** Calls whoever comes next, of the round where one is held, else of the raised hands. */
  command("next-speaker", {}),
  command("give-word", { member: id }),
  /** Nobody has the word any more. */
  command("end-word", {}),
  command("start-round", {}),
  command("end-round", {}),
  command("unspoken-first", { on: z.boolean() }),
  /** Whoever has spoken comes again after two others. */
  command("two-others-first", { on: z.boolean() }),
  /** How long a turn is meant to take; null: as long as it takes. */
  command("turn-time", { ms: z.nullable(z.int().check(z.minimum(shortestTurn), z.maximum(longestTurn))) }),
  /** Raises the hand of somebody without a device. */
  command("raise-hand-of", { member: id }),
  /** Lowers somebody's hand. */
  command("lower-hand-of", { member: id }),
  command("lock", { on: z.boolean() }),
  /** Asks everybody to look at a place; null: no more. */
  command("spotlight", { target: z.nullable(targetSchema) }),
  /** What the projectors show. */
  command("stage", { stage: stageSchema }),
  command("talk", { where: z.nullable(talkSchema) }),
  /** Shows the private notes of a step to the group; once more for those that came late. */
  command("reveal", { activity: id }),
  command("accept-proposal", { proposal: id, at: z.optional(place) }),
  command("decline-proposal", { proposal: id }),
  /* From here on: what people who take part do. */
  command("raise-hand", {}),
  command("lower-hand", {}),
  /** In a round: not now; `later` asks to be called again first of all at the end. */
  command("pass", { later: z.boolean() }),
  /** After one was away when one's turn came: to speak next. */
  command("take-turn", {}),
  command("ready", { on: z.boolean() }),
  /** One's late notes of a step may be shown although few others' are. */
  command("show-mine", { activity: id }),
  command("propose", {
    title: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
    minutes: z.int().check(z.minimum(1), z.maximum(longestActivity)),
  }),
]);
export type SessionCommand = z.infer<typeof sessionCommandSchema>;
export type CommandName = SessionCommand["do"];

/** What people who take part may do; all else is the facilitators'. */
export const takingPart = [
  "raise-hand",
  "lower-hand",
  "pass",
  "take-turn",
  "ready",
  "show-mine",
  "propose",
] as const;

/** Whether a command is one of those. */
export function isTakingPart(name: CommandName): boolean {
  return (takingPart as readonly string[]).includes(name);
}
