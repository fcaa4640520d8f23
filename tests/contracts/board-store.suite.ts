import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { StoredBoard } from "#server/boards/board.store.ts";
import type { Stores } from "#server/house-needs.ts";
import { mostBoards } from "#shared/boards/board-kind.ts";
import { storeTwoMembers } from "#tests/support/two-members.ts";

/** What every store of boards must do. */
export function boardStoreSuite(name: string, open: () => { stores: Stores; close: () => void }): void {
  describe(`boards in a store (${name})`, () => {
    let stores: Stores;
    let close: () => void;

    beforeEach(async () => {
      ({ stores, close } = open());
      await storeTwoMembers(stores);
    });
    afterEach(() => close());

    const wall = (id: string, more: Partial<StoredBoard> = {}): StoredBoard => ({
      id,
      workshopId: "w1",
      title: "Wall",
      kind: "wall",
      everyone: false,
      people: ["m1", "f1"],
      anonymous: true,
      exported: true,
      closedAt: null,
      archivedAt: null,
      ...more,
    });
    const versionNow = async () => (await stores.workshops.facts("w1"))!.version;

    it("come back as they were added, after the first, each with one version and one event", async () => {
      await stores.boards.add(wall("b2"), 5);
      expect(await stores.boards.byId("b2")).toEqual(wall("b2"));
      expect((await stores.boards.ofWorkshop("w1")).map(({ id, kind }) => [id, kind])).toEqual([
        ["b1", "main"],
        ["b2", "wall"],
      ]);
      expect(await stores.events.since("w1", 2)).toEqual([{ version: 3, kind: "boards" }]);
    });

    it("are not added twice, without their workshop, or for somebody who is not in it", async () => {
      await stores.boards.add(wall("b2"), 5);
      const refused = (board: StoredBoard) => expect(stores.boards.add(board, 6)).rejects;
      await refused(wall("b2")).toMatchObject({ code: "conflict" });
      await refused(wall("b3", { workshopId: "no" })).toMatchObject({ code: "not-found" });
      await refused(wall("b3", { people: ["ghost"] })).toMatchObject({ code: "not-found" });
      expect(await stores.boards.byId("b3")).toBeUndefined();
      expect(await versionNow()).toBe(3);
    });

    it("have a greatest number", async () => {
      for (let n = 1; n < mostBoards; n++) await stores.boards.add(wall(`b-${n}`), n);
      await expect(stores.boards.add(wall("last"), 6)).rejects.toMatchObject({ code: "too-big" });
      const [first, second] = await stores.boards.ofWorkshop("w1").then((all) => all.slice(-2));
      await stores.boards.change(first!.id, { archivedAt: 7 }, await versionNow());
      await stores.boards.add(wall("one"), 6);
      await expect(stores.boards.add(wall("last"), 6)).rejects.toMatchObject({ code: "too-big" });
      await stores.boards.change(second!.id, { closedAt: 7 }, await versionNow());
      await stores.boards.add(wall("two"), 6);
    });

    it("change in what is named, on a version that saw their last change", async () => {
      await stores.boards.add(wall("b2"), 5);
      await stores.boards.change("b2", { title: "Ours", people: ["m1"], archivedAt: 7, closedAt: 6 }, 3);
      const changed = { title: "Ours", people: ["m1"], archivedAt: 7, closedAt: 6, everyone: false };
      expect(await stores.boards.byId("b2")).toMatchObject(changed);
      for (const seen of [3, 9]) {
        const late = stores.boards.change("b2", { title: "Late" }, seen);
        await expect(late).rejects.toMatchObject({ code: "stale" });
      }
      await expect(stores.boards.change("b2", { people: ["ghost"] }, 4)).rejects.toMatchObject({
        code: "not-found",
      });
      await expect(stores.boards.change("no", {}, 4)).rejects.toMatchObject({ code: "not-found" });
      expect(await stores.boards.byId("b2")).toMatchObject(changed);
      expect(await versionNow()).toBe(4);
    });

    it("lose a person with their membership, and go with their workshop", async () => {
      await stores.boards.add(wall("b2"), 5);
      await stores.members.remove("w1", "m1");
      expect((await stores.boards.byId("b2"))!.people).toEqual(["f1"]);
      await stores.workshops.remove("w1");
      expect(await stores.boards.byId("b2")).toBeUndefined();
    });
  });
}
