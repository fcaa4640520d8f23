import type { Rule } from "../election.ts";
import type { RankingChoices } from "../choices.ts";
import { groupByScore, tieOf } from "../published-order.ts";
import { firstStage, unit, votesOf, type Count } from "./stv-count.ts";
import { tiersOf } from "./tiers.ts";

/**
 * Single transferable vote as the Scottish Local Government Elections Order 2007, rules 45 to 51, says: Droop quota,
 * weighted inclusive Gregory transfers of the largest surplus first, values to five decimals, the rest cut off; one
 * exclusion at a time; ties by the most recent earlier stage, then (there: by lot) by the published order.
 * A ballot that puts several equal counts in equal parts, cut off alike. `scores`: votes at the first stage.
 */
export const stv: Rule<RankingChoices> = (election) => {
  const { options, winners: seats } = election;
  const papers = election.ballots
    .map(({ choices, count }) => ({ tiers: tiersOf(choices), count }))
    .filter(({ tiers }) => tiers.length > 0);
  const valid = papers.reduce((sum, { count }) => sum + count, 0);
  const quota = Math.floor(valid / (seats + 1)) + 1;
  const count = firstStage(options, papers, quota * unit);
  const first = votesOf(count, options);
  while (count.elected.length < seats && !fillLastPlaces(count, seats)) {
    const surplus = largestSurplus(count);
    if (surplus === undefined) count.exclude(lowest(count));
    else count.transferSurplus(surplus);
  }
  const winners = count.elected.slice(0, seats);
  const rest = [...count.elected.slice(seats), ...count.continuing];
  const stillIn = groupByScore(
    rest,
    (option) => count.votes.get(option)!,
    (a, b) => a - b,
  );
  const ranking = [
    ...winners.map((option) => [option]),
    ...stillIn,
    ...count.excluded.map((option) => [option]),
  ];
  return { winners, ranking, scores: first, ties: count.ties, rounds: [{ quota }, ...count.stages] };
};

/** Rule 51: where as many are left as there are places, they are elected and nothing more is transferred. */
function fillLastPlaces(count: Count, seats: number): boolean {
  if (count.continuing.size > seats - count.elected.length) return false;
  count.electLast();
  return true;
}

/** Rule 49: whose surplus goes first. */
function largestSurplus(count: Count): string | undefined {
  return pick(count, [...count.surpluses.keys()], (a, b) => b - a, "first");
}

/** Rule 50: who is excluded. */
function lowest(count: Count): string {
  return pick(count, [...count.continuing], (a, b) => a - b, "last")!;
}

/** The best by votes; equal ones by the most recent stage at which they differed, then by the published order. */
function pick(
  count: Count,
  candidates: readonly string[],
  compare: (a: number, b: number) => number,
  end: "first" | "last",
): string | undefined {
  let tied = bestOf(candidates, (option) => count.votes.get(option)!, compare);
  for (let stage = count.history.length - 2; stage >= 0 && tied.length > 1; stage--) {
    tied = bestOf(tied, (option) => count.history[stage]!.get(option)!, compare);
  }
  if (tied.length < 2) return tied[0];
  count.ties.push(tieOf(tied, count.options));
  const inOrder = count.options.filter((option) => tied.includes(option));
  return end === "first" ? inOrder[0] : inOrder.at(-1);
}

function bestOf(
  candidates: readonly string[],
  votes: (option: string) => number,
  compare: (a: number, b: number) => number,
): string[] {
  const sorted = [...candidates].sort((a, b) => compare(votes(a), votes(b)));
  return sorted.filter((option) => votes(option) === votes(sorted[0]!));
}
