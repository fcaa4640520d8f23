import { describe, expect, it } from "vitest";
import { publishResult } from "#server/voting/publish-result.ts";
import { tally } from "#shared/voting/tally.ts";
import { approve, castOf, pollOf } from "#tests/support/cast-poll.ts";

describe("a recount", () => {
  it("of twenty ballots on gives the same result from what is published", () => {
    const { result, recount } = publishResult(
      castOf(pollOf({}), [
        [approve("a"), 12],
        [approve("b", "c"), 8],
      ]),
    );
    expect(recount.ballots).toEqual([
      { choices: approve("a"), count: 12 },
      { choices: approve("b", "c"), count: 8 },
    ]);
    expect(tally(recount)).toMatchObject({ winners: result.winners, scores: result.scores });
    expect(publishResult(castOf(pollOf({}), [[approve("a"), 19]])).recount.ballots).toBeUndefined();
  });

  it("says of how many people its pieces are, and how many were not sure", () => {
    const poll = pollOf({ method: "score" });
    const kinds = [
      [{ scores: { a: 5, b: 2 } }, 15],
      [{ scores: { a: 5 } }, 5],
    ] as const;
    const { recount } = publishResult(castOf(poll, kinds));
    expect(recount).toMatchObject({ people: 20, notSure: { a: 0, b: 5, c: 20 } });
    const few = publishResult(castOf(poll, [[{ scores: { a: 5 } }, 19]])).recount;
    expect(few).not.toHaveProperty("people");
  });

  it("cuts scores and dots into pieces that give the same sums and medians, and put no person together", () => {
    for (const rule of ["sum", "median"]) {
      const poll = pollOf({ method: "score", settings: { rule } });
      const kinds = [
        [{ scores: { a: 5, b: 1 } }, 12],
        [{ scores: { a: 2, c: 3 } }, 9],
      ] as const;
      const { result, recount } = publishResult(castOf(poll, kinds));
      expect(
        recount.ballots!.every(
          ({ choices }) => Object.keys((choices as { scores: object }).scores).length === 1,
        ),
      ).toBe(true);
      expect(tally(recount)).toMatchObject({ scores: result.scores, ranking: result.ranking });
    }
    const poll = pollOf({ method: "dots", settings: { dots: 4 } });
    const { result, recount } = publishResult(castOf(poll, [[{ dots: { a: 3, b: 1 } }, 21]]));
    expect(recount.ballots).toEqual([
      { choices: { dots: { a: 3 } }, count: 21 },
      { choices: { dots: { b: 1 } }, count: 21 },
    ]);
    expect(tally(recount)).toMatchObject({ scores: result.scores });
  });

  it("puts no person's dots together where their middle counts, nor where they lie on the board", () => {
    const kinds = [
      [{ dots: { a: 3, b: 2, c: 1 } }, 1],
      [{ dots: { a: 6 } }, 12],
      [{ dots: { b: 4, c: 2 } }, 8],
    ] as const;
    const middle = pollOf({ method: "dots", settings: { rule: "median", dots: 6 } });
    const { result, recount } = publishResult(castOf(middle, kinds));
    expect(recount.ballots).not.toContainEqual({ choices: kinds[0][0], count: 1 });
    expect(recount.ballots!.reduce((sum, { count }) => sum + count, 0)).toBe(21);
    expect(tally(recount)).toMatchObject({ scores: result.scores, ranking: result.ranking });

    const live = pollOf({ method: "dots", secrecy: "open", settings: { live: true, dots: 6 } });
    const open = kinds.flatMap(([choices, count]) =>
      Array.from({ length: count }, (_, i) => ({ memberId: `m${i}`, choices: JSON.stringify(choices) })),
    );
    const onBoard = publishResult({ ...castOf(live, []), open });
    expect(
      onBoard.recount.ballots!.map(({ choices }) => Object.keys((choices as { dots: object }).dots)),
    ).toEqual([["a"], ["a"], ["b"], ["b"], ["c"], ["c"]]);
    expect(tally(onBoard.recount)).toMatchObject({ scores: onBoard.result.scores });
    const two = publishResult({ ...castOf(live, []), open: open.slice(0, 2) });
    expect(two.result).toMatchObject({ scores: {}, marks: ["few"] });
    expect(two.recount.ballots).toBeUndefined();
  });

  it("of dots that were partly counted by hand can be counted", () => {
    const poll = pollOf({ method: "dots", settings: { dots: 2 } }, { withoutDevice: 20 });
    const beans = [{ choices: { dots: { a: 30 } }, count: 1 }];
    const byHand = { how: "beans" as const, seen: false, people: 20, sums: true, ballots: beans };
    const { result, recount } = publishResult(castOf(poll, [[{ dots: { b: 2 } }, 5]], { byHand }));
    expect(tally(recount)).toMatchObject({ scores: result.scores });
  });

  it("never shows a ranking that could be somebody's signature", () => {
    const poll = pollOf({ method: "ranking" });
    const many = [[{ ranking: ["a", "b", "c"] }, 20]] as const;
    expect(publishResult(castOf(poll, many)).recount.ballots).toHaveLength(1);
    const signed = [...many, [{ ranking: ["c", ["a", "b"]] }, 1]] as const;
    expect(publishResult(castOf(poll, signed)).recount.ballots).toBeUndefined();
  });

  it("carries no reasons", () => {
    const poll = pollOf({ method: "consent" });
    const { recount } = publishResult(castOf(poll, [[{ stance: "none", reason: "because" }, 20]]));
    expect(recount.ballots).toEqual([{ choices: { stance: "none" }, count: 20 }]);
  });
});
