import * as z from "zod/mini";
import type { Rule } from "./election.ts";

/** What a poll's settings change in a ballot's form, and in what is said beside it. */
export interface BallotSettings {
  /** Levels of a score ballot: 5, or 3 for rapid rating. */
  readonly levels?: number | undefined;
  /** Dots that each person has. */
  readonly dots?: number | undefined;
  /** The group's own words for the steps of the gradients, best first; an empty one is said in the usual words. */
  readonly grades?: readonly string[] | undefined;
  /** What each option costs, what there is to spend, and of what: days, sacks, thousands of pesos. */
  readonly costs?: Readonly<Record<string, number>> | undefined;
  readonly budget?: number | undefined;
  readonly unit?: string | undefined;
}

/** One way to vote: what a ballot looks like, and the rules that can count it. */
export interface VotingMethod<C> {
  /** Accepts exactly the ballots over these options. */
  readonly schema: (poll: { options: readonly string[]; settings: BallotSettings }) => z.ZodMiniType<C>;
  readonly rules: Readonly<Record<string, Rule<C>>>;
}

/** A list in which nothing stands twice. */
export function onceEach<T>(list: z.ZodMiniType<T[]>): z.ZodMiniType<T[]> {
  return list.check(z.refine((given) => new Set(given).size === given.length));
}
