import type { Election, Outcome, Rule } from "../election.ts";
import type { RankingChoices } from "../choices.ts";
import { groupByScore, tieOf } from "../published-order.ts";
import { decidingTies } from "./deciding-ties.ts";
import { firstStage, unit, votesOf, type Count, type Stage } from "./stv-count.ts";
import { tiersOf } from "./tiers.ts";

/** Papers times options that counting anew, to see whether a tie decides, may read. */
const mostRead = 100_000;

/**
 * Single transferable vote as the Scottish Local Government Elections Order 2007, rules 45 to 51, says: Droop quota,
 * weighted inclusive Gregory transfers of the largest surplus first, values to five decimals, the rest cut off; one
 * exclusion at a time; ties by the most recent earlier stage, then (there: by lot) by the published order; `ties` has
 * those of the latter where another choice could give other winners.
 * A ballot that puts several equal counts in equal parts, cut off alike. `scores`: votes at the first stage.
 */
export const stv: Rule<RankingChoices> = (election) => {
  const { outcome } = countWith(election, []);
  if (!outcome.rounds.some((round) => (round as Partial<Stage>).tied)) return outcome;
  const most = Math.floor(mostRead / Math.max(1, election.ballots.length * election.options.length));
  const count = (taken: readonly string[]) => {
    const other = countWith(election, taken);
    return { winners: other.outcome.winners, met: other.met };
  };
  return { ...outcome, ties: decidingTies(count, most) };
};

/** Counts whole, the first ties taken as said. */
function countWith(election: Election<RankingChoices>, taken: readonly string[]) {
  const { options, winners: seats } = election;
  const papers = election.ballots
    .map(({ choices, count }) => ({ tiers: tiersOf(choices), count }))
    .filter(({ tiers }) => tiers.length > 0);
  const valid = papers.reduce((sum, { count }) => sum + count, 0);
  const quota = Math.floor(valid / (seats + 1)) + 1;
  const count = firstStage(options, papers, quota * unit, taken);
  const first = votesOf(count, options);
  while (count.elected.length < seats && !fillLastPlaces(count, seats)) {
    const surplus = largestSurplus(count);
    if (surplus === undefined) count.exclude(lowest(count, seats));
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
  const outcome: Outcome = {
    winners,
    ranking,
    scores: first,
    ties: [],
    rounds: [{ quota }, ...count.stages],
  };
  return { outcome, met: count.met };
}

/** Rule 51: where as many are left as there are places, they are elected and nothing more is transferred. */
function fillLastPlaces(count: Count, seats: number): boolean {
  if (count.continuing.size > seats - count.elected.length) return false;
  count.electLast();
  return true;
}

/** Rule 49: whose surplus goes first. */
function largestSurplus(count: Count): string | undefined {
  return pick(count, [...count.surpluses.keys()], (a, b) => b - a, { end: "first" });
}

/** Rule 50: who is excluded. Those without any vote go out in whatever order, where others fill the places. */
function lowest(count: Count, seats: number): string {
  const candidates = [...count.continuing];
  const voted = candidates.filter((option) => count.votes.get(option)! > 0).length;
  const decidesNothing = voted < candidates.length && voted >= seats - count.elected.length;
  return pick(count, candidates, (a, b) => a - b, { end: "last", decidesNothing })!;
}

/** The best by votes; equal ones by the most recent stage at which they differed, then by the published order. */
function pick(
  count: Count,
  candidates: readonly string[],
  compare: (a: number, b: number) => number,
  { end, decidesNothing = false }: { readonly end: "first" | "last"; readonly decidesNothing?: boolean },
): string | undefined {
  let tied = bestOf(candidates, (option) => count.votes.get(option)!, compare);
  for (let stage = count.history.length - 2; stage >= 0 && tied.length > 1; stage--) {
    tied = bestOf(tied, (option) => count.history[stage]!.get(option)!, compare);
  }
  if (tied.length < 2) return tied[0];
  return count.breakTie(tieOf(tied, count.options), end, decidesNothing);
}

function bestOf(
  candidates: readonly string[],
  votes: (option: string) => number,
  compare: (a: number, b: number) => number,
): string[] {
  const sorted = [...candidates].sort((a, b) => compare(votes(a), votes(b)));
  return sorted.filter((option) => votes(option) === votes(sorted[0]!));
}
