import { describe, expect, it } from "vitest";
import { publishResult, type Cast } from "#server/voting/publish-result.ts";
import { hasNumbers } from "#shared/voting/poll-result.ts";
import type { PollFacts } from "#server/voting/poll.store.ts";
import { approve, castOf, pollOf } from "#tests/support/cast-poll.ts";

describe("a result", () => {
  it("under five ballots says who won, and no number", () => {
    const { result, recount } = publishResult(
      castOf(pollOf({}), [
        [approve("a"), 3],
        [approve("b"), 1],
      ]),
    );
    expect(result).toMatchObject({ winners: ["a"], scores: {}, ranking: [], rounds: [], marks: ["few"] });
    expect(result.counts.map(({ rule, scores }) => [rule, scores])).toEqual([
      ["majority", {}],
      ["equal-shares", {}],
    ]);
    expect(result).not.toHaveProperty("notSure");
    expect(recount.ballots).toBeUndefined();
    expect(recount.hashes).toHaveLength(4);
  });

  it("under five ballots says that a tie decided, and not among whom", () => {
    const marks = (poll: PollFacts, ...choices: object[]) => {
      const { result } = publishResult(
        castOf(
          poll,
          choices.map((one) => [one, 1] as const),
        ),
      );
      expect([result.ties, ...result.counts.map(({ ties }) => ties)].flat()).toEqual([]);
      return result.marks;
    };
    expect(marks(pollOf({}), approve("a"), approve("b"))).toEqual(["few", "tie-decided"]);
    expect(marks(pollOf({}), approve("a"), approve("a", "b"))).toEqual(["few"]);
    const runOff = pollOf({ method: "ranking", settings: { rule: "irv" } });
    // Who goes out first among b and c would say who else had a first choice.
    expect(marks(runOff, { ranking: ["a"] }, { ranking: ["a"] }, { ranking: ["c"] })).toEqual(["few"]);
  });

  it("from five on has all numbers, by majority and proportionally side by side", () => {
    const poll = pollOf({ settings: { winners: 2 } });
    const { result } = publishResult(
      castOf(poll, [
        [approve("a", "b"), 6],
        [approve("c"), 4],
      ]),
    );
    expect(result).toMatchObject({
      winners: ["a", "b"],
      scores: { a: 6, b: 6, c: 4 },
      cast: 10,
      electors: 40,
    });
    const [majority, proportional] = result.counts;
    expect([majority!.rule, majority!.winners]).toEqual(["majority", ["a", "b"]]);
    expect([proportional!.rule, [...proportional!.winners].sort()]).toEqual(["equal-shares", ["a", "c"]]);
  });

  it("beside an earlier one of almost the same people is the outcome alone, and no ballot is published", () => {
    const many = castOf(pollOf({}), [[approve("a"), 30]], { mayStand: { groups: false, numbers: false } });
    const { result, recount } = publishResult(many);
    expect(result).toMatchObject({ winners: ["a"], scores: {}, rounds: [], marks: ["near-earlier"] });
    expect(hasNumbers(result)).toBe(false);
    expect(recount.ballots).toBeUndefined();
  });

  it("of nobody has no winner", () => {
    expect(publishResult(castOf(pollOf({}), [])).result).toMatchObject({ winners: [], counts: [], cast: 0 });
  });

  it("says when everybody voted alike, quorum, agreement and objections", () => {
    const settings = { quorum: 50, agreement: 80 };
    const marks = (poll: PollFacts, ...kinds: (readonly [object, number])[]) =>
      publishResult(castOf(poll, kinds)).result.marks;
    expect(marks(pollOf({ settings }), [approve("a"), 20])).toEqual([
      "unanimous",
      "quorum-met",
      "agreement-met",
    ]);
    expect(marks(pollOf({ settings }), [approve("a"), 14], [approve("b"), 5])).toEqual([
      "quorum-missed",
      "agreement-missed",
    ]);
    const consent = pollOf({ method: "consent" });
    expect(marks(consent, [{ stance: "none" }, 3])).toEqual(["few", "not-objected"]);
    expect(marks(consent, [{ stance: "none" }, 9], [{ stance: "objection", reason: "No" }, 1])).toEqual([
      "objected",
    ]);
    const gradients = pollOf({ method: "gradients" });
    expect(marks(gradients, [{ level: 1 }, 9], [{ level: 7 }, 1])).toEqual(["objected"]);
    expect(marks(gradients, [{ level: 1 }, 9], [{ level: null }, 1])).toEqual(["not-objected"]);
    const agreed = pollOf({ method: "gradients", settings: { agreement: 80 } });
    // 6 does not like it, but goes along; 4 abstains.
    expect(marks(agreed, [{ level: 3 }, 7], [{ level: 6 }, 1], [{ level: 4 }, 2])).toContain("agreement-met");
    expect(marks(agreed, [{ level: 3 }, 7], [{ level: 4 }, 3])).toContain("agreement-missed");
  });

  it("is agreed on only where enough stand behind each that was chosen, and who stands aside does not", () => {
    const marks = (poll: PollFacts, ...kinds: (readonly [object, number])[]) =>
      publishResult(castOf(poll, kinds)).result.marks;
    const costs = { a: 10, b: 1, c: 3 };
    const shares = pollOf({ settings: { rule: "equal-shares", costs, budget: 2, agreement: 80 } });
    // Everybody wants what costs too much; what is chosen has one of seven.
    expect(marks(shares, [approve("a"), 6], [approve("a", "b"), 1])).toContain("agreement-missed");
    const two = pollOf({ settings: { winners: 2, agreement: 80 } });
    expect(marks(two, [approve("a", "b"), 5], [approve("a"), 5])).toContain("agreement-missed");
    expect(marks(two, [approve("a", "b"), 8], [approve("a"), 2])).toContain("agreement-met");
    const consent = pollOf({ method: "consent", settings: { agreement: 80 } });
    expect(marks(consent, [{ stance: "none" }, 7], [{ stance: "aside" }, 3])).toContain("agreement-missed");
    const ranking = pollOf({ method: "ranking", settings: { agreement: 80 } });
    expect(ranking.settings).not.toHaveProperty("agreement");
    expect(marks(ranking, [{ ranking: ["a"] }, 9])).toEqual(["unanimous"]);
  });

  it("tells how many were not sure, and how levels are spread", () => {
    const poll = pollOf({ method: "score" });
    const { result } = publishResult(
      castOf(poll, [
        [{ scores: { a: 5, b: 1 } }, 4],
        [{ scores: { a: 2 } }, 2],
      ]),
    );
    expect(result.notSure).toEqual({ a: 0, b: 2, c: 6 });
    expect(result.distribution).toEqual({ a: { 5: 4, 2: 2 }, b: { 1: 4 }, c: {} });
    const unsure = publishResult(
      castOf(pollOf({ method: "gradients" }), [
        [{ level: null }, 2],
        [{ level: 2 }, 4],
      ]),
    );
    expect(unsure.result.notSure).toEqual({ "": 2 });
  });

  it("tells reasons in alphabetical order, beside nothing of the ballots that they came with", () => {
    const words = [{ reason: "Air" }, { reason: "Zero" }];
    const consent = [
      [{ stance: "objection", reason: "Zero" }, 1],
      [{ stance: "none", reason: "Air" }, 1],
      [{ stance: "none" }, 3],
    ] as const;
    expect(publishResult(castOf(pollOf({ method: "consent" }), consent)).result.reasons).toEqual(words);
    const gradients = [
      [{ level: 8, reason: "Zero" }, 1],
      [{ level: null, reason: "Air" }, 1],
      [{ level: 2 }, 3],
    ] as const;
    expect(publishResult(castOf(pollOf({ method: "gradients" }), gradients)).result.reasons).toEqual(words);
  });

  it("of few keeps reasons back, since so many objections need as many", () => {
    const kinds = [
      [{ stance: "objection", reason: "Zero" }, 1],
      [{ stance: "objection", reason: "Air" }, 1],
      [{ stance: "none" }, 1],
    ] as const;
    const few = publishResult(castOf(pollOf({ method: "consent" }), kinds)).result;
    expect(few.marks).toEqual(["few", "objected"]);
    expect(few).not.toHaveProperty("reasons");
    const open = { ...castOf(pollOf({ method: "consent", secrecy: "open" }), []), boxed: [] };
    const named = kinds.map(([choices], i) => ({ memberId: `m${i}`, choices: JSON.stringify(choices) }));
    expect(publishResult({ ...open, open: named }).result.reasons).toHaveLength(2);
  });

  it("tells preferences of rankings, those left out last", () => {
    const poll = pollOf({ method: "ranking" });
    const { result } = publishResult(
      castOf(poll, [
        [{ ranking: ["a", ["b", "c"]] }, 3],
        [{ ranking: ["c"] }, 2],
      ]),
    );
    expect(result.preferences).toEqual([
      ["a", "b", 3],
      ["a", "c", 3],
      ["c", "a", 2],
      ["c", "b", 2],
    ]);
  });
});

