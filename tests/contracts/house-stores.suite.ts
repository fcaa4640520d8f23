import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Stores } from "#server/house-needs.ts";
import { keptEvents } from "#server/workshops/event.store.ts";
import type { Opening } from "#server/workshops/workshop.store.ts";
import type { Arrival } from "#server/invites/invite.store.ts";

/** What every set of adapters for the house's facts must do. */
export function houseStoresSuite(name: string, open: () => { stores: Stores; close: () => void }): void {
  describe(`the stores (${name})`, () => {
    let stores: Stores;
    let close: () => void;

    beforeEach(async () => {
      ({ stores, close } = open());
      await stores.sessions.create({ id: "s1", tokenHash: "h1", ownDevice: true, now: 1 });
      await stores.sessions.create({ id: "s2", tokenHash: "h2", ownDevice: false, now: 1 });
      await stores.workshops.open(opening("w1", "s1"));
    });
    afterEach(() => close());

    const versionOf = async (id = "w1") => (await stores.workshops.facts(id))!.version;
    const roleOf = async (id: string) => (await stores.members.byId(id))?.role;

    describe("workshops", () => {
      it("are written whole, at version 1", async () => {
        expect(await stores.workshops.facts("w1")).toEqual({ ...opening("w1", "s1").facts, version: 1 });
        expect(await stores.boards.ofWorkshop("w1")).toMatchObject([
          { id: "b-w1", title: "Board", kind: "main", everyone: true, people: [] },
        ]);
        expect(await stores.members.ofWorkshop("w1")).toEqual([
          { id: "f-w1", name: "Ana", role: "facilitator", state: "in" },
        ]);
        expect((await stores.invites.ofWorkshop("w1")).participant).toEqual({
          token: "participant-w1",
          code: "code-w1",
        });
        expect(await stores.events.since("w1", 0)).toEqual([{ version: 1, kind: "workshop" }]);
      });

      it("are not written at all when a code is taken, or the session is gone", async () => {
        const taken = opening("w2", "s1");
        const invites = { ...taken.invites, participant: { token: "fresh", code: "code-w1" } };
        await expect(stores.workshops.open({ ...taken, invites })).rejects.toMatchObject({
          code: "conflict",
        });
        await expect(stores.workshops.open(opening("w2", "gone"))).rejects.toMatchObject({
          code: "unauthorised",
        });
        expect(await stores.workshops.facts("w2")).toBeUndefined();
        expect(await stores.boards.byId("b-w2")).toBeUndefined();
      });

      it("change what is named, with one version and one event", async () => {
        await stores.workshops.change("w1", { title: "New", purpose: { why: "rain" } }, 1);
        expect(await stores.workshops.facts("w1")).toMatchObject({
          title: "New",
          purpose: { why: "rain" },
          memberList: "present",
          version: 2,
        });
        expect(await stores.events.since("w1", 1)).toEqual([{ version: 2, kind: "workshop" }]);
      });

      it("refuse a change on facts that changed, on a version to come, and of nothing", async () => {
        await stores.workshops.change("w1", { title: "New" }, 1);
        await expect(stores.workshops.change("w1", { doorOpen: false }, 1)).rejects.toMatchObject({
          code: "stale",
        });
        await expect(stores.workshops.change("w1", { doorOpen: false }, 3)).rejects.toMatchObject({
          code: "stale",
        });
        await expect(stores.workshops.change("no", {}, 1)).rejects.toMatchObject({ code: "not-found" });
        expect(await versionOf()).toBe(2);
      });

      it("are erased with everything of theirs, and nothing of others", async () => {
        await stores.workshops.open(opening("w2", "s1"));
        await stores.workshops.remove("w1");
        await stores.workshops.remove("w1");
        expect(await stores.workshops.facts("w1")).toBeUndefined();
        expect(await stores.members.byId("f-w1")).toBeUndefined();
        expect(await stores.boards.byId("b-w1")).toBeUndefined();
        expect(await stores.invites.find({ code: "code-w1" })).toBeUndefined();
        expect(await stores.events.since("w1", 0)).toBeUndefined();
        const session = await stores.sessions.byId("s1");
        expect(session!.memberships.map(({ workshopId }) => workshopId)).toEqual(["w2"]);
      });
    });

    describe("events", () => {
      it("keep the last thousand, and say when they cannot tell", async () => {
        for (let i = 0; i < keptEvents; i++)
          await stores.invites.rotate("w1", "observer", { token: `t${i}` });
        expect(await stores.events.since("w1", 0)).toBeUndefined();
        expect(await stores.events.since("w1", 1)).toHaveLength(keptEvents);
        expect(await stores.events.since("w1", keptEvents + 1)).toEqual([]);
        expect(await stores.events.since("w1", keptEvents + 2)).toBeUndefined();
      });
    });

    describe("invites", () => {
      const arrive = (more: Partial<Arrival> = {}) =>
        stores.invites.admit({
          key: { token: "participant-w1" },
          sessionId: "s2",
          newMemberId: "m1",
          name: "Luz",
          other: false,
          nextToken: "next",
          now: 5,
          ...more,
        });

      it("are found by token or code", async () => {
        const found = { workshopId: "w1", role: "participant", spent: false };
        expect(await stores.invites.find({ token: "participant-w1" })).toEqual(found);
        expect(await stores.invites.find({ code: "code-w1" })).toEqual(found);
        expect(await stores.invites.find({ token: "code-w1" })).toBeUndefined();
      });

      it("admit somebody new, as one change", async () => {
        expect(await arrive()).toEqual({
          workshopId: "w1",
          me: { id: "m1", name: "Luz", role: "participant", state: "in" },
          as: "new",
        });
        expect(await stores.events.since("w1", 1)).toEqual([{ version: 2, kind: "member", memberId: "m1" }]);
        const session = await stores.sessions.byId("s2");
        expect(session!.memberships).toMatchObject([{ memberId: "m1", workshopId: "w1" }]);
      });

      it("admit a table as the people that it is, whom coming back does not change", async () => {
        await arrive({ people: 4 });
        await arrive({ people: 9 });
        const [_, table] = await stores.members.ofWorkshop("w1");
        expect(table).toMatchObject({ id: "m1", people: 4 });
      });

      it("let somebody back in without a change", async () => {
        await arrive();
        expect(await arrive({ newMemberId: "m2", name: undefined })).toMatchObject({
          as: "before",
          me: { id: "m1" },
        });
        expect(await versionOf()).toBe(2);
      });

      it("raise a role, and lower none", async () => {
        await arrive({ key: { token: "observer-w1" } });
        expect(await arrive({ key: { token: "advisory-w1" } })).toMatchObject({
          as: "raised",
          me: { id: "m1" },
        });
        expect(await arrive()).toMatchObject({ as: "before" });
        expect(await roleOf("m1")).toBe("advisory");
      });

      it("admit somebody else from the same browser in place of who they were", async () => {
        await arrive();
        expect(await arrive({ newMemberId: "m2", name: "Rui", other: true })).toMatchObject({ as: "new" });
        const session = await stores.sessions.byId("s2");
        expect(session!.memberships.map(({ memberId }) => memberId)).toEqual(["m2"]);
        expect(await roleOf("m1")).toBe("participant");
      });

      it("are used up by the one facilitator who came by them", async () => {
        const key = { token: "facilitator-w1" };
        await arrive({ key });
        expect(await stores.invites.find(key)).toEqual({
          workshopId: "w1",
          role: "facilitator",
          spent: true,
        });
        expect((await stores.invites.ofWorkshop("w1")).facilitator).toEqual({ token: "next" });
        expect(await arrive({ key })).toMatchObject({ as: "before" });
        await stores.sessions.create({ id: "s3", tokenHash: "h3", ownDevice: true, now: 1 });
        const second = arrive({ key, sessionId: "s3", newMemberId: "m3", nextToken: "other" });
        await expect(second).rejects.toMatchObject({ code: "invite-used" });
        expect(await stores.members.byId("m3")).toBeUndefined();
      });

      it("refuse who cannot come in, and then nothing is changed", async () => {
        await expect(arrive({ name: undefined })).rejects.toMatchObject({ code: "name-missing" });
        await expect(arrive({ key: { token: "no" } })).rejects.toMatchObject({ code: "invite-unknown" });
        await expect(arrive({ sessionId: "gone" })).rejects.toMatchObject({ code: "unauthorised" });
        await stores.workshops.change("w1", { doorOpen: false }, 1);
        await expect(arrive()).rejects.toMatchObject({ code: "invite-unknown" });
        expect(await stores.members.ofWorkshop("w1")).toHaveLength(1);
        expect(await versionOf()).toBe(2);
      });

      it("are replaced by fresh ones", async () => {
        await stores.invites.rotate("w1", "participant", { token: "t", code: "c" });
        expect(await stores.invites.find({ token: "participant-w1" })).toBeUndefined();
        expect(await stores.invites.find({ code: "c" })).toMatchObject({ role: "participant" });
        expect(await stores.events.since("w1", 1)).toEqual([{ version: 2, kind: "invites" }]);
        const taken = stores.invites.rotate("w1", "observer", { token: "t" });
        await expect(taken).rejects.toMatchObject({ code: "conflict" });
        const nowhere = stores.invites.rotate("no", "observer", { token: "u" });
        await expect(nowhere).rejects.toMatchObject({ code: "not-found" });
        expect(await versionOf()).toBe(2);
      });
    });

    describe("sessions", () => {
      it("are found by the hash of their cookie", async () => {
        expect(await stores.sessions.byToken("h2")).toEqual({
          id: "s2",
          ownDevice: false,
          seenAt: 1,
          memberships: [],
          tabs: [],
        });
        expect(await stores.sessions.byToken("s2")).toBeUndefined();
        const again = stores.sessions.create({ id: "s9", tokenHash: "h1", ownDevice: true, now: 1 });
        await expect(again).rejects.toMatchObject({ code: "conflict" });
      });

      it("are found with the membership in one workshop alone, or with none", async () => {
        const whole = await stores.sessions.byToken("h1");
        const here = whole!.memberships.filter(({ workshopId }) => workshopId === "w1");
        expect(here).toHaveLength(1);
        expect(await stores.sessions.byToken("h1", "w1")).toEqual({ ...whole, memberships: here });
        expect(await stores.sessions.byToken("h1", "nowhere")).toEqual({ ...whole, memberships: [] });
      });

      it("hold tabs that are left and taken up again, with a new cookie where one is given", async () => {
        await stores.sessions.addTab("s2", "t1");
        await stores.sessions.leaveTab("t1", 7);
        await stores.sessions.leaveTab("t1", 9);
        expect(await stores.sessions.byTab("t1")).toMatchObject({ session: { id: "s2" }, leftAt: 7 });
        await stores.sessions.returnToTab("t1", 8, "h2-new");
        expect(await stores.sessions.byToken("h2")).toBeUndefined();
        expect(await stores.sessions.byToken("h2-new")).toMatchObject({
          seenAt: 8,
          tabs: [{ leftAt: null }],
        });
        await expect(stores.sessions.addTab("gone", "t2")).rejects.toMatchObject({ code: "not-found" });
        await expect(stores.sessions.returnToTab("gone", 8)).rejects.toMatchObject({ code: "not-found" });
      });

      it("are over by idleness on own and on shared devices, or with their last tab", async () => {
        await stores.sessions.touch("s1", 100);
        await stores.sessions.touch("s2", 100);
        const ended = async (own: number, shared: number, left: number) =>
          (await stores.sessions.ended({ own, shared, left })).map(({ id }) => id);
        expect(await ended(100, 100, 100)).toEqual([]);
        expect(await ended(101, 100, 100)).toEqual(["s1"]);
        expect(await ended(100, 101, 100)).toEqual(["s2"]);
        await stores.sessions.addTab("s2", "t1");
        await stores.sessions.addTab("s2", "t2");
        await stores.sessions.leaveTab("t1", 50);
        expect(await ended(100, 100, 100)).toEqual([]);
        await stores.sessions.leaveTab("t2", 60);
        expect(await ended(100, 100, 60)).toEqual([]);
        expect(await ended(100, 100, 61)).toEqual(["s2"]);
      });

      it("forget their tabs where the device turns out to be the person's own", async () => {
        await stores.sessions.addTab("s2", "t1");
        await stores.sessions.setOwnDevice("s2", true);
        expect(await stores.sessions.byId("s2")).toMatchObject({ ownDevice: true, tabs: [] });
      });

      it("are erased, while their members stay", async () => {
        await stores.sessions.remove("s1");
        await stores.sessions.remove("s1");
        expect(await stores.sessions.byId("s1")).toBeUndefined();
        expect(await roleOf("f-w1")).toBe("facilitator");
      });

      it("go on elsewhere by one code for all their members, the newest only", async () => {
        await stores.workshops.open(opening("w2", "s1"));
        await stores.sessions.setReturnCode("s1", "c1");
        await stores.sessions.setReturnCode("s1", "c2");
        expect(await stores.sessions.knowsReturnCode("c1")).toBe(false);
        expect(await stores.sessions.knowsReturnCode("c2")).toBe(true);
        expect(await stores.sessions.continueAs("s2", "c1")).toBe(false);
        expect(await stores.sessions.continueAs("s2", "c2")).toBe(true);
        const ids = (await stores.sessions.byId("s2"))!.memberships.map(({ memberId }) => memberId);
        expect(ids).toEqual(["f-w1", "f-w2"]);
        await expect(stores.sessions.continueAs("gone", "c2")).rejects.toMatchObject({
          code: "unauthorised",
        });
      });
    });

    describe("boards", () => {
      it("are known with their workshop", async () => {
        expect(await stores.boards.byId("b-w1")).toMatchObject({
          id: "b-w1",
          title: "Board",
          workshopId: "w1",
        });
        expect(await stores.boards.byId("w1")).toBeUndefined();
      });
    });

    describe("rooms", () => {
      const use = { linkHash: "l1", sessionHash: "p1", madeAfter: 0, now: 20 };
      beforeEach(() =>
        stores.rooms.addLink({ id: "r1", boardId: "b-w1", openedBy: "f-w1", linkHash: "l1", now: 10 }),
      );

      it("open by a link once", async () => {
        expect(await stores.rooms.open(use)).toEqual({ id: "r1", boardId: "b-w1", openedBy: "f-w1" });
        expect(await stores.rooms.bySession("p1", 0)).toEqual({
          id: "r1",
          boardId: "b-w1",
          openedBy: "f-w1",
        });
        await expect(stores.rooms.open({ ...use, sessionHash: "p2" })).rejects.toMatchObject({
          code: "invite-unknown",
        });
      });

      it("do not open by a link that waited too long, and end after their time", async () => {
        await expect(stores.rooms.open({ ...use, madeAfter: 10 })).rejects.toMatchObject({
          code: "invite-unknown",
        });
        await stores.rooms.open(use);
        expect(await stores.rooms.bySession("p1", 20)).toBeUndefined();
      });

      it("are swept by the age of the link, or of the use", async () => {
        await stores.rooms.sweep({ made: 9, shown: 99, opened: 99 });
        await stores.rooms.open(use);
        await stores.rooms.sweep({ made: 99, shown: 99, opened: 19 });
        expect(await stores.rooms.bySession("p1", 0)).toBeDefined();
        await stores.rooms.sweep({ made: 0, shown: 0, opened: 20 });
        expect(await stores.rooms.bySession("p1", 0)).toBeUndefined();
      });

      it("open by a code that they show, once, and are listed until they are closed", async () => {
        const pair = { id: "r5", boardId: "b-w1", openedBy: "f-w1", codeHash: "c1", shownAfter: 0, now: 30 };
        await stores.rooms.offerCode({ codeHash: "c1", sessionHash: "p1", now: 20 });
        await stores.rooms.pair(pair);
        expect(await stores.rooms.bySession("p1", 0)).toEqual({
          id: "r5",
          boardId: "b-w1",
          openedBy: "f-w1",
        });
        expect(await stores.rooms.ofWorkshop("w1", 0)).toEqual([
          { id: "r5", boardId: "b-w1", openedBy: "f-w1", since: 30 },
        ]);
        expect(await stores.rooms.ofWorkshop("w1", 30)).toEqual([]);
        await expect(stores.rooms.pair({ ...pair, id: "r6" })).rejects.toMatchObject({
          code: "invite-unknown",
        });
        await expect(stores.rooms.close("w2", "r5")).rejects.toMatchObject({ code: "not-found" });
        await stores.rooms.close("w1", "r5");
        expect(await stores.rooms.bySession("p1", 0)).toBeUndefined();
        await expect(stores.rooms.close("w1", "r5")).rejects.toMatchObject({ code: "not-found" });
      });

      it("show one code at a time, that nobody else shows", async () => {
        const pair = { id: "r5", boardId: "b-w1", openedBy: "f-w1", shownAfter: 0, now: 30 };
        await stores.rooms.offerCode({ codeHash: "c1", sessionHash: "p1", now: 20 });
        await expect(
          stores.rooms.offerCode({ codeHash: "c1", sessionHash: "p2", now: 21 }),
        ).rejects.toMatchObject({ code: "conflict" });
        await stores.rooms.offerCode({ codeHash: "c2", sessionHash: "p1", now: 22 });
        await expect(stores.rooms.pair({ ...pair, codeHash: "c1" })).rejects.toMatchObject({
          code: "invite-unknown",
        });
        await stores.rooms.pair({ ...pair, codeHash: "c2" });
      });

      it("forget codes that were shown too long, and keep one for a board that is there", async () => {
        const pair = { id: "r5", boardId: "b-w1", openedBy: "f-w1", codeHash: "c1", shownAfter: 0, now: 30 };
        await stores.rooms.offerCode({ codeHash: "c1", sessionHash: "p1", now: 20 });
        await expect(stores.rooms.pair({ ...pair, shownAfter: 20 })).rejects.toMatchObject({
          code: "invite-unknown",
        });
        await expect(stores.rooms.pair({ ...pair, boardId: "no" })).rejects.toMatchObject({
          code: "not-found",
        });
        await stores.rooms.sweep({ made: 0, shown: 19, opened: 0 });
        await stores.rooms.pair(pair);
        await stores.rooms.offerCode({ codeHash: "c2", sessionHash: "p2", now: 20 });
        await stores.rooms.sweep({ made: 0, shown: 20, opened: 0 });
        await expect(stores.rooms.pair({ ...pair, id: "r6", codeHash: "c2" })).rejects.toMatchObject({
          code: "invite-unknown",
        });
      });

      it("show another board after they were paired anew", async () => {
        const pair = { boardId: "b-w1", openedBy: "f-w1", shownAfter: 0, now: 30 };
        await stores.rooms.offerCode({ codeHash: "c1", sessionHash: "p1", now: 20 });
        await stores.rooms.pair({ ...pair, id: "r5", codeHash: "c1" });
        await stores.rooms.offerCode({ codeHash: "c2", sessionHash: "p1", now: 40 });
        await stores.rooms.pair({ ...pair, id: "r6", codeHash: "c2" });
        expect(await stores.rooms.bySession("p1", 0)).toEqual({
          id: "r6",
          boardId: "b-w1",
          openedBy: "f-w1",
        });
      });

      it("need a board", async () => {
        const nowhere = stores.rooms.addLink({
          id: "r2",
          openedBy: "f-w1",
          boardId: "no",
          linkHash: "l2",
          now: 10,
        });
        await expect(nowhere).rejects.toMatchObject({ code: "not-found" });
      });
    });
  });
}

function opening(id: string, sessionId: string): Opening {
  return {
    facts: {
      id,
      title: "Water",
      locale: "es",
      purpose: { why: "dry" },
      memberList: "present",
      doorOpen: true,
      lobby: false,
      reviewOn: "2027-05-22",
    },
    board: { id: `b-${id}`, title: "Board" },
    founder: { id: `f-${id}`, name: "Ana", sessionId },
    invites: {
      facilitator: { token: `facilitator-${id}` },
      advisory: { token: `advisory-${id}` },
      participant: { token: `participant-${id}`, code: `code-${id}` },
      observer: { token: `observer-${id}` },
    },
    now: 1,
  };
}
