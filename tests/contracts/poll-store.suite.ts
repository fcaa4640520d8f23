import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Stores } from "#server/house-needs.ts";
import type { Elector, PollFacts } from "#server/voting/poll.store.ts";
import type { StoredResult } from "#server/voting/publish-result.ts";
import { people, question } from "#tests/support/polls-in-store.ts";
import { storeWorkshop } from "#tests/support/two-members.ts";

const result: StoredResult = {
  winners: ["a"],
  ranking: [["a"], ["b"]],
  scores: { a: 2, b: 1 },
  ties: [],
  rounds: [],
  method: "approval",
  rule: "majority",
  secrecy: "secret",
  electors: 3,
  cast: 3,
  aside: 0,
  marks: [],
  counts: [],
};

/** What every store of polls must do. */
export function pollStoreSuite(name: string, open: () => { stores: Stores; close: () => void }): void {
  describe(`polls in ${name}`, () => {
    let fresh: ReturnType<typeof open>;
    beforeEach(async () => {
      fresh = open();
      await storeWorkshop(fresh.stores);
    });
    afterEach(() => fresh.close());

    const polls = () => fresh.stores.polls;
    const versionNow = async () => (await fresh.stores.workshops.facts("w1"))!.version;
    const made = () => polls().create("w1", "p1", question);
    const opened = async (): Promise<PollFacts> => {
      const { changedAt } = await made();
      return polls().save("p1", changedAt, { state: "open", withoutDevice: 1, boxId: "x" }, people);
    };
    const failure = (code: string) => ({ code });
    const one = { how: "paper", people: 1 } as const;

    it("begin as drafts, whole, and are listed as they came", async () => {
      const before = await versionNow();
      const poll = await made();
      expect(poll).toMatchObject({ ...question, state: "draft", electors: null, result: null, shown: false });
      expect(poll.changedAt).toBe(before + 1);
      expect(await fresh.stores.events.since("w1", before)).toEqual([{ version: before + 1, kind: "polls" }]);
      await polls().create("w1", "p0", { ...question, title: "Later" });
      expect((await polls().ofWorkshop("w1")).map(({ id }) => id)).toEqual(["p1", "p0"]);
      expect(await polls().byId("p1")).toEqual(poll);
      expect(await polls().byId("no")).toBeUndefined();
      await expect(polls().create("no", "p9", question)).rejects.toMatchObject(failure("not-found"));
    });

    it("change as of the version they were seen at, and never else", async () => {
      const { changedAt } = await made();
      const after = await polls().save("p1", changedAt, { title: "Other", secrecy: "open" });
      expect(after).toMatchObject({ title: "Other", secrecy: "open", options: question.options });
      await expect(polls().save("p1", changedAt, { title: "Late" })).rejects.toMatchObject(
        failure("conflict"),
      );
      await expect(polls().save("no", 1, {})).rejects.toMatchObject(failure("not-found"));
    });

    it("keep their list of electors, with who stands aside by their own choice", async () => {
      const { changedAt } = await made();
      const before = await versionNow();
      const aside = await polls().setChannel("p1", "m2", "aside");
      expect(aside.electors).toBeNull();
      await polls().setChannel("p1", "m9", "aside");
      // Nobody else sees it, so nothing is told and nothing that was begun on the draft is outdated.
      expect(await versionNow()).toBe(before);
      const poll = await polls().save("p1", changedAt, { state: "open", withoutDevice: 2 }, people);
      expect(poll.electors).toEqual({ device: 1, paper: 1, aside: 1 });
      expect(await polls().elector("p1", "m2")).toEqual({ memberId: "m2", group: "", channel: "aside" });
      expect(await polls().elector("p1", "m9")).toBeUndefined();
      expect((await polls().electors("p1")).map(({ memberId }) => memberId).sort()).toEqual([
        "m1",
        "m2",
        "m3",
      ]);
      await expect(polls().setChannel("p1", "m9", "aside")).rejects.toMatchObject(
        failure("not-in-electorate"),
      );
      expect((await polls().setChannel("p1", "m2", "device")).electors).toMatchObject({
        device: 2,
        aside: 0,
      });
    });

    it("note one token for each elector, without a version or event", async () => {
      await opened();
      const before = await versionNow();
      await polls().claimToken("p1", "m1", "hash");
      await polls().claimToken("p1", "m1", "hash");
      const claim = (member: string, hash: string) => polls().claimToken("p1", member, hash);
      await expect(claim("m1", "other")).rejects.toMatchObject(failure("credential-used"));
      expect(await polls().hasToken("p1", "m1", "hash")).toBe(true);
      expect(await polls().hasToken("p1", "m1", "other")).toBe(false);
      expect(await polls().hasToken("p1", "m9", "hash")).toBe(false);
      await expect(claim("m3", "hash")).rejects.toMatchObject(failure("other-channel"));
      await expect(claim("m9", "hash")).rejects.toMatchObject(failure("not-in-electorate"));
      expect(await versionNow()).toBe(before);
    });

    it("let whoever has a token stand aside and come back with it, but not go to paper", async () => {
      await opened();
      await polls().claimToken("p1", "m1", "hash");
      const move = (channel: Elector["channel"]) => polls().setChannel("p1", "m1", channel);
      await expect(move("paper")).rejects.toMatchObject(failure("credential-used"));
      expect((await move("aside")).electors).toMatchObject({ device: 1, aside: 1 });
      await expect(move("paper")).rejects.toMatchObject(failure("credential-used"));
      await expect(polls().claimToken("p1", "m1", "hash")).rejects.toMatchObject(failure("other-channel"));
      await move("device");
      await expect(polls().claimToken("p1", "m1", "x")).rejects.toMatchObject(failure("credential-used"));
      await polls().claimToken("p1", "m1", "hash");
    });

    it("let nobody leave paper once casting has begun, or slips were made", async () => {
      const { changedAt } = await made();
      await polls().save("p1", changedAt, { state: "registering", withoutDevice: 1 }, people);
      const leave = (channel: Elector["channel"]) => polls().setChannel("p1", "m3", channel);
      await leave("device");
      await leave("paper");
      await polls().addSlips("p1", "", ["c1"]);
      for (const channel of ["device", "aside"] as const) {
        await expect(leave(channel)).rejects.toMatchObject(failure("other-channel"));
      }
      await polls().create("w1", "p2", question);
      const { changedAt: now } = (await polls().byId("p2"))!;
      await polls().save("p2", now, { state: "open", withoutDevice: 0 }, people);
      await expect(polls().setChannel("p2", "m3", "device")).rejects.toMatchObject(failure("other-channel"));
      expect((await polls().setChannel("p2", "m3", "paper")).electors).toMatchObject({ paper: 1 });
    });

    it("erase an open ballot with the channel that it came by", async () => {
      await opened();
      for (const channel of ["paper", "aside"] as const) {
        const memberId = channel === "paper" ? "m1" : "m2";
        await polls().putOpenBallot("p1", memberId, "{}");
        await polls().setChannel("p1", memberId, channel);
        expect(await polls().openBallots("p1")).toEqual([]);
        const late = polls().putOpenBallot("p1", memberId, "{}");
        await expect(late).rejects.toMatchObject(failure("other-channel"));
      }
      const stranger = polls().putOpenBallot("p1", "m9", "{}");
      await expect(stranger).rejects.toMatchObject(failure("not-in-electorate"));
    });

    it("hold slips and an agreed count together to those who vote on paper", async () => {
      await opened();
      await polls().addSlips("p1", "", ["c1", "c2"]);
      await polls().claimSlip("p1", "c1", "hash");
      const type = (memberId: string, people: number) =>
        polls().putCount(
          "p1",
          { memberId, leads: memberId === "f1", entry: JSON.stringify({ people }) },
          { how: "hands", people },
        );
      await expect(type("f1", 2)).rejects.toMatchObject(failure("too-many-on-paper"));
      await type("m2", 1);
      await type("f1", 1);
      await expect(polls().claimSlip("p1", "c2", "x")).rejects.toMatchObject(failure("too-many-on-paper"));
      await polls().claimSlip("p1", "c1", "hash");
      await type("f1", 0);
      await polls().claimSlip("p1", "c2", "x");
    });

    it("hold no more slips than people on paper, each for one token", async () => {
      await opened();
      await polls().addSlips("p1", "", ["c1"]);
      await expect(polls().addSlips("p1", "", ["c2", "c3"])).rejects.toMatchObject(failure("conflict"));
      await polls().addSlips("p1", "", ["c2"]);
      expect(await polls().slip("p1", "c1")).toEqual({ group: "" });
      expect(await polls().slip("p2", "c1")).toBeUndefined();
      await polls().claimSlip("p1", "c1", "hash");
      await polls().claimSlip("p1", "c1", "hash");
      await expect(polls().claimSlip("p1", "c1", "x")).rejects.toMatchObject(failure("credential-used"));
      await expect(polls().claimSlip("p1", "c9", "x")).rejects.toMatchObject(failure("slip-unknown"));
      expect(await polls().slipsUsed("p1")).toBe(1);
    });

    it("keep each person's last open ballot and last count by hand", async () => {
      await opened();
      await polls().putOpenBallot("p1", "m1", "{}");
      await polls().putOpenBallot("p1", "m1", "[]");
      expect(await polls().openBallots("p1")).toEqual([{ memberId: "m1", choices: "[]" }]);
      expect(await polls().openBallotCount("p1")).toBe(1);
      expect(await polls().openBallotCount("p2")).toBe(0);
      await polls().putCount("p1", { memberId: "m1", leads: false, entry: "1" }, one);
      await polls().putCount("p1", { memberId: "m1", leads: true, entry: "2" }, one);
      expect(await polls().counts("p1")).toEqual([{ memberId: "m1", leads: true, entry: "2" }]);
    });

    it("keep reasons without a name once each, in alphabetical order, without a version or event", async () => {
      await opened();
      const before = await versionNow();
      for (const reason of ["The river floods", "It is too near", "The river floods"]) {
        await polls().addReason("p1", { reason }, 3);
      }
      await polls().addReason("p1", { reason: "Nobody asked us", passedOn: true }, 3);
      expect(await polls().reasons("p1")).toEqual([
        { reason: "It is too near" },
        { reason: "Nobody asked us", passedOn: true },
        { reason: "The river floods" },
      ]);
      await expect(polls().addReason("p1", { reason: "One more" }, 3)).rejects.toMatchObject(
        failure("conflict"),
      );
      await expect(polls().addReason("p9", { reason: "One" }, 3)).rejects.toMatchObject(failure("not-found"));
      expect(await versionNow()).toBe(before);
      await polls().close("p1", { result, recount: null, voided: false, keepTook: false });
      expect(await polls().reasons("p1")).toEqual([]);
    });

    it("close once, with the result, and forget what was signed, typed and printed", async () => {
      await opened();
      await polls().claimToken("p1", "m1", "hash");
      await polls().addSlips("p1", "", ["c1"]);
      await polls().putOpenBallot("p1", "m1", "{}");
      await polls().putCount("p1", { memberId: "m1", leads: false, entry: "1" }, one);
      const closing = { result, recount: null, voided: false, keepTook: true };
      await polls().close("p1", closing);
      const closed = (await polls().byId("p1"))!;
      expect(closed).toMatchObject({ state: "closed", result, closesAt: null });
      await polls().close("p1", { ...closing, result: null });
      expect(await polls().byId("p1")).toEqual(closed);
      expect(await polls().tookPart("p1")).toEqual(["m1"]);
      expect(await polls().slip("p1", "c1")).toBeUndefined();
      expect(await polls().openBallots("p1")).toEqual([]);
      expect(await polls().counts("p1")).toEqual([]);
      expect(await polls().running()).toEqual([]);
    });

    it("keep nobody's having had a token where few could vote", async () => {
      await opened();
      await polls().claimToken("p1", "m1", "hash");
      await polls().close("p1", { result, recount: null, voided: false, keepTook: false });
      expect(await polls().tookPart("p1")).toEqual([]);
      expect(await polls().electors("p1")).toHaveLength(3);
    });

    it("are erased as drafts only, or with their workshop", async () => {
      await opened();
      await expect(polls().removeDraft("p1")).rejects.toMatchObject(failure("conflict"));
      await polls().create("w1", "p2", question);
      await polls().removeDraft("p2");
      expect(await polls().byId("p2")).toBeUndefined();
      expect((await polls().running()).map(({ id }) => id)).toEqual(["p1"]);
      await fresh.stores.workshops.remove("w1");
      expect(await polls().byId("p1")).toBeUndefined();
    });
  });
}
