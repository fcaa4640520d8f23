import { describe, expect, it } from "vitest";
import { tally } from "#shared/voting/tally.ts";

const ranked = (lines: readonly (readonly [number, string])[]) =>
  lines.map(([count, order]) => ({ count, choices: { ranking: order.split(" ") } }));

const approved = (lines: readonly (readonly [number, string])[]) =>
  lines.map(([count, names]) => ({ count, choices: { approve: names.split(" ").filter(Boolean) } }));

const tennessee = {
  method: "ranking",
  options: ["Memphis", "Nashville", "Chattanooga", "Knoxville"],
  ballots: ranked([
    [42, "Memphis Nashville Chattanooga Knoxville"],
    [26, "Nashville Chattanooga Knoxville Memphis"],
    [15, "Chattanooga Knoxville Nashville Memphis"],
    [17, "Knoxville Chattanooga Nashville Memphis"],
  ]),
};

const burlington = {
  method: "ranking",
  options: ["Montroll", "Kiss", "Wright"],
  ballots: ranked([
    [1332, "Montroll Kiss Wright"],
    [767, "Montroll Wright Kiss"],
    [455, "Montroll"],
    [2043, "Kiss Montroll Wright"],
    [371, "Kiss Wright Montroll"],
    [568, "Kiss"],
    [1513, "Wright Montroll Kiss"],
    [495, "Wright Kiss Montroll"],
    [1289, "Wright"],
  ]),
};

describe("elections whose results are published", () => {
  it("Schulze's own 45 voters rank E, A, C, B, D", () => {
    const outcome = tally({
      method: "ranking",
      rule: "schulze",
      options: ["A", "B", "C", "D", "E"],
      ballots: ranked([
        [5, "A C B E D"],
        [5, "A D E C B"],
        [8, "B E D A C"],
        [3, "C A B E D"],
        [7, "C A E B D"],
        [2, "C B A D E"],
        [7, "D C E B A"],
        [8, "E B A D C"],
      ]),
    });
    expect(outcome.ranking).toEqual([["E"], ["A"], ["C"], ["B"], ["D"]]);
    expect(outcome.winners).toEqual(["E"]);
  });

  it("Tennessee's capital is Nashville by Schulze and Borda, Knoxville by instant run-off", () => {
    expect(tally({ ...tennessee, rule: "schulze" }).winners).toEqual(["Nashville"]);
    const borda = tally({ ...tennessee, rule: "borda" });
    expect(borda.scores).toEqual({ Memphis: 126, Nashville: 194, Chattanooga: 173, Knoxville: 107 });
    const irv = tally({ ...tennessee, rule: "irv" });
    expect(irv.winners).toEqual(["Knoxville"]);
    expect(irv.rounds[0]).toMatchObject({ eliminated: "Chattanooga" });
  });

  it("Burlington 2009 elects Kiss by instant run-off though Montroll beats each of the others", () => {
    const irv = tally({ ...burlington, rule: "irv" });
    expect(irv.winners).toEqual(["Kiss"]);
    expect(irv.rounds[1]).toMatchObject({ counts: { Kiss: 4314, Wright: 4064 } });
    expect(tally({ ...burlington, rule: "schulze" }).winners).toEqual(["Montroll"]);
  });

  it("the contract's example of equal shares is counted as it stands there", () => {
    const outcome = tally({
      method: "approval",
      rule: "equal-shares",
      winners: 2,
      options: ["a", "b", "c"],
      ballots: approved([
        [3, "a"],
        [2, "b"],
      ]),
    });
    expect(outcome).toMatchObject({
      winners: ["a", "b"],
      ranking: [["a"], ["b"], ["c"]],
      scores: { a: 3, b: 2, c: 0 },
      ties: [],
    });
  });
});

describe("a minority's first need", () => {
  const village = {
    method: "approval",
    winners: 3,
    options: ["road", "bridge", "lamp", "school"],
    ballots: approved([
      [6, "road bridge lamp"],
      [3, "school"],
    ]),
  };

  it("is buried by majority", () => {
    expect(tally({ ...village, rule: "majority" }).winners).toEqual(["road", "bridge", "lamp"]);
  });

  it.each(["phragmen", "equal-shares"])("is met by %s", (rule) => {
    expect(tally({ ...village, rule }).winners).toContain("school");
  });

  it("is paid for with a budget, which is never overspent", () => {
    const costs = { road: 50, bridge: 30, lamp: 20, school: 30 };
    const { winners } = tally({ ...village, rule: "equal-shares", winners: undefined, budget: 90, costs });
    expect(winners).toContain("school");
    expect(winners.reduce((sum, name) => sum + costs[name as keyof typeof costs], 0)).toBeLessThanOrEqual(90);
  });
});

