import { describe, expect, it } from "vitest";
import { assert, integer, property } from "fast-check";
import {
  callBack,
  chooseGroup,
  groupOf,
  joinGroups,
  liveGroups,
  movePerson,
  pairsToJoin,
  placeLate,
  split,
  type Breakout,
  type SplitBy,
} from "#shared/facilitation/breakouts.ts";

const people = (n: number) =>
  Array.from({ length: n }, (_, i) => ({ memberId: `p${i}`, declared: undefined as string | undefined }));
const anyone = () => true;
const sizes = (by: SplitBy, n: number, max: number | null = null) => {
  const outcome = split(by, people(n), max, anyone);
  return outcome.ok ? outcome.value.map((group) => group.length) : outcome.reason;
};
const inGroups = (lists: readonly (readonly string[])[], more: Partial<Breakout> = {}): Breakout => ({
  state: "open",
  groups: lists.map((ids, i) => ({
    number: i + 1,
    boardId: `b${i + 1}`,
    people: ids,
    talk: null,
    into: null,
  })),
  choosing: false,
  max: null,
  message: "",
  startedAt: 1,
  endedAt: null,
  ...more,
});

describe("splitting by a size", () => {
  it.each([
    [2, 6, [2, 2, 2]],
    [2, 5, [3, 2]],
    [2, 3, [3]],
    [2, 1, [1]],
    [4, 7, [4, 3]],
    [4, 9, [5, 4]],
    [3, 8, [3, 3, 2]],
    [5, 2, [2]],
  ])("about %i makes of %i people %j", (size, n, expected) => {
    expect(sizes({ kind: "size", size }, n)).toEqual(expected);
  });

  it("puts everybody in one group, never one alone, and groups differ by one at most", () => {
    assert(
      property(integer({ min: 2, max: 200 }), integer({ min: 2, max: 20 }), (n, size) => {
        const outcome = split({ kind: "size", size }, people(n), null, anyone);
        const groups = outcome.ok ? outcome.value : [];
        const lengths = groups.map((group) => group.length);
        expect(new Set(groups.flat()).size).toBe(n);
        expect(groups.flat()).toHaveLength(n);
        expect(Math.min(...lengths)).toBeGreaterThan(1);
        expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(2);
      }),
      { seed: 11 },
    );
  });

  it("counts people and not devices: a table is no pair, and leaves nobody alone", () => {
    const tables = [8, 1, 1, 1, 3].map((n, i) => ({ memberId: `p${i}`, declared: undefined, people: n }));
    const outcome = split({ kind: "size", size: 4 }, tables, null, anyone);
    expect(outcome).toMatchObject({ value: [["p0"], ["p4"], ["p1", "p3", "p2"]] });
    const two = [8, 1].map((n, i) => ({ memberId: `p${i}`, declared: undefined, people: n }));
    expect(split({ kind: "size", size: 2 }, two, null, anyone)).toMatchObject({ value: [["p0", "p1"]] });
    const weigh = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (id === "p0" ? 8 : 1), 0);
    const groups = inGroups([["a"], []], { choosing: true, max: 8 });
    expect(chooseGroup(groups, "p0", 1, weigh)).toMatchObject({ reason: "group-full" });
    expect(chooseGroup(groups, "p0", 2, weigh)).toMatchObject({ ok: true });
    expect(placeLate(inGroups([["p0"], ["a", "b"]]), "c", weigh).groups[1]!.people).toContain("c");
  });

  it("with nobody here is refused", () => {
    expect(sizes({ kind: "size", size: 2 }, 0)).toBe("nobody-to-split");
  });
});

describe("splitting otherwise", () => {
  it("makes a number of groups, no more than people, and more where a group has a maximum", () => {
    expect(sizes({ kind: "count", count: 3 }, 7)).toEqual([3, 2, 2]);
    expect(sizes({ kind: "count", count: 9 }, 2)).toEqual([1, 1]);
    expect(sizes({ kind: "count", count: 1 }, 7, 3)).toEqual([3, 2, 2]);
  });

  it("by hand takes each known person once", () => {
    const byHand = (groups: string[][], max: number | null = null) =>
      split({ kind: "hand", groups }, [], max, (id) => id !== "ghost");
    expect(byHand([["a", "b"], ["c"]])).toMatchObject({ value: [["a", "b"], ["c"]] });
    expect(byHand([["a"], ["a"]])).toMatchObject({ reason: "bad-request" });
    expect(byHand([["ghost"]])).toMatchObject({ reason: "bad-request" });
    expect(byHand([["a", "b"]], 1)).toMatchObject({ reason: "group-full" });
  });

  it("by hand counts people against the maximum, and not devices, also of who is not here", () => {
    const weigh = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (id === "table" ? 8 : 1), 0);
    const byHand = (ids: string[]) => split({ kind: "hand", groups: [ids] }, [], 4, anyone, weigh);
    expect(byHand(["table"])).toMatchObject({ reason: "group-full" });
    expect(byHand(["a", "b", "c", "d"])).toMatchObject({ value: [["a", "b", "c", "d"]] });
  });

  it("by what people say of themselves, and who says nothing where fewest are", () => {
    const said = [
      ["a", "north"],
      ["b", "south"],
      ["c", "north"],
      ["d", undefined],
    ] as const;
    const list = said.map(([memberId, declared]) => ({ memberId, declared }));
    expect(split({ kind: "declared", list: "l" }, list, null, anyone)).toMatchObject({
      value: [
        ["a", "c"],
        ["b", "d"],
      ],
    });
  });

  it("makes empty groups where people choose", () => {
    expect(sizes({ kind: "choice", count: 2 }, 5)).toEqual([0, 0]);
  });
});

