import type { Counted, Outcome } from "./election.ts";
import type { BallotSettings } from "./voting-method.ts";
import type { MethodName } from "./methods/registry.ts";
import type { Secrecy } from "./poll.ts";

/** Below this many ballots only the outcome is published, and a group is never shown apart. */
export const fewBallots = 5;
/** From this many ballots on, single ones are published for a recount; from as many electors, who took part. */
export const manyBallots = 20;

/** One rule's outcome. */
export interface CountedBy extends Outcome {
  readonly rule: string;
}

/** What a result says besides its numbers. */
export const resultMarks = [
  /** Fewer than five ballots: only the outcome stands here. */
  "few",
  /** Almost the same people as in a group of an earlier vote on the same: only the outcome stands here. */
  "near-earlier",
  /** Where only the outcome stands: the published order broke a tie that decided it. */
  "tie-decided",
  /** Everybody voted alike, so that everybody's vote is known. */
  "unanimous",
  /** Consent and gradients: somebody objects or disagrees seriously (7, 8), or nobody does. */
  "objected",
  "not-objected",
  "quorum-met",
  "quorum-missed",
  "agreement-met",
  "agreement-missed",
  /** Part was counted as totals by hand: nothing proportional can be said. */
  "sums-only",
  /** Everybody saw how each one voted by hand. */
  "seen",
  /** Hands or beans, and nobody saw how each one voted. */
  "unseen",
  /** Paper and slips together are more than the people who were to vote that way. */
  "too-many-on-paper",
  /** Results by group were announced, but would tell too much of few, alone or beside an earlier vote. */
  "groups-too-small",
] as const;
export type ResultMark = (typeof resultMarks)[number];

/**
 * Answer of `GET /api/polls/:id/result`: the outcome of the poll's rule (as `ronda tally` prints it), and what belongs to
 * it. Where there were few ballots, `ranking`, `scores`, `ties` and `rounds` are empty.
 */
export interface ResultView extends Outcome {
  readonly method: MethodName;
  readonly rule: string;
  readonly secrecy: Secrecy;
  /** Who might have voted, who did, and who stood aside. Paper and devices are one sum. */
  readonly electors: number;
  readonly cast: number;
  readonly aside: number;
  readonly marks: readonly ResultMark[];
  /** How many were not sure, of each option or (`""`) altogether; absent where there were few ballots. */
  readonly notSure?: Readonly<Record<string, number>>;
  /** Every rule that is shown beside the deciding one, that one first: approval by majority and proportionally. */
  readonly counts: readonly CountedBy[];
  /** How many chose each level or number of dots, by option; absent where there were few ballots. */
  readonly distribution?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** For rankings and pairs: how many prefer the first option to the second, `[first, second, n]`. */
  readonly preferences?: readonly (readonly [string, string, number])[];
  /**
   * Reasons that were written, in alphabetical order and beside nothing of a ballot; absent where there were few, because
   * how many there are would count the objections.
   */
  readonly reasons?: readonly {
    readonly reason: string;
    /** Open polls: written without a name, or told to somebody who passed it on. */
    readonly unnamed?: "own" | "passed-on";
  }[];
  readonly byGroup?: readonly {
    /** A role, a self-declared group, or empty for those who declared none. */
    readonly group: string;
    /** What a self-declared group is called. */
    readonly label?: string;
    readonly cast: number;
    readonly counts: readonly CountedBy[];
  }[];
  /** Open polls: who chose what. */
  readonly named?: readonly {
    readonly memberId: string;
    readonly name: string;
    readonly choices: unknown;
  }[];
  /** Facilitators, from twenty electors on: who received a token, which is not who voted. */
  readonly tookPart?: readonly string[];
}

/** Whether a result has numbers to draw: where they would tell too much of somebody there are none. */
export function hasNumbers({ marks, cast }: Pick<ResultView, "marks" | "cast">): boolean {
  return !marks.includes("few") && !marks.includes("near-earlier") && cast > 0;
}

/**
 * Answer of `GET /api/polls/:id/ballots`: a file for `ronda tally` where the rules on small groups allow, and always the
 * hashes by which each device finds its ballot counted, sorted, beside nothing.
 */
export interface RecountView {
  readonly method: MethodName;
  readonly rule: string;
  readonly options: readonly string[];
  readonly winners?: number;
  readonly costs?: Readonly<Record<string, number>>;
  readonly budget?: number;
  readonly settings: Omit<BallotSettings, "costs" | "budget">;
  /** Part of it are totals by hand, and nobody's ballots: nothing proportional can be counted. */
  readonly sums?: boolean;
  /** How many people the ballots are of: published ones may be cut, or be totals. Beside `ballots` alone, */
  readonly people?: number;
  /** and so is how many were not sure, of each option or (`""`) at all, which cut ballots do not say. */
  readonly notSure?: Readonly<Record<string, number>>;
  /** Absent below twenty ballots, and where a ballot could be a signature. */
  readonly ballots?: readonly Counted<unknown>[];
  readonly hashes: readonly string[];
}
