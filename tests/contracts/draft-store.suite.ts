import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DocumentStore } from "#server/realtime/document.store.ts";
import type { Stores } from "#server/house-needs.ts";
import { newActivity } from "#shared/facilitation/activity.ts";
import { draft } from "#tests/support/private-writing.ts";
import { storeTwoMembers } from "#tests/support/two-members.ts";

/** What every adapter for whose private documents are must do. */
export function draftStoreSuite(
  name: string,
  open: () => { stores: Stores; documents: DocumentStore; close: () => void },
): void {
  describe(`private documents in a store (${name})`, () => {
    let stores: Stores;
    let documents: DocumentStore;
    let close: () => void;

    beforeEach(async () => {
      ({ stores, documents, close } = open());
      await storeTwoMembers(stores);
      for (const id of ["p1", "p2", "p3"]) await documents.create(id, "e1");
    });
    afterEach(() => close());

    const place = (activityId = "a1", memberId = "m1") => ({ boardId: "b1", activityId, memberId });

    it("keep their place, and the first at a place stays", async () => {
      expect(await stores.drafts.at(place())).toBeUndefined();
      expect(await stores.drafts.add(place(), "p1")).toBe("p1");
      expect(await stores.drafts.add(place(), "p2")).toBe("p1");
      expect(await stores.drafts.at(place())).toBe("p1");
      expect(await stores.drafts.at(place("a1", "f1"))).toBeUndefined();
    });

    it("belong to a board, a member and a document that are there", async () => {
      const missing = { code: "not-found" };
      await expect(stores.drafts.add(place("a1", "nobody"), "p1")).rejects.toMatchObject(missing);
      await expect(stores.drafts.add({ ...place(), boardId: "b9" }, "p1")).rejects.toMatchObject(missing);
      await expect(stores.drafts.add(place(), "p9")).rejects.toMatchObject(missing);
    });

    it("are found by the one that a member opened last on a board", async () => {
      await stores.drafts.add(place("a1"), "p2");
      await stores.drafts.add(place("a2"), "p1");
      await stores.drafts.add(place("a3", "f1"), "p3");
      expect(await stores.drafts.newestOf("b1", "m1")).toBe("p1");
      expect(await stores.drafts.newestOf("b2", "m1")).toBeUndefined();
    });

    it("say whether something was written in them, and whether late notes may be shown", async () => {
      await stores.drafts.add(place(), "p1");
      await stores.drafts.add(place("a2"), "p2");
      await documents.append([{ documentId: "p1", number: 1, update: Uint8Array.of(1), leases: [] }]);
      await stores.drafts.agree("a2", "m1");
      await stores.drafts.agree("a9", "m1");
      expect(await stores.drafts.ofWorkshop("w1")).toEqual([
        {
          ...place(),
          anonymous: false,
          muted: false,
          documentId: "p1",
          filled: true,
          written: true,
          agreed: false,
        },
        {
          ...place("a2"),
          anonymous: false,
          muted: false,
          documentId: "p2",
          filled: false,
          written: false,
          agreed: true,
        },
      ]);
      expect(await stores.drafts.ofWorkshop("w2")).toEqual([]);
    });

    it("leave nothing here once they are erased, however that comes", async () => {
      await stores.drafts.add(place(), "p1");
      await stores.drafts.add(place("a2"), "p2");
      await documents.remove("p1");
      const update = { documentId: "p3", number: 1, update: Uint8Array.of(1), leases: [] };
      await documents.append([{ ...update, given: [{ documentId: "p2" }] }]);
      expect(await stores.drafts.ofWorkshop("w1")).toEqual([]);
      expect(await stores.drafts.newestOf("b1", "m1")).toBeUndefined();
    });

    it("are filled, and not written in, where something was held back", async () => {
      await stores.drafts.add(place(), "p1");
      await documents.beginEpoch("p1", "e2", Uint8Array.of(5), []);
      expect(await stores.drafts.ofWorkshop("w1")).toMatchObject([{ filled: true, written: false }]);
    });

    it("are left over once their member, or their workshop, is no more", async () => {
      await atStep("a1");
      await stores.drafts.add(place(), "p1");
      await stores.drafts.add(place("a1", "f1"), "p2");
      expect(await stores.drafts.leftovers()).toEqual([]);
      await stores.members.remove("w1", "m1");
      expect(await stores.drafts.leftovers()).toEqual(["p1"]);
      expect(await stores.drafts.ofWorkshop("w1")).toHaveLength(1);
      await stores.workshops.remove("w1");
      expect([...(await stores.drafts.leftovers())].sort()).toEqual(["p1", "p2"]);
    });

    it("are left over where they stayed empty and the group went on", async () => {
      await stores.drafts.add(place(), "p1");
      await stores.drafts.add(place("a1", "f1"), "p2");
      await documents.append([{ documentId: "p2", number: 1, update: Uint8Array.of(1), leases: [] }]);
      await atStep("a1");
      expect(await stores.drafts.leftovers()).toEqual([]);
      await atStep("a2");
      expect(await stores.drafts.leftovers()).toEqual(["p1"]);
    });

    const atStep = async (id: string) => {
      const { changedAt } = (await stores.facilitation.facts("w1"))!;
      const agenda = [{ ...newActivity(id, draft("Write")), state: "current" as const }];
      await stores.facilitation.save("w1", changedAt, { set: { agenda }, event: "activity", touches: [] });
    };
  });
}
