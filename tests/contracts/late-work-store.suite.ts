import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Stores } from "#server/house-needs.ts";
import { lateLimits, type LateItem } from "#shared/late-work/late-item.ts";
import { openBoardIn } from "#tests/support/opened-board.ts";

/** What every adapter that keeps late work must do. */
export function lateWorkStoreSuite(name: string, open: () => { stores: Stores; close: () => void }): void {
  describe(`late work in a store (${name})`, () => {
    let stores: Stores;
    let close: () => void;

    beforeEach(async () => {
      ({ stores, close } = open());
      await openBoardIn(stores);
    });
    afterEach(() => close());

    const item = (id: string, after = "clean water"): LateItem => ({
      kind: "words",
      id,
      root: "notes",
      card: "n1",
      field: "text",
      before: "water",
      after,
    });
    const add = (member: string, ids: readonly string[], now = 5) =>
      stores.lateWork.add(
        "b1",
        member,
        ids.map((id) => item(id)),
        now,
      );
    const waiting = async () => (await stores.lateWork.waiting("b1")).map((kept) => kept.item.id);
    const version = async () => (await stores.workshops.facts("w1"))!.version;

    it("waits in the order in which it came, with who wrote it and when", async () => {
      await add("luz", ["b", "a"], 5);
      await add("leo", ["c"], 6);
      expect(await waiting()).toEqual(["b", "a", "c"]);
      expect((await stores.lateWork.waiting("b1"))[2]).toEqual({
        item: item("c"),
        memberId: "leo",
        sentAt: 6,
      });
      expect(await stores.lateWork.one("b1", "a")).toMatchObject({ item: { id: "a" }, memberId: "luz" });
    });

    it("is kept once, as it was sent first", async () => {
      await add("luz", ["a"]);
      const before = await version();
      await stores.lateWork.add("b1", "luz", [item("a", "other words")], 9);
      expect(await stores.lateWork.waiting("b1")).toEqual([{ item: item("a"), memberId: "luz", sentAt: 5 }]);
      expect(await version()).toBe(before);
    });

    it("is told to its writer, and to nobody else", async () => {
      await add("luz", ["a", "b"]);
      await stores.lateWork.decide("b1", "a", "declined");
      expect(await stores.lateWork.ofMember("b1", "luz")).toEqual([
        { id: "a", state: "declined" },
        { id: "b", state: "waiting" },
      ]);
      expect(await stores.lateWork.ofMember("b1", "leo")).toEqual([]);
    });

    it("waits no more once it is decided, and its words are gone from the store", async () => {
      await add("luz", ["a", "b"]);
      await stores.lateWork.decide("b1", "a", "admitted");
      expect(await waiting()).toEqual(["b"]);
      expect(await stores.lateWork.one("b1", "a")).toBeUndefined();
      await expect(stores.lateWork.decide("b1", "a", "declined")).rejects.toMatchObject({
        code: "not-found",
      });
      await expect(stores.lateWork.decide("b1", "x", "admitted")).rejects.toMatchObject({
        code: "not-found",
      });
      await add("luz", ["a"]);
      expect(await waiting()).toEqual(["b"]);
    });

    it("is taken back by its writer alone", async () => {
      await add("luz", ["a"]);
      await stores.lateWork.withdraw("b1", "leo", "a");
      expect(await waiting()).toEqual(["a"]);
      await stores.lateWork.withdraw("b1", "luz", "a");
      await stores.lateWork.withdraw("b1", "luz", "a");
      expect([await waiting(), await stores.lateWork.ofMember("b1", "luz")]).toEqual([[], []]);
    });

    it("is counted by board and writer while it waits", async () => {
      await add("luz", ["a", "b", "c"]);
      await add("leo", ["d"]);
      await stores.lateWork.decide("b1", "c", "admitted");
      expect([...(await stores.lateWork.counts("w1"))].sort((a, b) => b.n - a.n)).toEqual([
        { boardId: "b1", memberId: "luz", n: 2 },
        { boardId: "b1", memberId: "leo", n: 1 },
      ]);
      expect(await stores.lateWork.counts("w2")).toEqual([]);
    });

    it("is a new version of the workshop at each change, with its event", async () => {
      const before = await version();
      await add("luz", ["a", "b"]);
      await stores.lateWork.decide("b1", "a", "admitted");
      await stores.lateWork.withdraw("b1", "luz", "b");
      expect(
        (await stores.events.since("w1", before))!.map(({ kind, memberId }) => [kind, memberId]),
      ).toEqual([
        ["late", "luz"],
        ["late", "luz"],
        ["late", "luz"],
      ]);
    });

    it("owes `conflict` for an id that is somebody else's, and keeps nothing of the message", async () => {
      await add("luz", ["a"]);
      await expect(add("leo", ["new", "a"])).rejects.toMatchObject({ code: "conflict" });
      expect(await waiting()).toEqual(["a"]);
    });

    it("owes `too-big` for more than may wait of one member, and `not-found` without the board", async () => {
      const ids = Array.from({ length: lateLimits.waiting }, (_, i) => `i${i}`);
      await add("luz", ids);
      await expect(add("luz", ["one-more"])).rejects.toMatchObject({ code: "too-big" });
      await add("luz", ["i3"]);
      await add("leo", ["of-another"]);
      await expect(stores.lateWork.add("nowhere", "luz", [item("z")], 5)).rejects.toMatchObject({
        code: "not-found",
      });
    });

    it("goes with its board", async () => {
      await add("luz", ["a"]);
      await stores.workshops.remove("w1");
      expect(await waiting()).toEqual([]);
    });
  });
}
