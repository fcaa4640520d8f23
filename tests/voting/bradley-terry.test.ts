import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outcome } from "#shared/voting/election.ts";
import { tally } from "#shared/voting/tally.ts";

type Wins = readonly (readonly [string, string, number])[];

const named = (count: number) => Array.from({ length: count }, (_, i) => `o${i}`);
const fitted = (options: readonly string[], wins: Wins) =>
  tally({
    method: "pairwise",
    rule: "bradley-terry",
    options,
    ballots: wins.map(([winner, loser, count]) => ({ choices: { pairs: [[winner, loser]] }, count })),
  });

/** The largest distance, over all options, of their wins from those that their strengths would give. */
function worstMiss(options: readonly string[], { scores, rounds }: Outcome): number {
  const { wins, smoothed } = rounds[0] as { wins: number[][]; smoothed: boolean };
  const more = smoothed ? 0.5 : 0;
  const misses = options.map((one, a) => {
    let miss = 0;
    options.forEach((other, b) => {
      if (a === b) return;
      const [won, lost] = [wins[a]![b]! + more, wins[b]![a]! + more];
      miss += won - (won + lost) / (1 + Math.exp(scores[other]! - scores[one]!));
    });
    return Math.abs(miss);
  });
  return Math.max(...misses);
}

describe("strengths by Bradley and Terry", () => {
  it("are exact where two groups hang together by one pair", () => {
    const options = named(100);
    const inside = options.flatMap((one, i) =>
      options.flatMap((other, j) => (i !== j && i < 50 === j < 50 ? [[one, other, 5] as const] : [])),
    );
    const outcome = fitted(options, [...inside, ["o0", "o50", 30], ["o50", "o0", 1]]);
    for (const [i, option] of options.entries()) {
      expect(outcome.scores[option]).toBeCloseTo(((i < 50 ? 1 : -1) * Math.log(30)) / 2, 8);
    }
    // Everybody in a group is as strong as its bridge: two places, and the published order chooses the first.
    expect(outcome.ranking.map((tier) => tier.length)).toEqual([50, 50]);
    expect(outcome.ties.map((tie) => tie.options.length)).toEqual([50]);
  });

  it("are exact round a ring in which each beats the next by far", () => {
    for (const [count, often] of [
      [30, 50],
      [100, 1000],
    ] as const) {
      const options = named(count);
      const ring: Wins = options.map((one, i) => [one, options[(i + 1) % count]!, i + 1 < count ? often : 1]);
      const outcome = fitted(options, ring);
      expect(worstMiss(options, outcome)).toBeLessThan(1e-6);
      expect(outcome.ranking.map(([option]) => option)).toEqual(options);
    }
  });

  it("give each option as many wins as it has, whatever was compared", () => {
    const options = named(5);
    const pair = fc.tuple(
      fc.constantFrom(...options),
      fc.constantFrom(...options),
      fc.integer({ min: 1, max: 40 }),
    );
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 12 }), (drawn) => {
        const wins = drawn.filter(([winner, loser]) => winner !== loser);
        expect(worstMiss(options, fitted(options, wins))).toBeLessThan(1e-6);
      }),
      { numRuns: 200 },
    );
  });
});
