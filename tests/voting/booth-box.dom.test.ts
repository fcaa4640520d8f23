import { x25519 } from "@noble/curves/ed25519.js";
import { beforeEach, describe, expect, it } from "vitest";
import { RondaError } from "#shared/errors.ts";
import { toBase64url } from "#shared/voting/base64url.ts";
import { rememberDevice } from "#client/members/device.ts";
import { createBoothBox, type BoothBox, type BoothCalls } from "#client/voting/booth/booth-box.ts";
import { createBoothPost } from "#client/voting/booth/booth-post.ts";
import { deviceShelf, type BoothShelf } from "#client/voting/booth/booth-shelf.ts";
import { fakeBallotServer, fakePoll, type FakeBallotServer } from "#tests/support/fake-ballot-server.ts";
import { HeldTimers } from "#tests/support/held-timers.ts";

const code = "7K2M-Q9XA-04TD";
const choices = { approve: ["b"] };
const box = toBase64url(x25519.getPublicKey(new Uint8Array(32).fill(9)));

let server: FakeBallotServer;
let timers: HeldTimers;
let listed: readonly string[];
let calls: BoothCalls;

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  server = fakeBallotServer();
  timers = new HeldTimers();
  listed = [];
  const { cast, sign } = server.calls;
  calls = {
    cast,
    keys: async () => ({ ...server.keys, box }),
    slip: async () => ({}),
    signSlip: (pollId, _, blinded) => sign(pollId, blinded),
    hashes: async () => listed,
  };
});

/** A booth's page; its ballots leave in the middle of the announced time. */
function booth(more: { calls?: Partial<BoothCalls>; shelf?: BoothShelf } = {}): BoothBox {
  const { shelf = deviceShelf } = more;
  return createBoothBox(
    { poll: () => fakePoll() },
    { ...calls, ...more.calls },
    { shelf, timers, chance: () => 0.5 },
  );
}

async function castIn(page: BoothBox, slip = code) {
  await page.enter(slip);
  return page.cast(slip, choices);
}

/** Everything that the device keeps. */
const kept = () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]);
const none: BoothShelf = { waiting: () => [], keep: () => undefined, drop: () => {}, tellLeaving: () => {} };

describe("a ballot that was cast in the booth", () => {
  it("is said to be in the box only once the box has answered", async () => {
    let answer = () => {};
    const late: BoothCalls["cast"] = async (...ballot) => {
      await new Promise<void>((resolve) => (answer = resolve));
      return server.calls.cast(...ballot);
    };
    const page = booth({ calls: { cast: late } });
    const way = await castIn(page);
    expect(way()).toBe("sealed");
    await timers.pass(110_000);
    expect(way()).toBe("sealed");
    expect(page.waits().n).toBe(1);
    answer();
    await timers.settle();
    expect(way()).toBe("in-box");
    expect(page.waits().n).toBe(0);
  });

  it("is on the device before anything is said of it, and nobody can read there what was chosen, nor whose it is", async () => {
    await castIn(booth());
    expect(deviceShelf.waiting()).toHaveLength(1);
    expect(kept()).not.toContain("approve");
    expect(kept()).not.toMatch(/7K2M|credential|"seq"/);
  });

  it("leaves nothing on the device once it is in the box", async () => {
    await castIn(booth());
    await timers.pass(120_000);
    expect(server.arrived).toHaveLength(1);
    expect(kept()).toBe("[{},{}]");
  });

  it("outlives a page that is closed while the network is away: the next page takes it to the box", async () => {
    const before = booth();
    const way = await castIn(before);
    server.answers.push("offline");
    before.leave();
    await timers.settle();
    before.stop();
    expect(way()).toBe("kept");
    const after = booth();
    expect(after.waits().n).toBe(1);
    await timers.pass(60_000);
    expect(after.waits().n).toBe(0);
    expect(server.arrived).toHaveLength(2);
    expect(deviceShelf.waiting()).toEqual([]);
  });

  it("is tried until the network is back, while the next people vote", async () => {
    const page = booth();
    server.answers.push("offline", "offline");
    const way = await castIn(page);
    await timers.pass(60_000);
    expect(way()).toBe("kept");
    expect(page.waits()).toEqual({ n: 1, isKept: true });
    await castIn(page, "AAAA-BBBB-CCCC");
    await timers.pass(16_000);
    expect(way()).toBe("in-box");
    expect(page.waits()).toEqual({ n: 1, isKept: false });
  });

  it("is not lost where more wait than a browser sends for a page that goes", async () => {
    const before = booth();
    for (const slip of ["A1", "B2", "C3", "D4"]) await castIn(before, slip);
    // The third and fourth are not sent after the page is gone: they never leave.
    server.answers.push("taken", "taken", "offline", "offline");
    before.leave();
    before.leave();
    await timers.settle();
    before.stop();
    expect(server.arrived.map(({ leaving }) => leaving)).toEqual([true, true, false, false]);
    const after = booth();
    await timers.pass(60_000);
    expect(after.waits().n).toBe(0);
    expect(server.arrived).toHaveLength(6);
  });

  it("leaves within half of the closing, and is told to be lost where it came too late", async () => {
    const page = booth();
    const way = await castIn(page);
    page.hear({ ...fakePoll(), state: "open" }, timers.now());
    page.hear({ ...fakePoll(), state: "closing", closesAt: timers.now() + 30_000 }, timers.now());
    server.answers.push("closed");
    await timers.pass(15_000);
    expect(way()).toBe("too-late");
    expect(page.lost()).toBe(1);
    expect(deviceShelf.waiting()).toEqual([]);
  });

  it("is not called lost where it had arrived and only the answer was not heard", async () => {
    const page = booth();
    const way = await castIn(page);
    listed = deviceShelf.waiting().map(({ hash }) => hash);
    server.answers.push("offline", "closed");
    await timers.pass(80_000);
    expect(way()).toBe("in-box");
    expect(page.lost()).toBe(0);
  });

  it("waits for the box's answer where this browser can keep nothing, and can be cast again where none comes", async () => {
    const page = booth({ shelf: none });
    await page.enter(code);
    server.answers.push("offline");
    await expect(page.cast(code, choices)).rejects.toBeInstanceOf(TypeError);
    const way = await page.cast(code, choices);
    expect(way()).toBe("in-box");
    server.answers.push("closed");
    await page.enter(code);
    await expect(page.cast(code, choices)).rejects.toEqual(new RondaError("poll-closed", "too late"));
  });

  it("stays on the device when it is said to be shared, and leaves from any other page", async () => {
    const before = booth();
    await castIn(before);
    before.stop();
    rememberDevice(false);
    const parts = { shelf: deviceShelf, cast: calls.cast, hashes: calls.hashes, spread: () => 20_000 };
    const page = createBoothPost({ ...parts, timers, chance: () => 0.5 });
    page.takeUp();
    await timers.pass(10_000);
    expect(server.arrived).toHaveLength(1);
    expect(deviceShelf.waiting()).toEqual([]);
  });
});

describe("a slip", () => {
  it("that was begun goes on after a reload, with the same token", async () => {
    await booth().enter(code);
    await booth().enter(code);
    expect(server.asked).toHaveLength(1);
  });

  it("is used up once its ballot is sealed, here too", async () => {
    const page = booth();
    await castIn(page);
    await expect(page.cast(code, choices)).rejects.toMatchObject({ code: "bad-request" });
    expect(sessionStorage).toHaveLength(0);
  });
});
