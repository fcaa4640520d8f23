import type { Election, Outcome, Tie } from "./election.ts";

/** Says that these options tied and that the earlier one in the published order goes first. */
export function tieOf(options: readonly string[], order: readonly string[]): Tie {
  const tied = order.filter((option) => options.includes(option));
  return { options: tied, brokenBy: "option-order", order: tied };
}

/** Options in groups of equal score, highest first; inside a group in the published order. */
export function groupByScore<S>(
  options: readonly string[],
  scoreOf: (option: string) => S,
  compare: (a: S, b: S) => number,
): string[][] {
  const sorted = options.map((option) => ({ option, score: scoreOf(option) }));
  sorted.sort((a, b) => compare(b.score, a.score));
  const groups: string[][] = [];
  sorted.forEach(({ option, score }, i) => {
    const before = sorted[i - 1];
    if (before && compare(before.score, score) === 0) groups.at(-1)!.push(option);
    else groups.push([option]);
  });
  return groups;
}

/**
 * The first `winners` of a ranking, or, with a budget, each in turn that still fits. Ties inside a group are broken by
 * the published order and named if the group was cut.
 */
export function takeBest(
  ranking: readonly (readonly string[])[],
  election: Pick<Election<unknown>, "options" | "winners" | "costs" | "budget">,
): { winners: string[]; ties: Tie[] } {
  const winners: string[] = [];
  const ties: Tie[] = [];
  let left = election.budget;
  for (const group of ranking) {
    const taken = group.filter((option) => {
      if (left === undefined) return winners.length < election.winners && winners.push(option) > 0;
      const cost = election.costs.get(option)!;
      if (cost > left) return false;
      left -= cost;
      winners.push(option);
      return true;
    });
    if (group.length > 1 && taken.length > 0 && taken.length < group.length) {
      ties.push(tieOf(group, election.options));
    }
  }
  return { winners, ties };
}

/** The outcome of a rule that gives each option one number. */
export function outcomeOfScores(
  election: Election<unknown>,
  scores: ReadonlyMap<string, number>,
  rounds: readonly unknown[] = [],
): Outcome {
  const scoreOf = (option: string) => scores.get(option) ?? Number.NEGATIVE_INFINITY;
  const ranking = groupByScore(election.options, scoreOf, (a, b) => (a === b ? 0 : a - b));
  return { ...takeBest(ranking, election), ranking, scores: Object.fromEntries(scores), rounds };
}