describe("ballots on paper and from devices", () => {
  const paper = { device: 3, paper: 9, aside: 0 };

  it("are one sum", () => {
    const poll = pollOf({}, { electors: paper });
    const byHand = {
      how: "paper" as const,
      seen: false,
      people: 4,
      ballots: [{ choices: approve("b"), count: 4 }],
    };
    const { result, recount } = publishResult(castOf(poll, [[approve("a"), 3]], { byHand, slipsUsed: 6 }));
    expect(result).toMatchObject({ scores: { a: 3, b: 4 }, cast: 7, marks: ["too-many-on-paper"] });
    expect(recount.hashes).toHaveLength(3);
  });

  it("counted as totals by hand say so, and nothing proportional", () => {
    const byHand = {
      how: "hands" as const,
      seen: true,
      people: 8,
      sums: true,
      ballots: [
        { choices: approve("a"), count: 8 },
        { choices: approve("b"), count: 5 },
      ],
    };
    const { result } = publishResult(castOf(pollOf({}, { electors: paper }), [], { byHand }));
    expect(result).toMatchObject({ scores: { a: 8, b: 5 }, cast: 8, marks: ["sums-only", "seen"] });
    const beans = { ...byHand, how: "beans" as const, seen: false };
    const hidden = publishResult(castOf(pollOf({}, { electors: paper }), [], { byHand: beans }));
    expect(hidden.result.marks).toEqual(["sums-only", "unseen"]);
    expect(result.counts.map(({ rule }) => rule)).toEqual(["majority"]);
  });

  it("as totals by hand are nobody's ballots, neither alike nor spread over people", () => {
    const byHand = { how: "beans" as const, seen: false, people: 20, sums: true };
    const dots = pollOf({ method: "dots", settings: { dots: 2 } }, { electors: { ...paper, paper: 20 } });
    const beans = { ...byHand, ballots: [{ choices: { dots: { a: 1 } }, count: 30 }] };
    const { result, recount } = publishResult(castOf(dots, [], { byHand: beans }));
    expect(result).toMatchObject({ scores: { a: 30 }, cast: 20, marks: ["sums-only", "unseen"] });
    expect(result).not.toHaveProperty("distribution");
    expect(recount.sums).toBe(true);
  });
});

