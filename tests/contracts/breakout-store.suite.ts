import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { StoredBoard } from "#server/boards/board.store.ts";
import type { BreakoutChange } from "#server/facilitation/breakout.store.ts";
import type { Stores } from "#server/house-needs.ts";
import type { Breakout } from "#shared/facilitation/breakouts.ts";
import { storeTwoMembers } from "#tests/support/two-members.ts";

/** What every store of groups must do. */
export function breakoutStoreSuite(name: string, open: () => { stores: Stores; close: () => void }): void {
  describe(`groups in a store (${name})`, () => {
    let stores: Stores;
    let close: () => void;

    beforeEach(async () => {
      ({ stores, close } = open());
      await storeTwoMembers(stores);
    });
    afterEach(() => close());

    const talk = { kind: "phone", number: "+54 11 5555" } as const;
    const breakout: Breakout = {
      state: "open",
      groups: [
        { number: 1, boardId: "g1", people: ["m1"], talk, into: null },
        { number: 2, boardId: "g2", people: [], talk: null, into: 1 },
      ],
      choosing: true,
      max: 4,
      message: "Ten minutes",
      startedAt: 5,
      endedAt: null,
    };
    const board = (id: string): StoredBoard => ({
      id,
      workshopId: "w1",
      title: "Group",
      kind: "breakout",
      everyone: false,
      people: [],
      anonymous: false,
      exported: true,
      closedAt: null,
      archivedAt: null,
    });
    const change: BreakoutChange = { breakout, boards: [board("g1"), board("g2")], now: 5 };
    const factsNow = async () => (await stores.breakouts.facts("w1"))!;

    it("are none before the first split, and nowhere without a workshop", async () => {
      expect(await factsNow()).toEqual({ version: 2, changedAt: 0, breakout: null });
      expect(await stores.breakouts.facts("no")).toBeUndefined();
    });

    it("come back as they were written, with their boards, as one change", async () => {
      expect(await stores.breakouts.save("w1", 0, change)).toBe(3);
      expect(await factsNow()).toEqual({ version: 3, changedAt: 3, breakout });
      expect(await stores.boards.byId("g1")).toEqual({ ...board("g1"), people: ["m1"] });
      expect(await stores.events.since("w1", 2)).toEqual([{ version: 3, kind: "breakouts" }]);
    });

    it("name on a board whoever is in its group now", async () => {
      await stores.breakouts.save("w1", 0, change);
      const groups = [
        { ...breakout.groups[0]!, people: ["f1"] },
        { ...breakout.groups[1]!, people: ["m1"], into: null },
      ];
      await stores.breakouts.save("w1", 3, { breakout: { ...breakout, groups }, boards: [], now: 6 });
      expect((await factsNow()).breakout!.groups).toEqual(groups);
      expect((await stores.boards.byId("g1"))!.people).toEqual(["f1"]);
      expect((await stores.boards.byId("g2"))!.people).toEqual(["m1"]);
    });

    it("close boards from a moment on", async () => {
      await stores.breakouts.save("w1", 0, change);
      const closes = { boardIds: ["g2"], at: 77 };
      await stores.breakouts.save("w1", 3, { breakout, boards: [], closes, now: 6 });
      expect((await stores.boards.byId("g1"))!.closedAt).toBeNull();
      expect((await stores.boards.byId("g2"))!.closedAt).toBe(77);
      expect(await stores.breakouts.closing(76, 77)).toEqual(["w1"]);
      expect(await stores.breakouts.closing(77, 99)).toEqual([]);
      expect(await stores.breakouts.closing(0, 76)).toEqual([]);
    });

    it("are not written over a change that came first, and then nothing is counted or made", async () => {
      await stores.breakouts.save("w1", 0, change);
      const late = { ...change, boards: [board("g3")] };
      await expect(stores.breakouts.save("w1", 0, late)).rejects.toMatchObject({ code: "conflict" });
      await expect(stores.breakouts.save("w1", 3, change)).rejects.toMatchObject({ code: "conflict" });
      await expect(stores.breakouts.save("no", 0, change)).rejects.toMatchObject({ code: "not-found" });
      const ghosts = { ...breakout, groups: [{ ...breakout.groups[0]!, people: ["ghost"] }] };
      const ghost = stores.breakouts.save("w1", 3, { breakout: ghosts, boards: [], now: 6 });
      await expect(ghost).rejects.toMatchObject({ code: "not-found" });
      expect(await factsNow()).toEqual({ version: 3, changedAt: 3, breakout });
      expect(await stores.boards.byId("g3")).toBeUndefined();
    });

    it("make way for the next split, whose earlier boards stay, and go with their workshop", async () => {
      await stores.breakouts.save("w1", 0, change);
      const next = { ...breakout, groups: [{ ...breakout.groups[0]!, boardId: "g9" }] };
      await stores.breakouts.save("w1", 3, { breakout: next, boards: [board("g9")], now: 6 });
      expect((await factsNow()).breakout!.groups).toHaveLength(1);
      expect(await stores.boards.byId("g1")).toMatchObject({ people: ["m1"] });
      await stores.members.remove("w1", "m1");
      expect((await factsNow()).breakout!.groups[0]!.people).toEqual([]);
      await stores.workshops.remove("w1");
      expect(await stores.breakouts.facts("w1")).toBeUndefined();
    });
  });
}
