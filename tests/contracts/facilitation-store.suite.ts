import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SessionChange } from "#server/facilitation/facilitation.store.ts";
import type { Stores } from "#server/house-needs.ts";
import { newActivity } from "#shared/facilitation/activity.ts";
import { noTurns } from "#shared/facilitation/turns.ts";
import { storeTwoMembers } from "#tests/support/two-members.ts";

/** What every adapter for sessions that are led, and for changes of people, must do. */
export function facilitationStoreSuite(
  name: string,
  open: () => { stores: Stores; close: () => void },
): void {
  describe(`sessions and people in a store (${name})`, () => {
    let stores: Stores;
    let close: () => void;

    beforeEach(async () => {
      ({ stores, close } = open());
      await storeTwoMembers(stores);
    });
    afterEach(() => close());

    const factsNow = async () => (await stores.facilitation.facts("w1"))!;
    const save = async (change: SessionChange) =>
      stores.facilitation.save("w1", (await factsNow()).changedAt, change);
    const lock: SessionChange = { set: { locked: true }, event: "lock", touches: ["lock"] };
    const never = { agenda: 0, activity: 0, timer: 0, turns: 0, lock: 0, talk: 0, spotlight: 0, stage: 0 };
    const step = (id: string) =>
      newActivity(id, {
        title: id,
        instructions: "Write.",
        target: "needs/n1",
        writers: ["advisory"],
        minutes: 7,
        shortest: 5,
        speaking: "queue",
        visibility: "shared",
        note: "Wait.",
      });

    describe("a session", () => {
      it("is empty before the first change, and nothing where there is no workshop", async () => {
        expect(await factsNow()).toEqual({
          agenda: [],
          proposals: [],
          talk: null,
          timer: { kind: "none" },
          turns: noTurns,
          locked: false,
          spotlight: null,
          stage: { show: "wall" },
          ready: [],
          version: 2,
          changedAt: 0,
          versions: never,
        });
        expect(await stores.facilitation.facts("no")).toBeUndefined();
      });

      it("comes back as it was written, part by part, each change with one version and one event", async () => {
        const agenda = [step("b"), step("a")];
        const proposals = [{ id: "p1", memberId: "m1", title: "Rain", minutes: 3 }];
        const timer = { kind: "paused", left: 5, total: 9 } as const;
        const turns = { ...noTurns, hands: ["m1"], spoken: ["f1"] };
        const talk = { kind: "phone", number: "+54 11 5555" } as const;
        expect(await save({ set: { agenda, proposals }, event: "agenda", touches: ["agenda"] })).toBe(3);
        await save({ set: { timer, turns, ready: ["m1"] }, event: "turns", touches: ["timer", "turns"] });
        await save({ set: { talk }, event: "agenda", touches: ["talk"] });
        expect(await factsNow()).toEqual({
          agenda,
          proposals,
          talk,
          timer,
          turns,
          locked: false,
          spotlight: null,
          stage: { show: "wall" },
          ready: ["m1"],
          version: 5,
          changedAt: 5,
          versions: { ...never, agenda: 3, timer: 4, turns: 4, talk: 5 },
        });
        const kinds = (await stores.events.since("w1", 2))!.map(({ kind }) => kind);
        expect(kinds).toEqual(["agenda", "turns", "agenda"]);
        await save({ set: { talk: null, agenda: [step("a")] }, event: "agenda", touches: ["agenda"] });
        expect(await factsNow()).toMatchObject({ talk: null, agenda: [{ id: "a" }] });
      });

      it("keeps where everybody looks and what projectors show, and the days of a step", async () => {
        const spotlight = { target: "notes/n1", since: 5 };
        await save({ set: { spotlight }, event: "spotlight", touches: ["spotlight"] });
        await save({ set: { stage: { show: "note", id: "n1" } }, event: "stage", touches: ["stage"] });
        const dated = { ...step("a"), opensAt: 7, closesAt: 9 };
        await save({ set: { agenda: [dated] }, event: "agenda", touches: ["agenda"] });
        expect(await factsNow()).toMatchObject({
          spotlight,
          stage: { show: "note", id: "n1" },
          agenda: [dated],
          versions: { spotlight: 3, stage: 4 },
        });
        await save({ set: { spotlight: null, agenda: [step("a")] }, event: "agenda", touches: [] });
        const { spotlight: none, agenda } = await factsNow();
        expect([none, agenda]).toEqual([null, [step("a")]]);
      });

      it("is not written over a change that came first, and then nothing is counted", async () => {
        await stores.facilitation.save("w1", 0, lock);
        const second = stores.facilitation.save("w1", 0, { ...lock, set: { locked: false } });
        await expect(second).rejects.toMatchObject({ code: "conflict" });
        expect(await factsNow()).toMatchObject({ locked: true, version: 3 });
      });

      it("needs a workshop, and members that there are", async () => {
        await expect(stores.facilitation.save("no", 0, lock)).rejects.toMatchObject({ code: "not-found" });
        const ghost = save({ set: { ready: ["ghost"] }, event: "ready", touches: [] });
        await expect(ghost).rejects.toMatchObject({ code: "not-found" });
        expect(await factsNow()).toMatchObject({ ready: [], version: 2 });
      });

      it("says who may write by its lock and its current step alone", async () => {
        expect(await stores.facilitation.writing("no")).toBeUndefined();
        expect(await stores.facilitation.writing("w1")).toEqual({ locked: false, agenda: [] });
        const current = { ...step("b"), state: "current", startedAt: 5 } as const;
        const set = { agenda: [step("a"), current], locked: true };
        await save({ set, event: "activity", touches: [] });
        const writing = {
          locked: true,
          agenda: [
            { id: "b", visibility: "shared", revealedAt: null, state: "current", writers: ["advisory"] },
          ],
        };
        expect(await stores.facilitation.writing("w1")).toEqual(writing);
      });

      it("goes with its workshop, and a mark and a wish with their member", async () => {
        const proposals = [{ id: "p1", memberId: "m1", title: "Rain", minutes: 3 }];
        await save({ set: { agenda: [step("a")], proposals, ready: ["m1"] }, event: "agenda", touches: [] });
        await stores.members.remove("w1", "m1");
        expect(await factsNow()).toMatchObject({ proposals: [], ready: [], agenda: [{ id: "a" }] });
        await stores.workshops.remove("w1");
        expect(await stores.facilitation.facts("w1")).toBeUndefined();
      });
    });

    describe("a member", () => {
      const versionNow = async () => (await stores.workshops.facts("w1"))!.version;

      it("is changed in what is named, as one change", async () => {
        expect(await stores.members.change("w1", "m1", { role: "advisory", muted: true }, 2)).toBe(true);
        expect(await stores.members.byId("m1")).toEqual({
          id: "m1",
          name: "Luz",
          role: "advisory",
          state: "in",
          muted: true,
        });
        expect(await stores.events.since("w1", 2)).toEqual([{ version: 3, kind: "member", memberId: "m1" }]);
        const { memberships } = (await stores.sessions.byId("s2"))!;
        expect(memberships).toMatchObject([{ role: "advisory", muted: true }]);
        expect(await stores.members.change("w1", "m1", { muted: false }, 3)).toBe(true);
        expect(await stores.members.byId("m1")).not.toHaveProperty("muted");
      });

      it("is not changed by what is so already", async () => {
        expect(await stores.members.change("w1", "m1", { role: "participant" }, 2)).toBe(false);
        expect(await stores.members.changeOwn("w1", "m1", { name: "Luz" })).toBe(false);
        expect(await versionNow()).toBe(2);
      });

      it("is not changed on a version before their last change, or one to come", async () => {
        await stores.members.changeOwn("w1", "m1", { name: "Marina" });
        for (const seen of [2, 9]) {
          await expect(stores.members.change("w1", "m1", { muted: true }, seen)).rejects.toMatchObject({
            code: "stale",
          });
        }
        await stores.workshops.change("w1", { title: "New" }, 3);
        expect(await stores.members.change("w1", "m1", { muted: true }, 3)).toBe(true);
      });

      it("is found in their own workshop alone", async () => {
        await expect(stores.members.change("w2", "m1", { muted: true }, 2)).rejects.toMatchObject({
          code: "not-found",
        });
        await expect(stores.members.changeOwn("w1", "no", { name: "X" })).rejects.toMatchObject({
          code: "not-found",
        });
        await expect(stores.members.remove("w2", "m1")).rejects.toMatchObject({ code: "not-found" });
        expect(await versionNow()).toBe(2);
      });

      it("leads on while nobody else does", async () => {
        const demoted = stores.members.change("w1", "f1", { role: "observer" }, 2);
        await expect(demoted).rejects.toMatchObject({ code: "last-facilitator" });
        await expect(stores.members.remove("w1", "f1")).rejects.toMatchObject({ code: "last-facilitator" });
        await stores.members.change("w1", "m1", { role: "facilitator" }, 2);
        await stores.members.remove("w1", "f1");
        expect((await stores.members.ofWorkshop("w1")).map(({ id }) => id)).toEqual(["m1"]);
        expect((await stores.sessions.byId("s1"))!.memberships).toEqual([]);
      });

      it("waits where there is a lobby, unless they come to facilitate", async () => {
        await stores.workshops.change("w1", { lobby: true }, 2);
        await stores.sessions.create({ id: "s3", tokenHash: "h3", ownDevice: true, now: 1 });
        const arrive = (token: string) =>
          stores.invites.admit({
            key: { token },
            sessionId: "s3",
            newMemberId: "m3",
            name: "Rui",
            other: false,
            nextToken: "next",
            now: 3,
          });
        expect((await arrive("observer")).me.state).toBe("waiting");
        expect((await arrive("advisory")).me).toMatchObject({ role: "advisory", state: "waiting" });
        expect((await arrive("facilitator")).me).toMatchObject({ role: "facilitator", state: "in" });
        expect(await stores.members.byId("m3")).toMatchObject({ state: "in" });
      });
    });
  });
}
