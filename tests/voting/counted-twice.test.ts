import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tally } from "#shared/voting/tally.ts";
import { earnAndBuy, shareAndBuy, strongestPath, type Market } from "#tests/support/plain-counts.ts";

const options = ["a", "b", "c", "d", "e"];
const approvals = fc.array(fc.subarray(options), { minLength: 1, maxLength: 9 });
const rankings = fc.array(fc.shuffledSubarray(options), { minLength: 1, maxLength: 9 });
/** Ballots that hardly ever tie: each option is put first, alone, by another multiple of 11 people. */
const unequal = fc
  .tuple(rankings, fc.shuffledSubarray([1, 2, 4, 7, 11], { minLength: 5 }))
  .map(([ballots, elevens]) => [
    ...ballots,
    ...elevens.flatMap((n, i) => Array.from({ length: 11 * n }, () => [options[i]!])),
  ]);
const prices = fc.record(
  Object.fromEntries(options.map((option) => [option, fc.integer({ min: 1, max: 30 })])),
);
const money = fc.integer({ min: 5, max: 80 });

const count = (rule: string, { ballots, costs, budget }: Market) =>
  tally({
    method: "approval",
    rule,
    options,
    costs,
    budget,
    ballots: ballots.map((approve) => ({ choices: { approve } })),
  }).winners;
const ranked = (rule: string, ballots: readonly string[][], more: object = {}) =>
  tally({
    method: "ranking",
    rule,
    options,
    ballots: ballots.map((ranking) => ({ choices: { ranking } })),
    ...more,
  });

describe("a second, slow way to count says the same", () => {
  it("of sequential Phragmén with costs and a budget", () => {
    fc.assert(
      fc.property(approvals, prices, money, (ballots, costs, budget) => {
        const market = { options, ballots, costs, budget };
        expect(count("phragmen", market)).toEqual(earnAndBuy(market));
      }),
      { numRuns: 300 },
    );
  });

  it("of equal shares with costs and a budget, completed by Phragmén with what is left over", () => {
    fc.assert(
      fc.property(approvals, prices, money, (ballots, costs, budget) => {
        const market = { options, ballots, costs, budget };
        const { bought, purses } = shareAndBuy(market);
        expect(count("equal-shares", market)).toEqual(earnAndBuy(market, { bought, purses }));
      }),
      { numRuns: 300 },
    );
  });

  it("of Schulze, by trying every path", () => {
    fc.assert(
      fc.property(rankings, (ballots) => {
        const place = (order: readonly string[], option: string) =>
          order.includes(option) ? order.indexOf(option) : options.length;
        const prefer = (a: string, b: string) =>
          ballots.filter((order) => place(order, a) < place(order, b)).length;
        const path = (a: string, b: string) => strongestPath(prefer, options, a, b);
        const unbeaten = options.filter((a) => options.every((b) => a === b || path(a, b) >= path(b, a)));
        expect(ranked("schulze", ballots).ranking[0]).toEqual(unbeaten);
      }),
      { numRuns: 100 },
    );
  });

  it("of instant run-off, by striking out names on every ballot", () => {
    fc.assert(
      fc.property(rankings, (ballots) => {
        let left = [...options];
        while (left.length > 1) {
          const first = ballots.map((order) => order.find((option) => left.includes(option)));
          const votes = left.map((option) => first.filter((one) => one === option).length);
          const worst = left[votes.lastIndexOf(Math.min(...votes))];
          left = left.filter((option) => option !== worst);
        }
        expect(ranked("irv", ballots).winners).toEqual(left);
      }),
      { numRuns: 200 },
    );
  });

  it("of single transferable vote for one place, which is instant run-off that may stop at the quota", () => {
    fc.assert(
      fc.property(unequal, (ballots) => {
        // Where ties are broken by earlier stages the two may differ; without ties they may not.
        const stv = ranked("stv", ballots);
        const irv = ranked("irv", ballots);
        fc.pre(irv.ties.length === 0 && stv.ties.length === 0);
        expect(stv.winners).toEqual(irv.winners);
      }),
      { numRuns: 200 },
    );
  });
});

describe("names do not matter", () => {
  const renamed = (option: string) => options[(options.indexOf(option) + 2) % options.length]!;

  it.each(["schulze", "borda", "irv", "stv"])(
    "%s chooses the renamed option once all are renamed",
    (rule) => {
      fc.assert(
        fc.property(unequal, (ballots) => {
          const own = ranked(rule, ballots);
          fc.pre(own.ties.length === 0);
          const other = ranked(
            rule,
            ballots.map((order) => order.map(renamed)),
          );
          fc.pre(other.ties.length === 0);
          expect(other.winners).toEqual(own.winners.map(renamed));
        }),
        { numRuns: 150 },
      );
    },
  );

  it.each(["majority", "phragmen", "equal-shares"])("%s does too", (rule) => {
    fc.assert(
      fc.property(approvals, prices, money, (ballots, costs, budget) => {
        const turn = <T>(by: Readonly<Record<string, T>>) =>
          Object.fromEntries(Object.entries(by).map(([option, value]) => [renamed(option), value]));
        const input = (given: readonly string[][], price: Record<string, number>) => ({
          method: "approval",
          rule,
          options,
          costs: price,
          budget,
          ballots: given.map((approve) => ({ choices: { approve } })),
        });
        const own = tally(input(ballots, costs));
        const other = tally(
          input(
            ballots.map((ballot) => ballot.map(renamed)),
            turn(costs),
          ),
        );
        fc.pre(own.ties.length === 0 && other.ties.length === 0);
        expect([...other.winners].sort()).toEqual(own.winners.map(renamed).sort());
      }),
      { numRuns: 150 },
    );
  });
});

describe("more support never harms, where the rule promises it", () => {
  const better = fc.tuple(rankings, fc.nat(), fc.constantFrom(...options));

  it.each(["schulze", "borda"])("%s keeps a winner whom somebody puts higher", (rule) => {
    fc.assert(
      fc.property(better, ([ballots, which, raised]) => {
        const before = ranked(rule, ballots);
        fc.pre(before.ranking[0]!.length === 1 && before.winners[0] === raised);
        const at = which % ballots.length;
        const lifted = ballots.map((order, i) =>
          i === at ? [raised, ...order.filter((option) => option !== raised)] : order,
        );
        expect(ranked(rule, lifted).winners).toEqual([raised]);
      }),
      { numRuns: 300 },
    );
  });

  it("majority keeps a winner of whom one more approves", () => {
    fc.assert(
      fc.property(approvals, fc.nat(), (ballots, which) => {
        const outcome = (given: readonly string[][]) =>
          tally({
            method: "approval",
            rule: "majority",
            options,
            ballots: given.map((approve) => ({ choices: { approve } })),
          });
        const [winner] = outcome(ballots).winners as [string];
        const at = which % ballots.length;
        const more = ballots.map((ballot, i) => (i === at ? [...new Set([...ballot, winner])] : ballot));
        expect(outcome(more).winners).toEqual([winner]);
      }),
      { numRuns: 150 },
    );
  });
});
