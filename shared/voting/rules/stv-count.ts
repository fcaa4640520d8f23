import type { Tie } from "../election.ts";

/** One vote in the units of the count: values have five decimals. */
export const unit = 100_000;

/** Equal ballots. */
interface Papers {
  readonly tiers: readonly (readonly string[])[];
  readonly count: number;
}

/**
 * Papers that an option holds, and the value of each there. Parts of one paper that meet again at an option are added
 * together: papers that put many equal would otherwise fall into ever more parts.
 */
type Pile = Map<Papers, number>;

/** What happened at one stage, as votes with five decimals, for the published table. */
export interface Stage {
  readonly did: "first" | "surplus" | "exclude" | "last-places";
  readonly option?: string;
  readonly votes: Readonly<Record<string, number>>;
  readonly elected: readonly string[];
  /** Who tied for what was done, up to the first stage; the published order decided. */
  readonly tied?: readonly string[];
}

/** Votes of all options as decimal numbers. */
export function votesOf(count: Count, options: readonly string[]): Record<string, number> {
  return Object.fromEntries(options.map((option) => [option, count.votes.get(option)! / unit]));
}

/** Starts a count: every paper at value 1 with its first choice. */
export function firstStage(
  options: readonly string[],
  papers: readonly Papers[],
  quota: number,
  taken: readonly string[],
): Count {
  const count = new Count(options, quota, taken);
  for (const equal of papers) count.pass(equal, unit);
  count.endStage("first");
  return count;
}

/** A count under way: who holds which papers at which value, and what every stage left. */
export class Count {
  readonly continuing: Set<string>;
  readonly elected: string[] = [];
  /** Latest first. */
  readonly excluded: string[] = [];
  readonly votes: Map<string, number>;
  /** Elected options whose surplus was not yet transferred, in units. */
  readonly surpluses = new Map<string, number>();
  readonly stages: Stage[] = [];
  /** Votes after each stage. */
  readonly history: Map<string, number>[] = [];
  /** Every tie, and who was taken. */
  readonly met: { tie: Tie; taken: string; decidesNothing: boolean }[] = [];
  #tied: readonly string[] | undefined;
  readonly #piles: Map<string, Pile>;

  constructor(
    readonly options: readonly string[],
    readonly quota: number,
    /** Who the first ties go to, instead of by the published order. */
    readonly taken: readonly string[],
  ) {
    this.continuing = new Set(options);
    this.votes = new Map(options.map((option) => [option, 0]));
    this.#piles = new Map(options.map((option) => [option, new Map()]));
  }

  /** Takes one of those that tie, the first or last in the published order, and notes it for the stage that follows. */
  breakTie(tie: Tie, end: "first" | "last", decidesNothing: boolean): string {
    const taken = this.taken[this.met.length] ?? (end === "first" ? tie.order[0]! : tie.order.at(-1)!);
    this.met.push({ tie, taken, decidesNothing });
    this.#tied = tie.options;
    return taken;
  }

  /** Gives papers to the next choice among those continuing; papers without one are not transferable. */
  pass(papers: Papers, worth: number): void {
    const sharers = this.#nextChoices(papers);
    const value = Math.floor(worth / sharers.length);
    if (sharers.length === 0 || value === 0) return;
    for (const option of sharers) {
      const pile = this.#piles.get(option)!;
      pile.set(papers, (pile.get(papers) ?? 0) + value);
      this.votes.set(option, this.votes.get(option)! + value * papers.count);
    }
  }

  /** Passes on all of an elected option's papers, each at surplus × value ÷ total, cut off at five decimals. */
  transferSurplus(option: string): void {
    const surplus = BigInt(this.surpluses.get(option)!);
    const total = BigInt(this.votes.get(option)!);
    this.surpluses.delete(option);
    this.votes.set(option, this.quota);
    this.#passAll(option, (value) => Number((surplus * BigInt(value)) / total));
    this.endStage("surplus", option);
  }

  /** Passes on all of an excluded option's papers at the value at which it held them. */
  exclude(option: string): void {
    this.continuing.delete(option);
    this.excluded.unshift(option);
    this.votes.set(option, 0);
    this.#passAll(option, (value) => value);
    this.endStage("exclude", option);
  }

  /** Elects everybody who is left, most votes first. */
  electLast(): void {
    const left = [...this.continuing].sort((a, b) => this.votes.get(b)! - this.votes.get(a)!);
    for (const option of left) this.#elect(option);
    this.#note("last-places", undefined, left);
  }

  /** Elects who has reached the quota and writes the stage down. */
  endStage(did: Stage["did"], option?: string): void {
    const reached = [...this.continuing].filter((candidate) => this.votes.get(candidate)! >= this.quota);
    reached.sort((a, b) => this.votes.get(b)! - this.votes.get(a)!);
    for (const candidate of reached) {
      const surplus = this.votes.get(candidate)! - this.quota;
      if (surplus > 0) this.surpluses.set(candidate, surplus);
      this.#elect(candidate);
    }
    this.#note(did, option, reached);
  }

  #passAll(option: string, worth: (value: number) => number): void {
    const pile = this.#piles.get(option)!;
    this.#piles.set(option, new Map());
    for (const [papers, value] of pile) this.pass(papers, worth(value));
  }

  #nextChoices({ tiers }: Papers): readonly string[] {
    for (const tier of tiers) {
      const next = tier.filter((option) => this.continuing.has(option));
      if (next.length > 0) return next;
    }
    return [];
  }

  #elect(option: string): void {
    this.continuing.delete(option);
    this.elected.push(option);
  }

  #note(did: Stage["did"], option: string | undefined, elected: readonly string[]): void {
    this.history.push(new Map(this.votes));
    const tied = this.#tied;
    this.#tied = undefined;
    this.stages.push({
      did,
      votes: votesOf(this, this.options),
      elected,
      ...(option === undefined ? {} : { option }),
      ...(tied ? { tied } : {}),
    });
  }
}
