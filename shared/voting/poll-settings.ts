import * as z from "zod/mini";
import type { MethodName } from "./methods/registry.ts";
import type { BallotSettings } from "./voting-method.ts";

const count = (most: number) => z.int().check(z.minimum(1), z.maximum(most));
/** Seconds, at most a week. */
const duration = z.int().check(z.minimum(0), z.maximum(7 * 24 * 3600));
const percent = count(100);
/** Letters of what a budget is counted in. */
export const longestUnit = 30;
/** Letters of a step's words. */
export const longestGrade = 120;
const amount = z.number().check(z.positive(), z.maximum(1e12));

/** How a poll is held, as a facilitator may set it; what is absent is `settledSettings`' to fill in. */
export const pollSettingsSchema = z.object({
  /** The first opening only gives out tokens, the second opens casting. */
  registration: z.optional(z.boolean()),
  /** Seconds that `closing` lasts, so that waiting devices send. */
  window: z.optional(duration),
  /** Seconds within which a ballot leaves its device, at a random moment. */
  spread: z.optional(duration),
  /** The rule that decides, one of the method's. */
  rule: z.optional(z.string()),
  winners: z.optional(count(100)),
  costs: z.optional(z.record(z.string(), amount)),
  /** Spent instead of `winners` by the proportional rules. */
  budget: z.optional(amount),
  /** What costs and budget are counted in, in the group's own words. */
  unit: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(longestUnit))),
  /** Levels of a score ballot. */
  levels: z.optional(z.union([z.literal(5), z.literal(3)])),
  /** Dots that each person has. */
  dots: z.optional(count(1000)),
  /** The group's own words for the eight steps of the gradients; an empty one is said in the usual words. */
  grades: z.optional(z.array(z.string().check(z.trim(), z.maxLength(longestGrade))).check(z.length(8))),
  /** Percent of ballots that the group wants behind a decision. */
  agreement: z.optional(percent),
  /** Percent of electors who have to take part. */
  quorum: z.optional(percent),
  /**
   * Results by role, or by what people say of themselves on one list, besides the whole: one key for each group,
   * announced before anybody votes.
   */
  byGroup: z.optional(z.union([z.literal("role"), z.object({ list: z.string().check(z.maxLength(64)) })])),
  /** "No new technology / none of these": kept, or removed for a reason. Absent: kept where options are needs. */
  none: z.optional(
    z.union([
      z.literal("keep"),
      z.object({ removed: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)) }),
    ]),
  ),
  /** Asks for the workshop's risk model, and closes registration before casting opens. */
  sensitive: z.optional(z.boolean()),
  /** Dots that only narrow what is talked about: they need no reason, and decide nothing. */
  narrowing: z.optional(z.boolean()),
  /** Dots on the board: cast with the session, hidden until shown, then sums without names. */
  live: z.optional(z.boolean()),
  /** Whether the result is there at the close, or once a facilitator shows it. */
  reveal: z.optional(z.enum(["close", "shown"])),
});
export type PollSettingsDraft = z.infer<typeof pollSettingsSchema>;

/** How a poll is held, whole. */
export interface PollSettings extends PollSettingsDraft {
  readonly registration: boolean;
  readonly window: number;
  readonly spread: number;
  readonly rule: string;
  readonly winners: number;
  readonly sensitive: boolean;
  readonly narrowing: boolean;
  readonly live: boolean;
  readonly reveal: "close" | "shown";
}

/** The rule that decides where none was named. */
const mainRule: Readonly<Record<MethodName, string>> = {
  approval: "majority",
  dots: "sum",
  score: "sum",
  ranking: "schulze",
  gradients: "distribution",
  consent: "distribution",
  pairwise: "bradley-terry",
};

/** Every method's name, without loading what counts it. */
export const methodNames = Object.keys(mainRule) as MethodName[];

/** Methods where it can be said how many stand behind an outcome; elsewhere no level of agreement is kept. */
export const asksAgreement: readonly MethodName[] = ["approval", "gradients", "consent"];

const inTheRoom = { window: 30, spread: 120 };
/** Over a break, so that nobody's moment tells. */
const whereSensitive = { window: 30, spread: 600 };
const onTheBoard = { window: 0, spread: 0 };

/** Fills in what was not set: tokens before casting where it is sensitive, dots for about a quarter of the options. */
export function settledSettings(
  method: MethodName,
  options: number,
  wanted: PollSettingsDraft,
): PollSettings {
  const { agreement, ...asked } = wanted;
  const kept = asksAgreement.includes(method) ? { ...asked, agreement } : asked;
  const given = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
  const live = wanted.live ?? false;
  const sensitive = wanted.sensitive ?? false;
  return {
    ...(live ? onTheBoard : sensitive ? whereSensitive : inTheRoom),
    rule: mainRule[method],
    winners: 1,
    narrowing: false,
    reveal: "close",
    ...(method === "score" ? { levels: 5 as const } : {}),
    ...(method === "dots" ? { dots: Math.max(1, Math.ceil(options / 4)) } : {}),
    ...given,
    live,
    sensitive,
    registration: sensitive || (wanted.registration ?? false),
  };
}

/** Of a poll's settings those that its ballot, and the picture of its result, are made by. */
export function ballotSettings({ levels, dots, grades, costs, budget, unit }: PollSettings): BallotSettings {
  return {
    ...(levels ? { levels } : {}),
    ...(dots ? { dots } : {}),
    ...(grades ? { grades } : {}),
    ...(costs ? { costs } : {}),
    ...(budget === undefined ? {} : { budget }),
    ...(unit ? { unit } : {}),
  };
}
