import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { BallotBoxStore, BoxedBallot } from "#server/voting/ballot-box.store.ts";

/** What every ballot box must do; an adapter's test names itself and opens a fresh store, and the same one again. */
export function ballotBoxStoreSuite(
  name: string,
  open: () => { store: BallotBoxStore; reopen: () => BallotBoxStore; close: () => void },
): void {
  describe(`ballot boxes in ${name}`, () => {
    let fresh: ReturnType<typeof open>;
    let boxes: BallotBoxStore;
    beforeEach(() => {
      fresh = open();
      boxes = fresh.store;
    });
    afterEach(() => fresh.close());

    const ballot = (n: number, seq = 1, choices = `{"approve":["a|${n}"]}`): BoxedBallot => ({
      keyHash: n.toString(16).padStart(64, "0"),
      group: n % 2 === 0 ? "advisory" : "",
      seq,
      choices,
    });
    const inside = async (store = boxes) => {
      const { ballots } = (await store.read("p1"))!;
      return [...ballots].sort((a, b) => (a.keyHash < b.keyHash ? -1 : 1));
    };

    it("are empty when made, know which they are, and are not there before", async () => {
      expect(await boxes.read("p1")).toBeUndefined();
      await boxes.make("p1", "box-1", 3, 512);
      expect(await boxes.read("p1")).toEqual({ boxId: "box-1", ballots: [] });
      expect(await boxes.all()).toEqual(["p1"]);
    });

    it("hold what was put in, also for whoever opens them anew", async () => {
      await boxes.make("p1", "box-1", 4, 512);
      await boxes.put("p1", [ballot(1), ballot(2)]);
      await boxes.put("p1", [ballot(3)]);
      expect(await inside()).toEqual([ballot(1), ballot(2), ballot(3)]);
      const again = fresh.reopen();
      expect(await inside(again)).toEqual([ballot(1), ballot(2), ballot(3)]);
      await again.put("p1", [ballot(2, 2, "{}"), ballot(4)]);
      expect(await inside(again)).toEqual([ballot(1), ballot(2, 2, "{}"), ballot(3), ballot(4)]);
    });

    it("keep one ballot a key, the last that was put in, also of two at once", async () => {
      await boxes.make("p1", "box-1", 1, 512);
      await boxes.put("p1", [ballot(1)]);
      await boxes.put("p1", [ballot(1, 2, "{}"), ballot(1, 3, "[]")]);
      expect(await inside()).toEqual([ballot(1, 3, "[]")]);
    });

    it("take all of what comes together or nothing: not more than there are places, none that is too long", async () => {
      await boxes.make("p1", "box-1", 2, 512);
      await boxes.put("p1", [ballot(1)]);
      await expect(boxes.put("p1", [ballot(1, 2), ballot(2), ballot(3)])).rejects.toMatchObject({
        code: "conflict",
      });
      await expect(boxes.put("p1", [ballot(2), ballot(1, 2, "x".repeat(512))])).rejects.toMatchObject({
        code: "too-big",
      });
      expect(await inside()).toEqual([ballot(1)]);
      await boxes.put("p1", [ballot(2)]);
      expect(await inside()).toEqual([ballot(1), ballot(2)]);
      await expect(boxes.put("p2", [ballot(1)])).rejects.toMatchObject({ code: "not-found" });
    });

    it("are gone once erased, and begin empty when made again", async () => {
      await boxes.make("p1", "box-1", 1, 512);
      await boxes.put("p1", [ballot(1)]);
      await boxes.make("p1", "box-2", 1, 512);
      expect(await boxes.read("p1")).toEqual({ boxId: "box-2", ballots: [] });
      await boxes.erase("p1");
      await boxes.erase("p1");
      expect(await boxes.read("p1")).toBeUndefined();
      expect(await boxes.all()).toEqual([]);
    });
  });
}
