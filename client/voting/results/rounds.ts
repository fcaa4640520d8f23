import type { CountedBy } from "#shared/voting/poll-result.ts";

/** One step of a count, in the same form for every rule that counts in steps. */
export interface Round {
  readonly did: "first" | "surplus" | "exclude" | "last-places" | "bought" | "filled" | "counted";
  /** The option that the step is about, if one. */
  readonly option?: string;
  /** What each option has after it; absent where the rule keeps none. */
  readonly values?: Readonly<Record<string, number>>;
  readonly elected: readonly string[];
  /** Options that were equal where one of them had to go first or out. */
  readonly tied?: readonly string[];
  /** What each supporter paid or carries. */
  readonly amount?: number;
}

/** A count in steps, and what an option needs to be in, where the rule has such a number. */
export interface Rounds {
  readonly quota?: number;
  readonly steps: readonly Round[];
}

interface Stage {
  readonly did: "first" | "surplus" | "exclude" | "last-places";
  readonly option?: string;
  readonly votes: Readonly<Record<string, number>>;
  readonly elected: readonly string[];
  readonly tied?: readonly string[];
}

/** The steps of a count that has any; `undefined` for rules that add up once. */
export function roundsOf({ rule, rounds }: CountedBy): Rounds | undefined {
  if (rounds.length === 0) return undefined;
  if (rule === "stv") return stvRounds(rounds);
  if (rule === "irv") return { steps: (rounds as RunOff[]).map(runOff) };
  if (rule === "equal-shares" || rule === "phragmen") {
    return { steps: (rounds as Bought[]).map((round) => bought(round, rule)) };
  }
  return undefined;
}

function stvRounds([head, ...stages]: readonly unknown[]): Rounds {
  const steps = (stages as Stage[]).map(({ did, option, votes, elected, tied }) => ({
    did,
    values: votes,
    elected,
    ...(tied ? { tied } : {}),
    ...(option === undefined ? {} : { option }),
  }));
  return { quota: (head as { quota: number }).quota, steps };
}

interface RunOff {
  readonly counts: Readonly<Record<string, number>>;
  readonly eliminated?: string;
  readonly tied?: readonly string[];
}

function runOff({ counts, eliminated, tied }: RunOff): Round {
  if (eliminated === undefined) return { did: "counted", values: counts, elected: Object.keys(counts) };
  return {
    did: "exclude",
    option: eliminated,
    values: counts,
    elected: [],
    ...(tied ? { tied } : {}),
  };
}

interface Bought {
  readonly chosen: string;
  readonly each?: number;
  readonly load?: number;
  readonly completed?: true;
}

function bought({ chosen, each, load, completed }: Bought, rule: string): Round {
  const isFill = completed === true || rule === "phragmen";
  return { did: isFill ? "filled" : "bought", option: chosen, elected: [chosen], amount: each ?? load ?? 0 };
}
