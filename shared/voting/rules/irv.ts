import { Fraction } from "fraction.js";
import type { Rule, Tie } from "../election.ts";
import type { RankingChoices } from "../choices.ts";
import { tieOf } from "../published-order.ts";
import { tiersOf } from "./tiers.ts";

/**
 * Instant run-off (W. R. Ware, 1871): the option that fewest put first among those left goes out, until one is left.
 * A ballot that puts several first counts in equal parts. Where several are last, the latest in the published order
 * goes out. `scores`: first choices.
 */
export const irv: Rule<RankingChoices> = (election) => {
  const { options, ballots } = election;
  const papers = ballots.map(({ choices, count }) => ({ tiers: tiersOf(choices), count }));
  const left = new Set(options);
  const out: string[] = [];
  const ties: Tie[] = [];
  const rounds: { counts: Record<string, number>; eliminated?: string }[] = [];
  while (left.size > 0) {
    const counts = firstChoices(papers, left);
    const shown = Object.fromEntries([...counts].map(([option, n]) => [option, n.valueOf()]));
    if (left.size === 1) {
      rounds.push({ counts: shown });
      break;
    }
    const fewest = [...counts.values()].reduce((a, b) => (b.lt(a) ? b : a));
    const last = [...left].filter((option) => counts.get(option)!.equals(fewest));
    if (last.length > 1) ties.push(tieOf(last, options));
    const eliminated = last.at(-1)!;
    left.delete(eliminated);
    out.unshift(eliminated);
    rounds.push({ counts: shown, eliminated });
  }
  const order = [...left, ...out];
  return {
    winners: order.slice(0, election.winners),
    ranking: order.map((option) => [option]),
    scores: rounds[0]!.counts,
    ties,
    rounds,
  };
};

function firstChoices(
  papers: readonly { tiers: (readonly string[])[]; count: number }[],
  left: ReadonlySet<string>,
): Map<string, Fraction> {
  // Whole ballots by how many share them, so that fractions are formed once an option and not once a ballot.
  const shares = new Map([...left].map((option) => [option, new Map<number, number>()]));
  for (const { tiers, count } of papers) {
    const first = tiers
      .map((tier) => tier.filter((option) => left.has(option)))
      .find((tier) => tier.length > 0);
    for (const option of first ?? []) {
      const parts = shares.get(option)!;
      parts.set(first!.length, (parts.get(first!.length) ?? 0) + count);
    }
  }
  const sum = (parts: Map<number, number>) =>
    [...parts].reduce((total, [sharers, count]) => total.add(new Fraction(count, sharers)), new Fraction(0));
  return new Map([...shares].map(([option, parts]) => [option, sum(parts)]));
}
