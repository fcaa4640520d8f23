import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { StoredShare } from "#server/boards/share.store.ts";
import type { Stores } from "#server/house-needs.ts";
import { storeTwoMembers } from "#tests/support/two-members.ts";

/** What every store of shared cards must do. */
export function shareStoreSuite(name: string, open: () => { stores: Stores; close: () => void }): void {
  describe(`shared cards in a store (${name})`, () => {
    let stores: Stores;
    let close: () => void;
    beforeEach(async () => {
      ({ stores, close } = open());
      await storeTwoMembers(stores);
      await stores.boards.add(
        {
          id: "b2",
          workshopId: "w1",
          title: "Wall",
          kind: "wall",
          everyone: true,
          people: [],
          anonymous: false,
          exported: true,
          closedAt: null,
          archivedAt: null,
        },
        5,
      );
    });
    afterEach(() => close());

    const share = (id: string, more: Partial<StoredShare> = {}): StoredShare => ({
      id,
      workshopId: "w1",
      fromBoard: "b2",
      toBoard: "b1",
      card: "notes/n1",
      memberId: "m1",
      sharedAt: 7,
      ...more,
    });

    it("come back in the order they were shared, with nobody's name where nobody is named", async () => {
      await stores.shares.keep([share("s2"), share("s1", { memberId: null })]);
      expect(await stores.shares.ofWorkshop("w1")).toEqual([share("s2"), share("s1", { memberId: null })]);
      expect(await stores.shares.ofWorkshop("no")).toEqual([]);
    });

    it("are kept all or not at all", async () => {
      const kept = stores.shares.keep([share("s1"), share("s2", { toBoard: "ghost" })]);
      await expect(kept).rejects.toMatchObject({ code: "not-found" });
      expect(await stores.shares.ofWorkshop("w1")).toEqual([]);
    });

    it("forget who, once they are no member, and go with their workshop", async () => {
      await stores.shares.keep([share("s1")]);
      await stores.members.remove("w1", "m1");
      expect(await stores.shares.ofWorkshop("w1")).toMatchObject([{ memberId: null }]);
      await stores.workshops.remove("w1");
      expect(await stores.shares.ofWorkshop("w1")).toEqual([]);
    });
  });
}