describe("people in groups", () => {
  it("are in one at a time, moved by who facilitates or out of all", () => {
    const groups = inGroups([["a", "b"], ["c"]]);
    const moved = movePerson(groups, "a", 2);
    expect(moved).toMatchObject({ value: { groups: [{ people: ["b"] }, { people: ["c", "a"] }] } });
    expect(movePerson(groups, "a", null)).toMatchObject({ value: { groups: [{ people: ["b"] }, {}] } });
    expect(movePerson(groups, "a", 9)).toMatchObject({ reason: "not-found" });
  });

  it("choose only where they may, and not a full one", () => {
    const full = inGroups([["a", "b"], ["c"]], { choosing: true, max: 2 });
    expect(chooseGroup(full, "c", 1)).toMatchObject({ ok: false, reason: "group-full" });
    expect(chooseGroup(full, "a", 1)).toMatchObject({ ok: true, value: full });
    expect(chooseGroup(full, "a", 2)).toMatchObject({ value: { groups: [{ people: ["b"] }, {}] } });
    expect(chooseGroup(inGroups([[]]), "a", 1)).toMatchObject({ reason: "forbidden" });
    expect(chooseGroup(full, "a", 7)).toMatchObject({ reason: "not-found" });
  });

  it("who come late go where fewest are, unless people choose", () => {
    const groups = inGroups([["a", "b"], ["c"], ["d"]]);
    expect(groupOf(placeLate(groups, "late"), "late")?.number).toBe(2);
    expect(placeLate(groups, "c")).toBe(groups);
    const choosing = inGroups([["a"]], { choosing: true });
    expect(placeLate(choosing, "late")).toBe(choosing);
  });

  it("cannot be moved once they are called back", () => {
    const back = callBack(inGroups([["a"]]), 9);
    expect(back).toMatchObject({ value: { state: "back", endedAt: 9 } });
    const over = back.ok ? back.value : inGroups([]);
    for (const outcome of [
      movePerson(over, "a", 1),
      chooseGroup(over, "a", 1),
      joinGroups(over, 1, 2),
      callBack(over, 10),
    ])
      expect(outcome).toMatchObject({ reason: "breakout-state" });
    expect(placeLate(over, "late")).toBe(over);
  });
});

describe("joining groups", () => {
  it("takes everybody along, and leaves the board that they come from to them", () => {
    const joined = joinGroups(inGroups([["a"], ["b", "c"]]), 1, 2);
    const after = joined.ok ? joined.value : inGroups([]);
    expect(liveGroups(after)).toMatchObject([{ number: 2, people: ["b", "c", "a"] }]);
    expect(after.groups[0]).toMatchObject({ people: ["a"], into: 2 });
    expect(groupOf(after, "a")?.number).toBe(2);
    expect(joinGroups(after, 1, 2)).toMatchObject({ reason: "not-found" });
    expect(joinGroups(inGroups([["a"]]), 1, 1)).toMatchObject({ reason: "not-found" });
  });

  it.each([
    [[2, 2], [4]],
    [
      [2, 2, 2, 2],
      [4, 4],
    ],
    [
      [3, 2, 2],
      [3, 4],
    ],
    [[2, 2, 2], [6]],
    [[3], [3]],
    [[3, 2], [5]],
  ])("two by two makes of pairs %j groups of %j", (before, after) => {
    let n = 0;
    let breakout = inGroups(before.map((size) => Array.from({ length: size }, () => `p${n++}`)));
    for (const { from, into } of pairsToJoin(breakout)) {
      const outcome = joinGroups(breakout, from, into);
      if (outcome.ok) breakout = outcome.value;
    }
    expect(liveGroups(breakout).map((group) => group.people.length)).toEqual(after);
  });
});
