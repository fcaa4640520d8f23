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
  const papers = ballots.map(({ choices, count }) => ({ tiers: tiersOf(choices), count, at: 0 }));
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

/** A ballot line, and up to which of its tiers nothing is left any more. */
interface Papers {
  readonly tiers: (readonly string[])[];
  readonly count: number;
  at: number;
}

function firstChoices(papers: readonly Papers[], left: ReadonlySet<string>): Map<string, Fraction> {
  // Whole ballots by how many share them, so that fractions are formed once an option and not once a ballot.
  const shares = new Map([...left].map((option) => [option, new Map<number, number>()]));
  for (const one of papers) {
    const first = nextTier(one, left);
    for (const option of first) {
      const parts = shares.get(option)!;
      parts.set(first.length, (parts.get(first.length) ?? 0) + one.count);
    }
  }
  const sum = (parts: Map<number, number>) =>
    [...parts].reduce((total, [sharers, count]) => total.add(new Fraction(count, sharers)), new Fraction(0));
  return new Map([...shares].map(([option, parts]) => [option, sum(parts)]));
}

function nextTier(papers: Papers, left: ReadonlySet<string>): readonly string[] {
  for (; papers.at < papers.tiers.length; papers.at++) {
    const next = papers.tiers[papers.at]!.filter((option) => left.has(option));
    if (next.length > 0) return next;
  }
  return [];
}
