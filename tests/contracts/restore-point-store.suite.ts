import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { KeptPoint } from "#server/history/restore-point.store.ts";
import type { Stores } from "#server/house-needs.ts";
import { restorePointLimits } from "#shared/history/restore-point.ts";
import { openBoardIn } from "#tests/support/opened-board.ts";

/** What every adapter that keeps moments of boards must do. */
export function restorePointStoreSuite(
  name: string,
  open: () => { stores: Stores; close: () => void },
): void {
  describe(`moments of boards in a store (${name})`, () => {
    let stores: Stores;
    let close: () => void;

    beforeEach(async () => {
      ({ stores, close } = open());
      await openBoardIn(stores);
    });
    afterEach(() => close());

    const point = (id: string, more: Partial<KeptPoint> = {}): KeptPoint => ({
      id,
      boardId: "b1",
      cause: "named",
      title: id,
      at: 5,
      cards: 3,
      state: Uint8Array.of(1, 2, 3),
      ...more,
    });
    const add = (id: string, more: Partial<KeptPoint> = {}) => stores.restorePoints.add(point(id, more));
    const ids = async (boardId = "b1") => (await stores.restorePoints.ofBoard(boardId)).map(({ id }) => id);

    it("are listed newest first, without their states", async () => {
      await add("first");
      await add("same-time");
      await add("later", { at: 9, cause: "import", title: "" });
      expect(await ids()).toEqual(["later", "same-time", "first"]);
      expect((await stores.restorePoints.ofBoard("b1"))[0]).toEqual({
        id: "later",
        cause: "import",
        title: "",
        at: 9,
        cards: 3,
      });
    });

    it("give back the bytes that were kept", async () => {
      await add("first", { state: Uint8Array.of(9, 8) });
      const found = await stores.restorePoints.byId("b1", "first");
      expect({ ...found, state: [...found!.state] }).toEqual({ ...point("first"), state: [9, 8] });
      expect((await stores.restorePoints.last("b1"))!.id).toBe("first");
    });

    it("are there only on their own board", async () => {
      await add("first");
      expect(await stores.restorePoints.byId("b2", "first")).toBeUndefined();
      await stores.restorePoints.remove("b2", "first");
      expect(await ids()).toEqual(["first"]);
      expect([await ids("b2"), await stores.restorePoints.last("b2")]).toEqual([[], undefined]);
    });

    it("are kept once under one id", async () => {
      await add("first");
      await add("first", { title: "another" });
      expect((await stores.restorePoints.ofBoard("b1")).map(({ title }) => title)).toEqual(["first"]);
    });

    it("go when somebody lets go of one, and all together", async () => {
      for (const id of ["a", "b", "c"]) await add(id);
      await stores.restorePoints.remove("b1", "b");
      await stores.restorePoints.remove("b1", "b");
      expect(await ids()).toEqual(["c", "a"]);
      await stores.restorePoints.removeAll("b1");
      expect(await ids()).toEqual([]);
    });

    it("that were kept by themselves make room for newer ones, and never push out named ones", async () => {
      await add("named", { at: 1 });
      const { automatic } = restorePointLimits;
      for (let i = 0; i < automatic + 3; i++) await add(`auto${i}`, { cause: "activity", at: 10 + i });
      const newest = Array.from({ length: automatic }, (_, i) => `auto${automatic + 2 - i}`);
      expect(await ids()).toEqual([...newest, "named"]);
    });

    it("owe `points-full` for one named moment too many, until somebody lets go of one", async () => {
      for (let i = 0; i < restorePointLimits.named; i++) await add(`named${i}`, { at: i });
      await expect(add("more")).rejects.toMatchObject({ code: "points-full" });
      await add("by itself", { cause: "import" });
      await stores.restorePoints.remove("b1", "named3");
      await add("more");
      expect(await ids()).toContain("more");
    });

    it("owe `not-found` where there is no such board, and go with it", async () => {
      await expect(add("first", { boardId: "nowhere" })).rejects.toMatchObject({ code: "not-found" });
      await add("first");
      await stores.workshops.remove("w1");
      expect(await ids()).toEqual([]);
    });
  });
}
