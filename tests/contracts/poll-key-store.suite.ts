import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PollKeyStore } from "#server/voting/poll-key.store.ts";

/** What every place for polls' private keys must do. */
export function pollKeyStoreSuite(
  name: string,
  open: () => { store: PollKeyStore; close: () => void },
): void {
  describe(`keys of polls in ${name}`, () => {
    let fresh: ReturnType<typeof open>;
    let keys: PollKeyStore;
    beforeEach(() => {
      fresh = open();
      keys = fresh.store;
    });
    afterEach(() => fresh.close());

    const secrets = (byte: number) => ({
      groups: [{ group: "advisory", pkcs8: new Uint8Array(700).fill(byte) }],
      box: new Uint8Array(32).fill(byte),
    });
    const read = async (pollId: string) => {
      const found = await keys.read(pollId);
      return (
        found && [found.groups.map(({ group, pkcs8 }) => [group, Buffer.from(pkcs8)]), Buffer.from(found.box)]
      );
    };
    const asRead = (byte: number) => [[["advisory", Buffer.alloc(700, byte)]], Buffer.alloc(32, byte)];

    it("come back as they were written, the last time", async () => {
      expect(await keys.read("p1")).toBeUndefined();
      await keys.write("p1", secrets(1));
      await keys.write("p1", secrets(2));
      expect(await read("p1")).toEqual(asRead(2));
      expect(await keys.all()).toEqual(["p1"]);
    });

    it("are gone once destroyed, however often, and other polls' stay", async () => {
      await keys.write("p1", secrets(1));
      await keys.write("p2", secrets(2));
      await keys.destroy("p1");
      await keys.destroy("p1");
      expect(await keys.read("p1")).toBeUndefined();
      expect(await read("p2")).toEqual(asRead(2));
      expect(await keys.all()).toEqual(["p2"]);
    });
  });
}