describe("results by group", () => {
  const keys = {
    groups: ["advisory", "participant"].map((group) => ({ group, key: "", fingerprint: "" })),
    box: "",
  };
  const poll = pollOf({ settings: { byGroup: "role" } }, { keys });
  const sizes = (cast: Cast) => publishResult(cast).result.byGroup?.map(({ group, cast: n }) => [group, n]);

  it("stand where every group has five ballots", () => {
    const kinds = [
      [approve("a"), 5, "advisory"],
      [approve("b"), 9, "participant"],
    ] as const;
    expect(sizes(castOf(poll, kinds))).toEqual([
      ["advisory", 5],
      ["participant", 9],
    ]);
    expect(publishResult(castOf(poll, kinds)).result.byGroup![0]!.counts[0]!.scores).toMatchObject({
      a: 5,
      b: 0,
    });
  });

  it("do not where one has fewer, what remains is fewer, or an earlier vote would give somebody away", () => {
    const small = castOf(poll, [
      [approve("a"), 4, "advisory"],
      [approve("b"), 9, "participant"],
    ]);
    expect(sizes(small)).toBeUndefined();
    expect(publishResult(small).result.marks).toContain("groups-too-small");
    const kinds = [
      [approve("a"), 5, "advisory"],
      [approve("b"), 9, "participant"],
    ] as const;
    const byHand = {
      how: "paper" as const,
      seen: false,
      people: 2,
      ballots: [{ choices: approve("b"), count: 2 }],
    };
    expect(sizes(castOf(poll, kinds, { byHand }))).toBeUndefined();
    expect(sizes(castOf(poll, kinds, { mayStand: { groups: false, numbers: true } }))).toBeUndefined();
  });
});
