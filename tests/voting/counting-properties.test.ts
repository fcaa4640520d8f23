import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tally } from "#shared/voting/tally.ts";

const options = ["a", "b", "c", "d", "e"];
const approvalBallots = fc.array(
  fc.record({ choices: fc.record({ approve: fc.subarray(options) }), count: fc.integer({ min: 1, max: 4 }) }),
  { minLength: 1, maxLength: 8 },
);
const rankingBallots = fc.array(
  fc.record({
    choices: fc.record({ ranking: fc.shuffledSubarray(options, { minLength: 1 }) }),
    count: fc.integer({ min: 1, max: 4 }),
  }),
  { minLength: 1, maxLength: 8 },
);

const rules = [
  ["approval", "majority", approvalBallots],
  ["approval", "phragmen", approvalBallots],
  ["approval", "equal-shares", approvalBallots],
  ["ranking", "schulze", rankingBallots],
  ["ranking", "irv", rankingBallots],
  ["ranking", "stv", rankingBallots],
  ["ranking", "borda", rankingBallots],
] as const;

describe.each(rules)("%s counted by %s", (method, rule, ballots) => {
  const count = (given: unknown, winners = 2) => tally({ method, rule, winners, options, ballots: given });

  it("does not care in which order ballots are counted, or whether equal ones are bundled", () => {
    fc.assert(
      fc.property(ballots, (given) => {
        const single = given.flatMap((ballot) =>
          Array.from({ length: ballot.count }, () => ({ choices: ballot.choices })),
        );
        const { winners, scores } = count(given);
        const again = count(single.reverse());
        expect(again.winners).toEqual(winners);
        expect(again.scores).toEqual(scores);
      }),
      { numRuns: 60 },
    );
  });

  it("fills exactly the places that there are, and ranks every option once", () => {
    fc.assert(
      fc.property(ballots, fc.integer({ min: 1, max: 4 }), (given, places) => {
        const { winners, ranking } = count(given, places);
        expect(new Set(winners).size).toBe(places);
        expect(ranking.flat().sort()).toEqual(options.filter((o) => ranking.flat().includes(o)));
        expect(new Set(ranking.flat()).size).toBe(options.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe("proportional rules", () => {
  it.each(["phragmen", "equal-shares"])(
    "%s gives a group that is large and agreed enough its share",
    (rule) => {
      // Proportional justified representation, tried on every set of two options.
      fc.assert(
        fc.property(approvalBallots, fc.integer({ min: 2, max: 4 }), (ballots, places) => {
          const { winners } = tally({ method: "approval", rule, winners: places, options, ballots });
          const voters = ballots.reduce((sum, { count }) => sum + count, 0);
          for (const first of options) {
            for (const second of options) {
              const agreed = new Set([first, second]);
              const group = ballots.filter(({ choices }) =>
                [...agreed].every((o) => choices.approve.includes(o)),
              );
              const size = group.reduce((sum, { count }) => sum + count, 0);
              const deserved = Math.min(agreed.size, Math.floor((size * places) / voters));
              const union = new Set(group.flatMap(({ choices }) => choices.approve));
              expect(winners.filter((o) => union.has(o)).length).toBeGreaterThanOrEqual(deserved);
            }
          }
        }),
        { numRuns: 200 },
      );
    },
  );

  it.each(["phragmen", "equal-shares"])("%s never spends more than the budget", (rule) => {
    const costs = fc.record(Object.fromEntries(options.map((o) => [o, fc.integer({ min: 1, max: 40 })])));
    fc.assert(
      fc.property(approvalBallots, costs, fc.integer({ min: 5, max: 90 }), (ballots, prices, budget) => {
        const { winners } = tally({ method: "approval", rule, options, ballots, costs: prices, budget });
        expect(winners.reduce((sum, o) => sum + prices[o]!, 0)).toBeLessThanOrEqual(budget);
      }),
      { numRuns: 200 },
    );
  });
});

describe("Schulze", () => {
  it("chooses an option that beats each other one, where there is one", () => {
    fc.assert(
      fc.property(rankingBallots, (ballots) => {
        const place = (order: readonly string[], o: string) =>
          order.includes(o) ? order.indexOf(o) : options.length;
        const beats = (a: string, b: string) =>
          ballots.reduce((sum, { choices, count }) => {
            const difference = place(choices.ranking, b) - place(choices.ranking, a);
            return sum + Math.sign(difference) * count;
          }, 0) > 0;
        const strongest = options.find((a) => options.every((b) => a === b || beats(a, b)));
        fc.pre(strongest !== undefined);
        expect(tally({ method: "ranking", rule: "schulze", options, ballots }).winners).toEqual([strongest]);
      }),
      { numRuns: 100 },
    );
  });
});
