import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Stores } from "#server/house-needs.ts";
import { noTurns } from "#shared/facilitation/turns.ts";
import type { DocumentStore } from "#server/realtime/document.store.ts";
import type { GroupList } from "#shared/members/self-declared.ts";
import { storeWorkshop } from "#tests/support/two-members.ts";

const place: GroupList = {
  id: "place",
  title: "Where do you live?",
  groups: [
    { id: "hill", label: "On the hill" },
    { id: "river", label: "By the river" },
  ],
};

/** What every set of adapters must do with what is marked of people, what they say of themselves, and doubles. */
export function peopleStoreSuite(
  name: string,
  open: () => { stores: Stores; documents: DocumentStore; close: () => void },
): void {
  describe(`people (${name})`, () => {
    let stores: Stores;
    let documents: DocumentStore;
    let close: () => void;

    beforeEach(async () => {
      ({ stores, documents, close } = open());
      await storeWorkshop(stores);
      await join("m1", "s2", "Rosa");
      await join("m2", "s3", "Rosa again");
    });
    afterEach(() => close());

    const join = async (id: string, sessionId: string, as: string, token = "participant") => {
      await stores.sessions.create({ id: sessionId, tokenHash: `h-${id}`, ownDevice: true, now: 1 });
      const arrival = { sessionId, newMemberId: id, name: as, other: false, nextToken: `next-${id}`, now: 2 };
      await stores.invites.admit({ key: { token }, ...arrival });
    };
    const factsNow = async () => (await stores.workshops.facts("w1"))!;
    const member = (id: string) => stores.members.byId(id);

    describe("a mark", () => {
      it("stands only where it is so", async () => {
        expect(await member("m1")).toEqual({ id: "m1", name: "Rosa", role: "participant", state: "in" });
        expect(await stores.members.changeOwn("w1", "m1", { people: 6 })).toBe(true);
        expect(await stores.members.changeOwn("w1", "m1", { people: 6 })).toBe(false);
        expect(await member("m1")).toMatchObject({ people: 6 });
        expect((await stores.sessions.byId("s2"))!.memberships).toMatchObject([{ people: 6 }]);
        await stores.members.changeOwn("w1", "m1", { people: 1 });
        expect(await member("m1")).not.toHaveProperty("people");
      });

      it("of a name that somebody else gave stands until they have read it", async () => {
        const { version } = await factsNow();
        expect(await stores.members.change("w1", "m1", { name: "Rosa M." }, version)).toBe(true);
        expect(await member("m1")).toMatchObject({ name: "Rosa M.", renamed: true });
        await stores.members.changeOwn("w1", "m1", { told: true });
        expect(await member("m1")).not.toHaveProperty("renamed");
        expect(await stores.members.changeOwn("w1", "m1", { told: true })).toBe(false);
      });

      it("goes when they choose a name themselves, be it the same", async () => {
        await stores.members.change("w1", "m1", { name: "Rosa M." }, (await factsNow()).version);
        await stores.members.changeOwn("w1", "m1", { name: "Rosa M." });
        expect(await member("m1")).toEqual({ id: "m1", name: "Rosa M.", role: "participant", state: "in" });
      });

      it("of who they were stands until it is decided", async () => {
        await stores.members.changeOwn("w1", "m2", { wasHere: "Rosa" });
        expect(await member("m2")).toMatchObject({ wasHere: "Rosa" });
        await stores.members.change("w1", "m2", { wasHere: null }, (await factsNow()).version);
        expect(await member("m2")).not.toHaveProperty("wasHere");
      });
    });

    it("somebody without a device takes part, is in, and is told of as one change", async () => {
      const { version } = await factsNow();
      await stores.members.add("w1", { id: "m9", name: "Table by the window", people: 4, now: 5 });
      expect(await member("m9")).toEqual({
        id: "m9",
        name: "Table by the window",
        role: "participant",
        state: "in",
        people: 4,
        noDevice: true,
      });
      const told = await stores.events.since("w1", version);
      expect(told).toEqual([{ version: version + 1, kind: "member", memberId: "m9" }]);
      const nowhere = stores.members.add("no", { id: "m8", name: "X", people: 1, now: 5 });
      await expect(nowhere).rejects.toMatchObject({ code: "not-found" });
    });

    describe("what people say of themselves", () => {
      const ask = async (lists: readonly GroupList[]) =>
        stores.workshops.change("w1", { groupLists: lists }, (await factsNow()).version);

      it("is kept as they said it, and counted of those who are in", async () => {
        await ask([place]);
        await stores.declaring.declare("m1", {
          choices: { place: "hill" },
          languages: ["Quechua", "español"],
        });
        await stores.declaring.declare("m2", { choices: { place: null } });
        expect(await stores.declaring.of("m1")).toEqual({
          choices: { place: "hill" },
          languages: ["Quechua", "español"],
        });
        expect([...(await stores.declaring.ofWorkshop("w1"))]).toEqual([
          ["m1", { choices: { place: "hill" }, languages: ["Quechua", "español"] }],
          ["m2", { choices: { place: null }, languages: [] }],
        ]);
        expect(await stores.declaring.of("f1")).toEqual({ choices: {}, languages: [] });
      });

      it("changes in what is named, without a version or an event", async () => {
        await ask([place]);
        const { version } = await factsNow();
        await stores.declaring.declare("m1", { choices: { place: "hill" }, languages: ["Quechua"] });
        await stores.declaring.declare("m1", { choices: { place: "river" } });
        expect(await stores.declaring.of("m1")).toEqual({
          choices: { place: "river" },
          languages: ["Quechua"],
        });
        await stores.declaring.declare("m1", { languages: [] });
        expect((await stores.declaring.of("m1")).languages).toEqual([]);
        expect((await factsNow()).version).toBe(version);
      });

      it("is owed a member, and goes with them", async () => {
        await expect(stores.declaring.declare("no", { choices: {} })).rejects.toMatchObject({
          code: "not-found",
        });
        await stores.declaring.declare("m1", { choices: { place: "hill" }, languages: ["Quechua"] });
        await stores.members.remove("w1", "m1");
        expect(await stores.declaring.of("m1")).toEqual({ choices: {}, languages: [] });
      });

      it("goes with the list or group that it answered", async () => {
        await ask([place]);
        await stores.declaring.declare("m1", { choices: { place: "hill" } });
        await stores.declaring.declare("m2", { choices: { place: "river" } });
        const [hill] = place.groups;
        await ask([{ ...place, groups: [hill!, { id: "town", label: "In town" }] }]);
        expect((await stores.declaring.of("m1")).choices).toEqual({ place: "hill" });
        expect((await stores.declaring.of("m2")).choices).toEqual({});
        await ask([]);
        expect((await stores.declaring.of("m1")).choices).toEqual({});
        expect((await factsNow()).groupLists).toEqual([]);
      });
    });

    describe("a double", () => {
      const merge = async (from = "m2", into = "m1") =>
        stores.members.merge("w1", from, into, (await factsNow()).version);

      it("becomes who they are, with their browser, and is remembered by the id alone", async () => {
        await stores.members.changeOwn("w1", "m2", { wasHere: "Rosa" });
        await merge();
        expect(await member("m2")).toBeUndefined();
        expect(await member("m1")).toEqual({ id: "m1", name: "Rosa", role: "participant", state: "in" });
        expect((await stores.sessions.byId("s3"))!.memberships).toMatchObject([{ memberId: "m1" }]);
        expect([...(await stores.members.mergedIn("w1"))]).toEqual([["m2", "m1"]]);
      });

      it("of a double leads to the same person", async () => {
        await join("m3", "s4", "Rosa once more");
        await merge("m3", "m2");
        await merge("m2", "m1");
        expect(Object.fromEntries(await stores.members.mergedIn("w1"))).toEqual({ m2: "m1", m3: "m1" });
      });

      it("gives its turn, mark, wishes and answers where there is none", async () => {
        const turns = { ...noTurns, hands: ["m2", "m1"], spoken: ["m2"], speaker: "m2", speakerSince: 3 };
        const round = ["m2", "f1"].map((memberId) => ({
          memberId,
          state: "waiting" as const,
          offered: false,
        }));
        await stores.facilitation.save("w1", 0, {
          set: {
            turns: { ...turns, round },
            ready: ["m2", "m1"],
            proposals: [{ id: "p1", memberId: "m2", title: "More", minutes: 5 }],
          },
          event: "turns",
          touches: [],
        });
        await stores.declaring.declare("m2", { choices: { place: "hill", origin: "office" } });
        await stores.declaring.declare("m1", { choices: { place: "river" } });
        await merge();
        expect(await stores.facilitation.facts("w1")).toMatchObject({
          turns: { hands: ["m1"], spoken: ["m1"], speaker: "m1" },
          ready: ["m1"],
          proposals: [{ memberId: "m1" }],
        });
        const facts = await stores.facilitation.facts("w1");
        expect(facts!.turns.round!.map(({ memberId }) => memberId)).toEqual(["m1", "f1"]);
        expect((await stores.declaring.of("m1")).choices).toEqual({ place: "river", origin: "office" });
      });

      describe("with notes that only they see", () => {
        const draft = async (memberId: string, documentId: string, words: boolean) => {
          await documents.create(documentId, "life");
          if (words) {
            const update = Uint8Array.of(1);
            await documents.append([{ documentId, number: 1, update, leases: [] }]);
          }
          await stores.drafts.add({ boardId: "b1", activityId: "a1", memberId }, documentId);
        };
        const ownersNow = async () =>
          (await stores.drafts.ofWorkshop("w1")).map(({ documentId, memberId }) => [documentId, memberId]);

        it("brings them along", async () => {
          await draft("m2", "d2", true);
          await merge();
          expect(await ownersNow()).toEqual([["d2", "m1"]]);
        });

        it("brings them along where the other began and wrote nothing", async () => {
          await draft("m1", "d1", false);
          await draft("m2", "d2", true);
          await merge();
          expect(await ownersNow()).toEqual([["d2", "m1"]]);
          expect(await stores.drafts.leftovers()).toEqual(["d1"]);
        });

        it("waits while both have some, and nothing changed", async () => {
          await draft("m1", "d1", true);
          await draft("m2", "d2", true);
          await expect(merge()).rejects.toMatchObject({ code: "merge-later" });
          expect(await ownersNow()).toEqual([
            ["d1", "m1"],
            ["d2", "m2"],
          ]);
          expect(await member("m2")).toBeDefined();
        });
      });

      it("keeps the higher role, a taken pen, and the larger number of people", async () => {
        await join("m3", "s4", "Rosa leads", "facilitator");
        await stores.members.change("w1", "m1", { muted: true, people: 3 }, (await factsNow()).version);
        await merge("m3", "m1");
        expect(await member("m1")).toMatchObject({ role: "facilitator", muted: true, people: 3 });
      });

      it("is told as two changes: one is gone, the other is as they are now", async () => {
        const { version } = await factsNow();
        await merge();
        expect(await stores.events.since("w1", version)).toMatchObject([
          { kind: "member", memberId: "m2" },
          { kind: "member", memberId: "m1" },
        ]);
      });

      it("is refused on an older version, for one and the same, and for strangers", async () => {
        const { version } = await factsNow();
        await stores.members.changeOwn("w1", "m1", { name: "Rosa Maria" });
        const refusals: readonly [string, string, number, string][] = [
          ["m2", "m1", version, "stale"],
          ["m1", "m1", version + 1, "conflict"],
          ["m2", "no", version + 1, "not-found"],
          ["no", "m1", version + 1, "not-found"],
        ];
        for (const [from, into, seen, code] of refusals) {
          await expect(stores.members.merge("w1", from, into, seen)).rejects.toMatchObject({ code });
        }
        expect(await member("m2")).toBeDefined();
      });
    });
  });
}
