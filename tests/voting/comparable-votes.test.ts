import { describe, expect, it } from "vitest";
import { whatMayStand, type VoteOfPeople } from "#server/voting/comparable-votes.ts";
import { settledQuestion } from "#server/voting/poll-question.ts";
import type { Elector, PollFacts } from "#server/voting/poll.store.ts";
import type { NewPoll } from "#shared/voting/poll.ts";

const ground = { purpose: {}, noneLabel: "None of these", newId: () => "x" };
const labels = (...words: string[]) => words.map((label, i) => ({ id: `o${i}`, label }));

/** So many of one kind: `advisory 0` to `advisory 5`. */
const people = (group: string, count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => `${group} ${from + i}`);
const advisory = people("advisory", 6);
const office = people("office", 6);

/** A vote of these people that was closed, by their groups or as a whole. */
function held(ids: readonly string[], by: "group" | "whole", wanted: Partial<NewPoll> = {}): VoteOfPeople {
  const question = settledQuestion(
    {
      title: "What comes first?",
      method: "approval",
      options: labels("Water", "Light"),
      eligible: ["participant"],
      secrecy: "secret",
      settings: by === "group" ? { byGroup: "role" } : {},
      ...wanted,
    },
    ground,
  );
  const groups = [...new Set(ids.map((id) => id.split(" ")[0]!))];
  const sizeOf = (group: string) => ids.filter((id) => id.startsWith(group)).length;
  const byGroup = groups.map((group) => ({ group, cast: sizeOf(group), counts: [] }));
  const electors: Elector[] = ids.map((memberId) => ({
    memberId,
    group: by === "group" ? memberId.split(" ")[0]! : "",
    channel: "device",
  }));
  const result = { cast: ids.length, marks: [], ...(by === "group" ? { byGroup } : {}) };
  return { poll: { ...question, result } as unknown as PollFacts, electors };
}

const beside = (vote: VoteOfPeople, ...earlier: VoteOfPeople[]) => whatMayStand(vote, earlier, 0);
const everybody = [...advisory, ...office];

describe("results by group", () => {
  it("stand alone, beside the same again, and beside another question", () => {
    expect(beside(held(everybody, "group")).groups).toBe(true);
    expect(beside(held(everybody, "group"), held(everybody, "group")).groups).toBe(true);
    const other = held(everybody, "group", { options: labels("Shade", "Benches") });
    expect(beside(held(everybody.slice(1), "group"), other).groups).toBe(true);
  });

  it("do not stand where one person less makes a difference, whatever else was changed", () => {
    const less = everybody.slice(1);
    const first = held(everybody, "group");
    expect(beside(held(less, "group"), first).groups).toBe(false);
    const oneMore = { options: labels("Water", "Light", "Paths") };
    expect(beside(held(less, "group", oneMore), first).groups).toBe(false);
    expect(beside(held(less, "group", { options: labels("water!", "Paths") }), first).groups).toBe(false);
    expect(beside(held(less, "group", { method: "score" }), first).groups).toBe(false);
    const needs = (label: string) => ({ options: [{ id: "n", label, need: "need1" }] });
    const reworded = held(less, "group", needs("Clean water"));
    expect(beside(reworded, held(everybody, "group", needs("The well"))).groups).toBe(false);
  });

  it("do not stand beside an earlier whole that was almost one of them", () => {
    const whole = held(advisory.slice(1), "whole");
    expect(beside(held(everybody, "group"), whole).groups).toBe(false);
    expect(beside(held(everybody, "group"), held(advisory, "whole")).groups).toBe(true);
  });

  it("do not stand where other groups of nearly the same people did, or where newcomers are few", () => {
    const renamed = (vote: VoteOfPeople): VoteOfPeople => ({
      ...vote,
      electors: vote.electors.map((one) => ({
        ...one,
        group: one.memberId === "advisory 0" || one.group === "office" ? "shore" : "hill",
      })),
    });
    expect(beside(renamed(held(everybody, "group")), held(everybody, "group")).groups).toBe(false);
    const grown = [...everybody, ...people("office", 2, 6)];
    expect(beside(held(grown, "group"), held(everybody, "group")).groups).toBe(false);
    const muchGrown = [...everybody, ...people("office", 5, 6)];
    expect(beside(held(muchGrown, "group"), held(everybody, "group")).groups).toBe(true);
  });

  it("count who stands aside as gone, and who is counted by hand as nowhere for sure", () => {
    const channel = (vote: VoteOfPeople, id: string, to: Elector["channel"]): VoteOfPeople => ({
      ...vote,
      electors: vote.electors.map((one) => (one.memberId === id ? { ...one, channel: to } : one)),
    });
    const vote = held(everybody, "group");
    expect(beside(channel(vote, "office 0", "aside"), vote).groups).toBe(false);
    const onPaper = channel(vote, "office 0", "paper");
    expect(whatMayStand(onPaper, [vote], 0).groups).toBe(true);
    expect(whatMayStand(onPaper, [vote], 5).groups).toBe(false);
  });

  it("need every vote before them compared together, not one by one", () => {
    const third = people("third", 6);
    const [one, two] = [held([...advisory, ...third], "whole"), held([...office, ...third], "whole")];
    // Each alone leaves classes of six; what came out of both must not be cut into pieces either.
    const moved = (vote: VoteOfPeople): VoteOfPeople => ({
      ...vote,
      electors: vote.electors.map((elector) => ({
        ...elector,
        group: ["third 0", "third 1"].includes(elector.memberId) ? "advisory" : elector.group,
      })),
    });
    const all = [...everybody, ...third];
    expect(beside(held(all, "group"), one, two).groups).toBe(true);
    expect(beside(moved(held(all, "group")), one, two).groups).toBe(false);
  });
});

describe("the numbers of a whole", () => {
  it("do not stand where it is almost a group, or some groups together, of an earlier result", () => {
    const first = held([...everybody, ...people("third", 6)], "group");
    expect(beside(held(advisory.slice(1), "whole"), first).numbers).toBe(false);
    expect(beside(held([...advisory, "late 0"], "whole"), first).numbers).toBe(false);
    expect(beside(held(everybody.slice(2), "whole"), first).numbers).toBe(false);
    expect(beside(held(advisory, "whole"), first).numbers).toBe(true);
    expect(beside(held(everybody, "whole"), first).numbers).toBe(true);
  });

  it("stand where a vote is held again by the same whole, somebody having left", () => {
    expect(beside(held(everybody.slice(1), "whole"), held(everybody, "whole")).numbers).toBe(true);
    expect(beside(held(everybody.slice(1), "whole"), held(everybody, "group")).numbers).toBe(true);
  });

  it("stand where everybody sees the names anyway", () => {
    const named = held(advisory.slice(1), "whole", { secrecy: "open" });
    expect(beside(named, held(everybody, "group")).numbers).toBe(true);
  });
});
