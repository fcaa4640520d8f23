import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tally } from "#shared/voting/tally.ts";

const options = ["a", "b", "c", "d", "e"];
const rankings = fc.array(fc.shuffledSubarray(options), { minLength: 1, maxLength: 7 });
const places = fc.integer({ min: 1, max: 3 });

const count = (rule: string, ballots: readonly string[][], winners = 1, order = options) =>
  tally({
    method: "ranking",
    rule,
    winners,
    options: order,
    ballots: ballots.map((ranking) => ({ choices: { ranking } })),
  });
const asSet = (winners: readonly string[]) => [...winners].sort().join("");

/** Everybody who may win a run-off, whichever of the last goes out: by striking out names on every ballot. */
function possibleWinners(ballots: readonly string[][], winners: number, left = options): Set<string> {
  if (left.length <= winners) return new Set([asSet(left)]);
  const first = ballots.map((order) => order.find((option) => left.includes(option)));
  const votes = left.map((option) => first.filter((one) => one === option).length);
  const last = left.filter((_, i) => votes[i] === Math.min(...votes));
  const ways = last.flatMap((gone) => [
    ...possibleWinners(
      ballots,
      winners,
      left.filter((option) => option !== gone),
    ),
  ]);
  return new Set(ways);
}

describe("ties of an instant run-off", () => {
  it("are named exactly where another way out of them gives other winners", () => {
    fc.assert(
      fc.property(rankings, places, (ballots, winners) => {
        const outcome = count("irv", ballots, winners);
        const possible = possibleWinners(ballots, winners);
        expect(possible).toContain(asSet(outcome.winners));
        expect(outcome.ties.length > 0).toBe(possible.size > 1);
      }),
      { numRuns: 150 },
    );
  });

  it("among options that nobody wants stand in the rounds alone", () => {
    const { winners, ties, rounds } = count("irv", [["a"], ["a"], ["a"], ["b"]]);
    expect([winners, ties]).toEqual([["a"], []]);
    expect(rounds[0]).toMatchObject({ eliminated: "e", tied: ["c", "d", "e"] });
    expect(count("irv", [["a"], ["b"]]).ties).toMatchObject([{ options: ["a", "b"] }]);
  });

  it("are looked at in little time where many options are nearly equal", () => {
    const many = Array.from({ length: 60 }, (_, i) => `o${i}`);
    const ballots = many.flatMap((option, i) => [[option, many[(i * 7 + 3) % 60]!], [option]]);
    expect(count("irv", ballots, 1, many).ties.length).toBeGreaterThan(0);
    expect(count("stv", ballots, 3, many).ties.length).toBeGreaterThan(0);
  });
});

describe("ties of a single transferable vote", () => {
  const everyOrder = (left: readonly string[]): string[][] =>
    left.length < 2
      ? [[...left]]
      : left.flatMap((one) =>
          everyOrder(left.filter((other) => other !== one)).map((rest) => [one, ...rest]),
        );

  const orders = everyOrder(options).filter((_, i) => i % 7 === 0);

  it("are not named only where every published order gives the same winners", () => {
    fc.assert(
      fc.property(rankings, places, (ballots, winners) => {
        fc.pre(count("stv", ballots, winners).ties.length === 0);
        const own = asSet(count("stv", ballots, winners).winners);
        const others = orders.map((order) => asSet(count("stv", ballots, winners, order).winners));
        expect(new Set(others)).toEqual(new Set([own]));
      }),
      { numRuns: 20 },
    );
  });

  it("are named where they decide, and stand in the stages where they do not", () => {
    const clear = count("stv", [["a"], ["a"], ["a"], ["b"], ["b"]], 1);
    expect([clear.winners, clear.ties]).toEqual([["a"], []]);
    const undecided = count("stv", [["a"], ["b"], ["c", "d"], ["d", "c"]], 3);
    expect(undecided.ties.length).toBeGreaterThan(0);
    const noVotes = count("stv", [["a", "c"], ["a"], ["b"], ["b"]], 1);
    expect(noVotes.rounds).toContainEqual(expect.objectContaining({ tied: ["c", "d", "e"], option: "e" }));
    expect(noVotes.ties.map((tie) => tie.options)).toEqual([["a", "b"]]);
  });
});