describe("single transferable vote, as the Scottish rules count it", () => {
  it("transfers a surplus at values cut off after five decimals", () => {
    const outcome = tally({
      method: "ranking",
      rule: "stv",
      winners: 2,
      options: ["a", "b", "c"],
      ballots: ranked([
        [7, "a b"],
        [2, "c"],
        [1, "b"],
      ]),
    });
    // Quota 4; a's surplus of 3 goes on at 3/7 = 0.42857 each: b has 1 + 7 × 0.42857.
    expect(outcome.rounds[0]).toEqual({ quota: 4 });
    expect(outcome.rounds[2]).toMatchObject({
      did: "surplus",
      option: "a",
      votes: { a: 4, b: 3.99999, c: 2 },
    });
    expect(outcome.winners).toEqual(["a", "b"]);
  });

  it("breaks a tie for exclusion by the most recent earlier stage that tells them apart", () => {
    const outcome = tally({
      method: "ranking",
      rule: "stv",
      winners: 1,
      options: ["a", "b", "c", "d"],
      ballots: ranked([
        [5, "a"],
        [3, "b"],
        [2, "c"],
        [1, "d c"],
      ]),
    });
    expect(outcome.rounds[2]).toMatchObject({ did: "exclude", option: "d" });
    expect(outcome.rounds[3]).toMatchObject({ did: "exclude", option: "c" });
    expect(outcome.ties).toEqual([]);
  });
});

describe("other ways to count", () => {
  it("gives the middle of the scores, leaving out who is not sure", () => {
    const outcome = tally({
      method: "score",
      rule: "median",
      options: ["a", "b"],
      ballots: [
        { choices: { scores: { a: 5, b: null } }, count: 2 },
        { choices: { scores: { a: 2, b: 3 } }, count: 1 },
      ],
    });
    expect(outcome.scores).toEqual({ a: 5, b: 3 });
  });

  it("shows a distribution and never a mean", () => {
    const outcome = tally({
      method: "gradients",
      rule: "distribution",
      options: ["go"],
      ballots: [{ choices: { level: 1 }, count: 3 }, { choices: { level: 8 } }, { choices: { level: null } }],
    });
    expect(outcome.scores).toMatchObject({ "1": 3, "8": 1, null: 1 });
    expect(outcome.winners).toEqual([]);
  });

  it("fits pairwise comparisons: twice as often preferred is log 2 stronger", () => {
    const outcome = tally({
      method: "pairwise",
      rule: "bradley-terry",
      options: ["a", "b"],
      ballots: [
        { choices: { pairs: [["a", "b"]] }, count: 20 },
        { choices: { pairs: [["b", "a"]] }, count: 10 },
      ],
    });
    expect(outcome.scores["a"]! - outcome.scores["b"]!).toBeCloseTo(Math.log(2), 6);
    expect(outcome.rounds[0]).toMatchObject({ smoothed: false });
  });

  it("gives nothing to an option for what it is called", () => {
    const options = ["constructor", "toString", "a"];
    const files = [
      { method: "dots", rule: "sum", ballots: [{ choices: { dots: { a: 1 } }, count: 2 }] },
      { method: "dots", rule: "median", ballots: [{ choices: { dots: { a: 1 } }, count: 2 }] },
      { method: "score", rule: "sum", ballots: [{ choices: { scores: { a: 1 } }, count: 2 }] },
      { method: "score", rule: "median", ballots: [{ choices: { scores: { a: 1 } }, count: 2 }] },
    ];
    for (const file of files) expect(tally({ ...file, options }).winners).toEqual(["a"]);
    const bought = { method: "approval", rule: "equal-shares", options, budget: 1, costs: { a: 1 } };
    const { winners } = tally({ ...bought, ballots: [{ choices: { approve: ["constructor"] } }] });
    expect(winners).toEqual(["constructor"]);
    const lost = { ...bought, options: ["__proto__", "a"], ballots: [] };
    expect(() => tally(lost)).toThrow("options names an option __proto__");
  });

  it("names a tie and breaks it by the published order only", () => {
    const outcome = tally({
      method: "dots",
      rule: "sum",
      options: ["z", "a"],
      ballots: [{ choices: { dots: { a: 2, z: 2 } } }],
    });
    expect(outcome.winners).toEqual(["z"]);
    expect(outcome.ties).toEqual([{ options: ["z", "a"], brokenBy: "option-order", order: ["z", "a"] }]);
  });
});

describe("what is not an election", () => {
  const good = { method: "approval", rule: "majority", options: ["a"], ballots: [] };
  it.each([
    ["an unknown method", { ...good, method: "shouting" }, "method"],
    ["a rule of another method", { ...good, rule: "stv" }, "rule"],
    ["an option named twice", { ...good, options: ["a", "a"] }, "options"],
    [
      "a ballot for a missing option",
      { ...good, ballots: [{ choices: { approve: ["x"] } }] },
      "ballots.0.choices",
    ],
    [
      "an option approved twice",
      { ...good, ballots: [{ choices: { approve: ["a", "a"] } }] },
      "ballots.0.choices",
    ],
  ])("%s is refused and named", (_, input, field) => {
    expect(() => tally(input)).toThrowError(expect.objectContaining({ code: "bad-request", field }));
  });
});
