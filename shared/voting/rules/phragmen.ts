import type { Election, Rule, Tie } from "../election.ts";
import type { ApprovalChoices } from "../choices.ts";
import { groupByScore, tieOf } from "../published-order.ts";
import { approvals } from "./majority.ts";

/**
 * Sequential Phragmén (E. Phragmén, 1894; M. Brill, R. Freeman, S. Janson, M. Lackner, 2017): each option costs its
 * supporters together its price, and the next is always the one that leaves its supporters carrying the least.
 * With a budget it stops at the first option that no longer fits. Exact: loads are whole numbers over one denominator.
 */
export const phragmen: Rule<ApprovalChoices> = (election) => {
  const result = continuePhragmen(
    election,
    [],
    election.ballots.map(() => 0n),
    1n,
  );
  const rest = election.options.filter((option) => !result.winners.includes(option));
  const scores = approvals(election);
  const ranking = [
    ...result.winners.map((option) => [option]),
    ...groupByScore(
      rest,
      (option) => scores.get(option)!,
      (a, b) => a - b,
    ),
  ];
  return { ...result, ranking, scores: Object.fromEntries(scores) };
};

interface Continued {
  readonly winners: string[];
  readonly ties: Tie[];
  readonly rounds: unknown[];
}

/**
 * Goes on from what is chosen already. `loads`: of each ballot's voters, as numerators over `denominator`
 * (negative for money that they have left).
 */
export function continuePhragmen(
  election: Election<ApprovalChoices>,
  chosen: readonly string[],
  loads: readonly bigint[],
  denominator: bigint,
): Continued {
  const state = { loads: [...loads], denominator };
  const supporters = supportersOf(election);
  const winners = [...chosen];
  const ties: Tie[] = [];
  const rounds: unknown[] = [];
  let left = election.options.filter((option) => !chosen.includes(option));
  let spent = chosen.reduce((sum, option) => sum + election.costs.get(option)!, 0n);
  while (left.length > 0 && (election.budget !== undefined || winners.length < election.winners)) {
    const bids = left.map((option) => ({ option, ...bidOf(option) })).filter(({ weight }) => weight > 0n);
    const [best, ...others] = bids.sort((a, b) => sign(a.total * b.weight - b.total * a.weight));
    if (!best) break;
    const tied = others.filter((bid) => bid.total * best.weight === best.total * bid.weight);
    const cost = election.costs.get(best.option)!;
    if (election.budget !== undefined && spent + cost > election.budget) break;
    if (tied.length > 0)
      ties.push(
        tieOf(
          [best, ...tied].map(({ option }) => option),
          election.options,
        ),
      );
    // Everything over the new denominator; the supporters of the chosen option now all carry the same.
    for (let i = 0; i < state.loads.length; i++) state.loads[i] = state.loads[i]! * best.weight;
    for (const i of supporters.get(best.option)!) state.loads[i] = best.total;
    state.denominator *= best.weight;
    winners.push(best.option);
    spent += cost;
    left = left.filter((option) => option !== best.option);
    rounds.push({ chosen: best.option, load: ratio(best.total, state.denominator * election.unit) });
  }
  if (election.budget === undefined) fillUp(left, winners, election, ties);
  return { winners, ties, rounds };

  /** What the supporters would each carry is `total` over `weight` × the denominator. */
  function bidOf(option: string): { total: bigint; weight: bigint } {
    let total = election.costs.get(option)! * state.denominator;
    let weight = 0n;
    const perLoad = new Map<bigint, number>();
    for (const i of supporters.get(option)!) {
      const load = state.loads[i]!;
      perLoad.set(load, (perLoad.get(load) ?? 0) + election.ballots[i]!.count);
    }
    for (const [load, count] of perLoad) {
      total += load * BigInt(count);
      weight += BigInt(count);
    }
    return { total, weight };
  }
}

/** Indices of the ballots that approve of each option. */
export function supportersOf(election: Election<ApprovalChoices>): Map<string, number[]> {
  const supporters = new Map<string, number[]>(election.options.map((option) => [option, []]));
  election.ballots.forEach(({ choices }, i) => {
    for (const option of choices.approve) supporters.get(option)!.push(i);
  });
  return supporters;
}

/** A quotient as a number, to nine decimals, however long its parts are. */
export function ratio(numerator: bigint, denominator: bigint): number {
  return Number((numerator * 1_000_000_000n) / denominator) / 1e9;
}

/** Options without any supporter, in the published order, where places are still empty. */
function fillUp(left: readonly string[], winners: string[], election: Election<unknown>, ties: Tie[]): void {
  const places = election.winners - winners.length;
  if (places <= 0) return;
  if (places < left.length) ties.push(tieOf(left, election.options));
  winners.push(...left.slice(0, places));
}

function sign(n: bigint): number {
  if (n === 0n) return 0;
  return n < 0n ? -1 : 1;
}
