/** One kind of ballot and how many people cast exactly this one. */
export interface Counted<C> {
  readonly choices: C;
  readonly count: number;
}

/** Everything that a rule counts: checked ballots over options in their published order. */
export interface Election<C> {
  /** Ids in the published order, which breaks ties. */
  readonly options: readonly string[];
  /** How many to choose; ignored where there is a budget. */
  readonly winners: number;
  /** Cost of each option in whole units (1 where none was given). */
  readonly costs: ReadonlyMap<string, bigint>;
  /** In the same units; absent where `winners` says how many. */
  readonly budget: bigint | undefined;
  /** How many whole units make one of what was given: more than 1 where costs have decimals. */
  readonly unit: bigint;
  readonly ballots: readonly Counted<C>[];
}

/** A tie that decided something, and who came out of it by the published order. */
export interface Tie {
  readonly options: readonly string[];
  readonly brokenBy: "option-order";
  readonly order: readonly string[];
}

/** What every rule answers; `rounds` holds what the rule did, step by step, in a form of its own. */
export interface Outcome {
  readonly winners: readonly string[];
  /** Best first; options in one inner list are tied. */
  readonly ranking: readonly (readonly string[])[];
  readonly scores: Readonly<Record<string, number>>;
  readonly ties: readonly Tie[];
  readonly rounds: readonly unknown[];
}

/** A counting rule: pure, the same on the server, in the browser and on the command line. */
export type Rule<C> = (election: Election<C>) => Outcome;
