import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DocumentStore } from "#server/realtime/document.store.ts";

interface Opened {
  readonly store: DocumentStore;
  /** Opens what was stored again, as after a restart. */
  reopen(): DocumentStore;
  close(): void;
}

const bytes = (...values: number[]) => Uint8Array.from(values);
const plain = (runs: readonly Uint8Array[]) => runs.map((run) => [...run]);

/** What every document store must do. */
export function documentStoreSuite(name: string, open: () => Opened): void {
  describe(`a document store (${name})`, () => {
    let opened: Opened;
    let store: DocumentStore;

    beforeEach(async () => {
      opened = open();
      store = opened.store;
      await store.create("b1", "e1");
    });
    afterEach(() => opened.close());

    const append = (number: number, ...update: number[]) =>
      store.append([{ documentId: "b1", number, update: bytes(...update), leases: [] }]);

    it("makes an empty document once", async () => {
      await append(1, 7);
      await store.create("b1", "e2");
      expect(await store.load("b1")).toMatchObject({ epoch: "e1", last: 1, snapshot: null });
    });

    it("retires in a document what another one knew, also what was retired there", async () => {
      const lease = (clientId: number) => ({ clientId, memberId: "m1", since: 5 });
      const retiredIn = async (id: string) => [...(await store.load(id))!.retired].sort();
      await store.append([{ documentId: "b1", leases: [lease(1)] }]);
      await store.create("b2", "e1", "b1");
      await store.append([{ documentId: "b2", leases: [lease(1), lease(2)] }]);
      await store.create("b3", "e1", "b2");
      await store.create("b1", "e1", "b3");
      await store.create("b4", "e1", "nowhere");
      store = opened.reopen();
      expect(await retiredIn("b2")).toEqual([1]);
      expect((await store.load("b2"))!.leases).toEqual([lease(2)]);
      expect(await retiredIn("b3")).toEqual([1, 2]);
      expect(await retiredIn("b1")).toEqual([]);
      expect(await retiredIn("b4")).toEqual([]);
    });

    it("knows nothing of a document that was never made", async () => {
      expect(await store.load("other")).toBeUndefined();
    });

    it("gives updates back in order, after a restart too", async () => {
      await append(1, 1);
      await append(2, 2, 2);
      store = opened.reopen();
      const loaded = await store.load("b1");
      expect(plain(loaded!.updates)).toEqual([[1], [2, 2]]);
      expect(loaded!.last).toBe(2);
    });

    it("gives one member's client ids to another, in one document alone", async () => {
      await store.create("b2", "e1");
      for (const documentId of ["b1", "b2"]) {
        const leases = [1, 2].map((clientId) => ({ clientId, memberId: `m${clientId}`, since: 5 }));
        await store.append([{ documentId, leases }]);
      }
      await store.giveLeases("b1", "m1", "m2");
      await store.giveLeases("nowhere", "m1", "m2");
      store = opened.reopen();
      const owners = async (id: string) =>
        (await store.load(id))!.leases.map(({ clientId, memberId }) => [clientId, memberId]).sort();
      expect(await owners("b1")).toEqual([
        [1, "m2"],
        [2, "m2"],
      ]);
      expect(await owners("b2")).toEqual([
        [1, "m1"],
        [2, "m2"],
      ]);
    });

    it("takes the same update under the same number twice as once", async () => {
      await append(1, 1);
      await append(1, 1);
      expect(plain((await store.load("b1"))!.updates)).toEqual([[1]]);
    });

    it.each([
      ["another update holds its number", 1],
      ["a number was left out", 3],
    ])("owes `conflict` when %s", async (_why, number) => {
      await append(1, 1);
      await expect(append(number, 9)).rejects.toMatchObject({ code: "conflict" });
      expect(plain((await store.load("b1"))!.updates)).toEqual([[1]]);
    });

    it("appends to many documents all together or not at all", async () => {
      await store.create("b2", "e1");
      const one = { documentId: "b1", number: 1, update: bytes(1), leases: [] };
      const lost = { documentId: "nowhere", number: 1, update: bytes(2), leases: [] };
      await expect(store.append([one, lost])).rejects.toMatchObject({ code: "not-found" });
      expect((await store.load("b1"))!.updates).toEqual([]);
      await store.append([one, { ...one, documentId: "b2" }]);
      expect((await store.load("b2"))!.last).toBe(1);
    });

    it("keeps the first lease of a client id", async () => {
      const lease = (memberId: string | null, since: number) => ({
        clientId: 4_294_967_295,
        memberId,
        since,
      });
      await store.append([{ documentId: "b1", leases: [lease("ana", 5)] }]);
      await store.append([{ documentId: "b1", leases: [lease("bo", 6)] }]);
      expect((await store.load("b1"))!.leases).toEqual([lease("ana", 5)]);
      expect((await store.load("b1"))!.last).toBe(0);
    });

    it("replaces the log by a snapshot and goes on after it", async () => {
      for (const number of [1, 2, 3]) await append(number, number);
      await store.saveSnapshot("b1", 2, bytes(12));
      await append(4, 4);
      const loaded = (await store.load("b1"))!;
      expect([...loaded.snapshot!]).toEqual([12]);
      expect(plain(loaded.updates)).toEqual([[3], [4]]);
    });

    it("keeps the newer of two snapshots", async () => {
      for (const number of [1, 2]) await append(number, number);
      await store.saveSnapshot("b1", 2, bytes(12));
      await store.saveSnapshot("b1", 1, bytes(1));
      expect([...(await store.load("b1"))!.snapshot!]).toEqual([12]);
    });

    describe("a large state", () => {
      /** Bytes that differ by where they stand, so that mixed or missing pieces show. */
      const large = (seed: number, length = 300_000) =>
        Uint8Array.from({ length }, (_, i) => (i * 7 + (i >> 8) + seed) % 251);
      const snapshotOf = async () => Buffer.from((await store.load("b1"))!.snapshot!);
      const inLog = async () => plain((await store.load("b1"))!.updates);

      beforeEach(async () => {
        for (const number of [1, 2, 3]) await append(number, number);
      });

      it("comes back whole, after a restart and after the next ones, larger or small", async () => {
        for (const [upTo, length] of [
          [1, 300_000],
          [2, 900_000],
          [3, 12],
        ] as const) {
          await store.saveSnapshot("b1", upTo, large(upTo, length));
          store = opened.reopen();
          expect((await snapshotOf()).equals(large(upTo, length))).toBe(true);
        }
        expect(await inLog()).toEqual([]);
      });

      it("is read whole or not at all while it is being saved, and others write meanwhile", async () => {
        await store.saveSnapshot("b1", 1, large(1));
        const saved = store.saveSnapshot("b1", 3, large(3));
        await append(4, 4);
        const [snapshot, log] = [await snapshotOf(), await inLog()];
        expect(snapshot.equals(large(log.length > 1 ? 1 : 3))).toBe(true);
        expect(log).toEqual(log.length > 1 ? [[2], [3], [4]] : [[4]]);
        await saved;
        expect((await snapshotOf()).equals(large(3))).toBe(true);
        expect(await inLog()).toEqual([[4]]);
      });

      it("is one of two, not a mixture, when two are saved at once", async () => {
        await Promise.all([
          store.saveSnapshot("b1", 3, large(3)),
          store.saveSnapshot("b1", 2, large(2)),
          store.saveSnapshot("b1", 3, large(4)),
        ]);
        expect((await snapshotOf()).equals(large(3))).toBe(true);
      });

      it("is of no use to another life that began meanwhile", async () => {
        const saved = store.saveSnapshot("b1", 3, large(3));
        await store.beginEpoch("b1", "e2", bytes(5), []);
        await append(1, 6);
        await saved;
        expect([...(await snapshotOf())]).toEqual([5]);
        expect(await inLog()).toEqual([[6]]);
        await store.saveSnapshot("b1", 1, large(1));
        expect((await snapshotOf()).equals(large(1))).toBe(true);
      });

      it("goes with a document that is erased meanwhile", async () => {
        const saved = store.saveSnapshot("b1", 3, large(3));
        await store.remove("b1");
        await saved;
        expect(await store.load("b1")).toBeUndefined();
      });
    });

    it("starts another life: one state, no log, the old client ids refused", async () => {
      await append(1, 1);
      await store.append([{ documentId: "b1", leases: [{ clientId: 8, memberId: "ana", since: 1 }] }]);
      const lease = { clientId: 9, memberId: null, since: 2 };
      await store.beginEpoch("b1", "e2", bytes(5), [lease]);
      await append(1, 6);
      const loaded = (await store.load("b1"))!;
      expect(loaded).toMatchObject({ epoch: "e2", last: 1, leases: [lease], retired: [8] });
      expect([...loaded.snapshot!]).toEqual([5]);
      expect(plain(loaded.updates)).toEqual([[6]]);
    });

    it("starts the same life once", async () => {
      await store.beginEpoch("b1", "e2", bytes(5), []);
      await append(1, 6);
      await store.beginEpoch("b1", "e2", bytes(9), []);
      expect((await store.load("b1"))!.last).toBe(1);
    });

    it("can still save a snapshot in a later life", async () => {
      await store.beginEpoch("b1", "e2", bytes(5), []);
      await append(1, 6);
      await store.saveSnapshot("b1", 1, bytes(7));
      expect([...(await store.load("b1"))!.snapshot!]).toEqual([7]);
    });

    it("keeps an update together with the end, or next life, of those that gave it, or none of it", async () => {
      await store.create("p1", "e1");
      await store.create("p2", "e1");
      const lease = { clientId: 9, memberId: "ana", since: 1 };
      await store.append([{ documentId: "p2", number: 1, update: bytes(2), leases: [lease] }]);
      const next = { epoch: "e2", state: bytes(5), leases: [] };
      const given = [{ documentId: "p1" }, { documentId: "p2", next }];
      const late = { documentId: "b1", number: 2, update: bytes(1), leases: [], given };
      await expect(store.append([late])).rejects.toMatchObject({ code: "conflict" });
      expect(await store.load("p1")).toMatchObject({ epoch: "e1" });
      await store.append([{ ...late, number: 1 }]);
      expect(plain((await store.load("b1"))!.updates)).toEqual([[1]]);
      expect(await store.load("p1")).toBeUndefined();
      expect(await store.load("p2")).toMatchObject({ epoch: "e2", last: 0, leases: [], retired: [9] });
    });

    it("erases a document with all that was stored of it", async () => {
      await append(1, 1);
      await store.remove("b1");
      await store.remove("b1");
      expect(await store.load("b1")).toBeUndefined();
      await store.create("b1", "e9");
      expect(await store.load("b1")).toMatchObject({ epoch: "e9", last: 0, updates: [], leases: [] });
    });

    it.each([
      ["saving a snapshot", () => store.saveSnapshot("nowhere", 1, bytes(1))],
      ["starting a life", () => store.beginEpoch("nowhere", "e2", bytes(1), [])],
    ])("owes `not-found` when %s of a document that is not there", async (_what, act) => {
      await expect(act()).rejects.toMatchObject({ code: "not-found" });
    });
  });
}
