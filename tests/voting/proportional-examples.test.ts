import { describe, expect, it } from "vitest";
import { tally } from "#shared/voting/tally.ts";

/** Lines of how many approve of what, options by single letters or words. */
const approved = (lines: readonly (readonly [number, string])[]) =>
  lines.map(([count, names]) => ({ count, choices: { approve: names.split(" ").filter(Boolean) } }));

const elect = (
  rule: string,
  winners: number,
  options: string,
  lines: readonly (readonly [number, string])[],
) => tally({ method: "approval", rule, winners, options: options.split(" "), ballots: approved(lines) });

/** M. Lackner, P. Skowron, "Multi-Winner Voting with Approval Preferences", 2023, example 1. */
const town: readonly (readonly [number, string])[] = [
  [3, "a b"],
  [3, "a c"],
  [2, "a d"],
  [1, "b c f"],
  [1, "e"],
  [1, "f"],
  [1, "g"],
];

/** The same book, example 12. */
const eight: readonly (readonly [number, string])[] = [
  [3, "c d"],
  [2, "a b"],
  [2, "a c"],
  [1, "b d"],
];

describe("equal shares with costs", () => {
  const count = (
    costs: Record<string, number>,
    budget: number,
    lines: readonly (readonly [number, string])[],
  ) =>
    tally({
      method: "approval",
      rule: "equal-shares",
      options: Object.keys(costs),
      costs,
      budget,
      ballots: approved(lines),
    });

  it("counts what one approves of as worth the same, dear or cheap: least for each first", () => {
    // Worth their costs, `dear` with its six supporters would come first, and `cheap` could not be paid for any more.
    const { winners, rounds } = count({ dear: 50, cheap: 20 }, 100, [
      [5, "dear cheap"],
      [1, "dear"],
      [4, ""],
    ]);
    expect(winners).toEqual(["cheap", "dear"]);
    expect(rounds[0]).toEqual({ chosen: "cheap", each: 4 });
    expect(rounds[1]).toMatchObject({ chosen: "dear", completed: true });
  });

  it("tells what each pays in the units that costs were given in, decimals too", () => {
    expect(count({ a: 1.5 }, 3, [[3, "a"]]).rounds).toEqual([{ chosen: "a", each: 0.5 }]);
  });
});

describe("sequential Phragmén as published", () => {
  it("elects a, b, c, d with the loads of Lackner and Skowron's example 9", () => {
    const { winners, rounds, ties } = elect("phragmen", 4, "a b c d e f g", town);
    expect(winners).toEqual(["a", "b", "c", "d"]);
    expect(rounds).toEqual([
      { chosen: "a", load: 0.125 },
      { chosen: "b", load: 11 / 32 },
      { chosen: "c", load: 0.4296875 },
      { chosen: "d", load: 0.625 },
    ]);
    expect(ties[0]?.options).toEqual(["b", "c"]);
  });

  it("elects c, b, d in their example 12", () => {
    expect(elect("phragmen", 3, "a b c d", eight).winners).toEqual(["c", "b", "d"]);
  });

  it("elects a, b, q in Phragmén's own election, as S. Janson counts it (2016, example 3.7)", () => {
    const { winners } = elect("phragmen", 3, "a b c p q r", [
      [1034, "a b c"],
      [519, "p q r"],
      [90, "a b q"],
      [90, "a p q"],
    ]);
    expect([...winners].sort()).toEqual(["a", "b", "q"]);
  });

  it("passes over the two that four voters agree on, where Brill and others (2017) show that it may", () => {
    const list = (from: number) => Array.from({ length: 13 - from }, (_, i) => `c${i + from}`).join(" ");
    const { winners } = elect("phragmen", 12, `a b ${list(1)}`, [
      [2, "a b c1"],
      [2, "a b c2"],
      [6, list(1)],
      [5, list(2)],
      [9, list(3)],
    ]);
    expect([...winners].sort()).toEqual(list(1).split(" ").sort());
  });

  it("elects 0, 1, 2, 3 in Sánchez-Fernández and others' example 5.1 (2022), ties by the published order", () => {
    const { winners } = elect("phragmen", 4, "0 1 2 3 4 5 6", [
      [5, "0 1 2 3 4"],
      [4, "5 1 2 3 4"],
      [3, "6 1 2 3 4"],
      [2, "0"],
      [1, "5"],
      [1, "6"],
    ]);
    expect([...winners].sort()).toEqual(["0", "1", "2", "3"]);
  });
});

describe("equal shares as published", () => {
  it("buys a, then is completed by b, c, d in Lackner and Skowron's example 11", () => {
    const { winners, rounds } = elect("equal-shares", 4, "a b c d e f g", town);
    expect(winners).toEqual(["a", "b", "c", "d"]);
    expect(rounds).toEqual([
      { chosen: "a", each: 0.125 },
      { chosen: "b", load: 0.010416666, completed: true },
      { chosen: "c", load: 0.096354166, completed: true },
      { chosen: "d", load: 0.291666666, completed: true },
    ]);
  });

  it("buys c at 1/5 and a at 13/40 each, then is completed by d, in their example 12", () => {
    const { winners, rounds } = elect("equal-shares", 3, "a b c d", eight);
    expect(winners).toEqual(["c", "a", "d"]);
    expect(rounds).toEqual([
      { chosen: "c", each: 0.2 },
      { chosen: "a", each: 0.325 },
      { chosen: "d", load: 0.025, completed: true },
    ]);
  });
});
