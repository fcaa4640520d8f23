import type { MethodName } from "./methods/registry.ts";

/** What a ballot of each method says, as plain data; its schema stands in `methods/<method>.ts`. */

/** Every option that one approves of. */
export interface ApprovalChoices {
  readonly approve: readonly string[];
}

/** Dots to spread over options; an option that is left out has none. */
export interface DotsChoices {
  readonly dots: Readonly<Partial<Record<string, number>>>;
}

/** A level for each option; `null`, or nothing, means not sure and counts for nothing. */
export interface ScoreChoices {
  readonly scores: Readonly<Partial<Record<string, number | null>>>;
}

/** Best first; options in an inner list are equal; options that are left out come last, equal among themselves. */
export interface RankingChoices {
  readonly ranking: readonly (string | readonly string[])[];
}

/** A step of the gradients of agreement, 1 (wholehearted) to 8 (veto); `null` means not sure. */
export interface GradientChoices {
  readonly level: number | null;
  readonly reason?: string | undefined;
}

/** Steps at which somebody goes along: 1 to 3 support it, 6 does not like it but will support it. */
export const supportingGrades: readonly number[] = [1, 2, 3, 6];

/** Methods that ask about one proposal, a poll's title, instead of options; their ballots may carry a reason. */
export const onOneProposal: readonly MethodName[] = ["gradients", "consent"];
/** The longest reason, in characters. */
export const longestReason = 1000;

export const stances = ["none", "aside", "objection"] as const;

/** No objection, standing aside, or an objection, which alone needs a reason. */
export interface ConsentChoices {
  readonly stance: (typeof stances)[number];
  readonly reason?: string | undefined;
}

/** Which of two matters more, as often as one liked: `[winner, loser]`, at most 200. */
export interface PairwiseChoices {
  readonly pairs: readonly (readonly [string, string])[];
}

/** What a ballot says of an option; never what every object has, where a file calls an option `constructor`. */
export function saidOf<T>(values: Readonly<Partial<Record<string, T>>>, option: string): T | undefined {
  return Object.hasOwn(values, option) ? values[option] : undefined;
}
