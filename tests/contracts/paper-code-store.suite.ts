import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Stores } from "#server/house-needs.ts";
import { people, question } from "#tests/support/polls-in-store.ts";
import { storeWorkshop } from "#tests/support/two-members.ts";

/** What every store of polls must do with codes that stand on ballots of paper. */
export function paperCodeStoreSuite(name: string, open: () => { stores: Stores; close: () => void }): void {
  describe(`codes on ballots of paper in ${name}`, () => {
    let fresh: ReturnType<typeof open>;
    beforeEach(async () => {
      fresh = open();
      await storeWorkshop(fresh.stores);
      const { changedAt } = await polls().create("w1", "p1", question);
      await polls().save("p1", changedAt, { state: "open", withoutDevice: 1, boxId: "x" }, people);
    });
    afterEach(() => fresh.close());

    const polls = () => fresh.stores.polls;
    const versionNow = async () => (await fresh.stores.workshops.facts("w1"))!.version;
    const failure = (code: string) => ({ code });
    const type = (how: "paper" | "hands", people: number) =>
      polls().putCount("p1", { memberId: "f1", leads: true, entry: "1" }, { how, people });

    it("use a slip up in the booth or with a ballot of paper, never both, and answer a try that is made again alike", async () => {
      await polls().addSlips("p1", "", ["c1"]);
      await polls().addSlips("p1", "", ["c2"], true);
      const before = await versionNow();
      expect(await polls().handInSlip("p1", "c2", "try-1")).toBe("first");
      expect(await polls().handInSlip("p1", "c2", "try-1")).toBe("first");
      expect(await polls().handInSlip("p1", "c2", "try-2")).toBe("paper");
      await expect(polls().claimSlip("p1", "c2", "x")).rejects.toMatchObject(failure("other-channel"));
      await polls().claimSlip("p1", "c1", "hash");
      expect(await polls().handInSlip("p1", "c1", "try-3")).toBe("booth");
      await polls().claimSlip("p1", "c1", "hash");
      await expect(polls().handInSlip("p1", "c9", "try-4")).rejects.toMatchObject(failure("slip-unknown"));
      await expect(polls().handInSlip("p2", "c2", "try-5")).rejects.toMatchObject(failure("slip-unknown"));
      expect(await polls().paperCodes("p1")).toEqual({ printed: 1, checked: 1 });
      expect(await polls().slipsUsed("p1")).toBe(1);
      expect(await versionNow()).toBe(before);
    });

    it("hold counted ballots to the codes that came with them, once codes stand on ballots", async () => {
      await polls().addSlips("p1", "", ["c1", "c2"], true);
      await expect(type("paper", 1)).rejects.toMatchObject(failure("codes-unchecked"));
      await polls().handInSlip("p1", "c1", "try-1");
      await type("paper", 1);
      await expect(type("paper", 2)).rejects.toMatchObject(failure("codes-unchecked"));
      await expect(type("hands", 3)).rejects.toMatchObject(failure("too-many-on-paper"));
      await type("hands", 2);
    });

    it("put no codes on ballots once a count by hand was typed", async () => {
      await type("paper", 1);
      await expect(polls().addSlips("p1", "", ["c1"], true)).rejects.toMatchObject(failure("poll-state"));
      await polls().addSlips("p1", "", ["c1"]);
      expect(await polls().paperCodes("p1")).toEqual({ printed: 0, checked: 0 });
    });

    it("are forgotten at the close", async () => {
      await polls().addSlips("p1", "", ["c1"], true);
      await polls().handInSlip("p1", "c1", "try-1");
      await polls().close("p1", { result: null, recount: null, voided: false, keepTook: false });
      expect(await polls().paperCodes("p1")).toEqual({ printed: 0, checked: 0 });
      await expect(polls().handInSlip("p1", "c1", "try-1")).rejects.toMatchObject(failure("slip-unknown"));
    });
  });
}
