import { Fraction } from "fraction.js";
import type { Rule } from "../election.ts";
import type { RankingChoices } from "../choices.ts";
import { tieOf } from "../published-order.ts";
import { decidingStandings, type Standing } from "./deciding-ties.ts";
import { tiersOf } from "./tiers.ts";

/** Papers times standings that looking for other ways out of ties may read. */
const mostRead = 40_000;

/** One round, for the published table: first choices among those left, and who ties for going out. */
interface Round {
  readonly counts: Readonly<Record<string, number>>;
  readonly eliminated?: string;
  readonly tied?: readonly string[];
}

/**
 * Instant run-off (W. R. Ware, 1871): the option that fewest put first among those left goes out, until one is left.
 * A ballot that puts several first counts in equal parts. Where several are last, the latest in the published order
 * goes out; `ties` has those where another one going out could give other winners. `scores`: first choices.
 */
export const irv: Rule<RankingChoices> = (election) => {
  const { options, ballots, winners: places } = election;
  const lines = ballots.map(({ choices, count }) => ({ tiers: tiersOf(choices), count }));
  const papers = () => lines.map((line) => ({ ...line, at: 0 }));
  const own = papers();
  const path: Standing[] = [];
  const rounds: Round[] = [];
  const out: string[] = [];
  let left = options;
  while (left.length > 0) {
    const counts = firstChoices(own, new Set(left));
    const standing = standingIn(counts, left);
    const shown = Object.fromEntries([...counts].map(([option, n]) => [option, n.valueOf()]));
    path.push(standing);
    if (left.length === 1) {
      rounds.push({ counts: shown });
      break;
    }
    const { last } = standing;
    const eliminated = last.at(-1)!;
    left = left.filter((option) => option !== eliminated);
    out.unshift(eliminated);
    rounds.push({ counts: shown, eliminated, ...(last.length > 1 ? { tied: last } : {}) });
  }
  const order = [...left, ...out];
  const look = (others: readonly string[]) => standingIn(firstChoices(papers(), new Set(others)), others);
  const most = Math.floor(mostRead / Math.max(1, ballots.length));
  return {
    winners: order.slice(0, places),
    ranking: order.map((option) => [option]),
    scores: rounds[0]!.counts,
    ties: decidingStandings(path, places, look, most).map(({ last }) => tieOf(last, options)),
    rounds,
  };
};

/** Who is last; several go together where all their votes would not lift one of them over anybody else. */
function standingIn(counts: ReadonlyMap<string, Fraction>, left: readonly string[]): Standing {
  const fewest = [...counts.values()].reduce((a, b) => (b.lt(a) ? b : a));
  const isLast = (option: string) => counts.get(option)!.equals(fewest);
  const last = left.filter(isLast);
  const all = fewest.mul(last.length);
  return { left, last, goTogether: left.every((option) => isLast(option) || all.lt(counts.get(option)!)) };
}

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
