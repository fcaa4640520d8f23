import type { Election, Rule, Tie } from "../election.ts";
import type { ApprovalChoices } from "../choices.ts";
import { groupByScore, tieOf } from "../published-order.ts";
import { approvals } from "./majority.ts";
import { continuePhragmen, ratio, supportersOf } from "./phragmen.ts";

/**
 * Method of equal shares (D. Peters, P. Skowron, "Proportionality and the Limits of Welfarism", 2020; with costs:
 * "Proportional Participatory Budgeting with Additive Utilities", D. Peters, G. Pierczyński, P. Skowron, 2021). What an
 * option is worth to who approves of it the paper leaves open; ours is its approval utilities, 1 whatever it costs: a
 * ballot says *I support this*, not *I want as much as possible spent on it*, and for these utilities the rule gives
 * every group its due exactly (EJR) instead of up to one option. Worth its cost, as in some cities, would buy what has
 * most supporters first. Everybody gets an equal
 * share of the budget (of the places, where there is none); an option is bought when its supporters can pay for it, and
 * of those the one for which each pays least. What remains is filled by sequential Phragmén, the money left over
 * counting for its owners. Exact: money is whole numbers over one denominator.
 */
export const equalShares: Rule<ApprovalChoices> = (election) => {
  const bought = buy(election);
  const loads = bought.money.map((left) => -left);
  const completed = continuePhragmen(election, bought.winners, loads, bought.denominator);
  const rest = election.options.filter((option) => !completed.winners.includes(option));
  const scores = approvals(election);
  const ranking = [
    ...completed.winners.map((option) => [option]),
    ...groupByScore(
      rest,
      (option) => scores.get(option)!,
      (a, b) => a - b,
    ),
  ];
  return {
    winners: completed.winners,
    ranking,
    scores: Object.fromEntries(scores),
    ties: [...bought.ties, ...completed.ties],
    rounds: [
      ...bought.rounds,
      ...completed.rounds.map((round) => ({ ...(round as object), completed: true })),
    ],
  };
};

/** What each supporter would pay at most is `price` over `share` × the denominator. */
interface Offer {
  readonly option: string;
  readonly price: bigint;
  readonly share: bigint;
}

function buy(election: Election<ApprovalChoices>) {
  const supporters = supportersOf(election);
  const voters = election.ballots.reduce((sum, { count }) => sum + BigInt(count), 0n);
  const budget = election.budget ?? BigInt(election.winners);
  let denominator = voters > 0n ? voters : 1n;
  let money = election.ballots.map(() => budget);
  const winners: string[] = [];
  const ties: Tie[] = [];
  const rounds: unknown[] = [];
  let left = [...election.options];
  for (;;) {
    const richest = rankByMoney(money);
    const offers = left.flatMap((option) => offerOf(option, richest) ?? []);
    if (offers.length === 0) break;
    const best = offers.reduce((a, b) => (b.price * a.share < a.price * b.share ? b : a));
    const tied = offers.filter((offer) => offer.price * best.share === best.price * offer.share);
    if (tied.length > 1)
      ties.push(
        tieOf(
          tied.map(({ option }) => option),
          election.options,
        ),
      );
    money = money.map((own) => own * best.share);
    for (const i of supporters.get(best.option)!) {
      const after = money[i]! - best.price;
      money[i] = after > 0n ? after : 0n;
    }
    denominator *= best.share;
    winners.push(best.option);
    // An option that could not be paid for can never be paid for later: nobody's money grows.
    left = offers.map(({ option }) => option).filter((option) => option !== best.option);
    rounds.push({ chosen: best.option, each: ratio(best.price, denominator * election.unit) });
  }
  return { winners, money, denominator, ties, rounds };

  function offerOf(option: string, rank: Int32Array): Offer | undefined {
    const payers = supporters.get(option)!;
    const byMoney = Int32Array.from(payers, (i) => rank[i]!).sort();
    const ballotAt = new Map(payers.map((i) => [rank[i]!, i]));
    let open = election.costs.get(option)! * denominator;
    let share = payers.reduce((sum, i) => sum + BigInt(election.ballots[i]!.count), 0n);
    for (const place of byMoney) {
      const i = ballotAt.get(place)!;
      if (money[i]! * share >= open) return { option, price: open, share };
      const count = BigInt(election.ballots[i]!.count);
      open -= money[i]! * count;
      share -= count;
    }
    return undefined;
  }
}

/** Each ballot's place when all are put in order of what they have left, poorest first. */
function rankByMoney(money: readonly bigint[]): Int32Array {
  const order = money
    .map((_, i) => i)
    .sort((a, b) => (money[a]! < money[b]! ? -1 : Number(money[a]! > money[b]!)));
  const rank = new Int32Array(money.length);
  order.forEach((ballot, place) => (rank[ballot] = place));
  return rank;
}
