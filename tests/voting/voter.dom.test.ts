import { createRoot } from "solid-js";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fromBase64url, toBase64url } from "#shared/voting/base64url.ts";
import type { BallotBody } from "#shared/voting/ballot-schema.ts";
import { x25519 } from "@noble/curves/ed25519.js";
import { ownHash } from "#client/voting/crypto/ballot-key.ts";
import { deviceBallots, type BallotMemory } from "#client/voting/device/ballot-memory.ts";
import { decrypt, encrypt } from "#client/voting/device/safe-keeping.ts";
import { createVoter, type Safe, type Voter, type VoterParts } from "#client/voting/device/voter.ts";
import { fakeBallotServer, fakePoll, type FakeBallotServer } from "#tests/support/fake-ballot-server.ts";
import { fleetingBallots } from "#tests/support/fleeting-ballots.ts";
import { HeldTimers } from "#tests/support/held-timers.ts";

const settle = () => new Promise((resolve) => setTimeout(resolve));
const key = new Uint8Array(32).fill(7);
const safe: Safe = {
  encrypt: async (plain) => encrypt(key, plain),
  decrypt: async (kept) => decrypt(key, kept),
};
const bodyOf = (body: Uint8Array | string) =>
  JSON.parse(new TextDecoder().decode(body as Uint8Array)) as BallotBody;

let server: FakeBallotServer;
let timers: HeldTimers;
let memory: BallotMemory;

beforeEach(() => {
  server = fakeBallotServer();
  timers = new HeldTimers();
  memory = fleetingBallots();
});

/** A device that has its token; `chance` says where in the announced time its ballot leaves. */
async function voter(more: Partial<VoterParts> = {}, poll = fakePoll()): Promise<Voter> {
  const parts = {
    memory,
    calls: server.calls,
    safe,
    sealed: false,
    timers,
    chance: () => 0.5,
    ...more,
  };
  const made = createRoot(() => createVoter(poll, parts));
  await made.prepare();
  return made;
}

describe("a device's token", () => {
  it("comes by itself, and is asked for once", async () => {
    const first = await voter();
    expect(first.vote()).toEqual({ kind: "ready" });
    await (await voter()).prepare();
    expect(server.asked).toHaveLength(1);
    expect(memory.read().request).toBeUndefined();
  });

  it("is asked for with the same words again where the answer got lost", async () => {
    server.trouble = "lost";
    const first = await voter();
    expect(first.vote()).toEqual({ kind: "none", why: "offline" });
    await first.prepare();
    expect(first.vote()).toEqual({ kind: "ready" });
    expect(new Set(server.asked).size).toBe(1);
  });

  it("is not taken from a key that changed since this device saw it", async () => {
    memory.write({ ...memory.read(), fingerprint: "another" });
    expect((await voter()).vote()).toEqual({ kind: "none", why: "other-key" });
    expect(server.asked).toHaveLength(0);
  });

  it("is not taken from a key that is not its own fingerprint's", async () => {
    const [one] = server.keys.keys;
    const calls = {
      ...server.calls,
      keys: async () => ({ keys: [{ ...one!, fingerprint: "0".repeat(64) }], box: "" }),
    };
    expect((await voter({ calls })).vote()).toEqual({ kind: "none", why: "other-key" });
  });

  it("that is no signature by the poll's key is not used", async () => {
    const calls = { ...server.calls, sign: async () => ({ signature: toBase64url(new Uint8Array(256)) }) };
    expect((await voter({ calls })).vote()).toEqual({ kind: "none", why: "bad-signature" });
    expect(memory.read().credential).toBeUndefined();
  });

  it("says plainly why there is none", async () => {
    server.trouble = "credential-used";
    expect((await voter()).vote()).toEqual({ kind: "none", why: "given-elsewhere" });
    server.trouble = "not-in-electorate";
    expect((await voter()).vote()).toEqual({ kind: "none", why: "not-in-electorate" });
  });
});

describe("a ballot", () => {
  it("is sealed first, leaves at its moment within the announced time, and is in the box once that is confirmed", async () => {
    const mine = await voter();
    await mine.cast({ approve: ["a"] });
    expect(mine.vote()).toEqual({ kind: "sealed" });
    await timers.pass(59_999);
    expect(server.arrived).toHaveLength(0);
    await timers.pass(1);
    expect(server.arrived).toHaveLength(1);
    expect(mine.vote()).toEqual({ kind: "in-box" });
  });

  it("is 16,384 bytes long, whatever it says", async () => {
    const mine = await voter({ chance: () => 0 });
    await mine.cast({ approve: [] });
    await timers.pass(0);
    await mine.cast({ approve: ["a", "b", "c"] });
    await timers.pass(0);
    expect(server.arrived.map(({ body }) => body.length)).toEqual([16_384, 16_384]);
  });

  it("is replaced by the next one: the same key, a higher number, and the earlier one never leaves", async () => {
    const mine = await voter();
    await mine.cast({ approve: ["a"] });
    await mine.cast({ approve: ["b"] });
    await timers.pass(120_000);
    expect(server.arrived.map(({ body }) => bodyOf(body))).toMatchObject([
      { seq: 2, choices: { approve: ["b"] } },
    ]);
    await mine.cast({ approve: ["c"] });
    await timers.pass(120_000);
    const [one, two] = server.arrived.map(({ body }) => bodyOf(body));
    expect(two).toMatchObject({ seq: 3, ballotKey: one!.ballotKey, token: one!.token });
  });

  it("goes at once when the page is left", async () => {
    const mine = await voter();
    await mine.cast({ approve: ["a"] });
    mine.leave();
    expect(server.arrived).toMatchObject([{ leaving: true }]);
  });

  it("that waits when the vote closes leaves within half of the time that is left", async () => {
    const poll = fakePoll();
    const mine = await voter({ chance: () => 1 }, poll);
    await mine.cast({ approve: ["a"] });
    mine.hear({ ...poll, state: "closing", closesAt: timers.now() + 30_000 }, timers.now());
    await timers.pass(14_999);
    expect(server.arrived).toHaveLength(0);
    await timers.pass(1);
    expect(mine.vote()).toEqual({ kind: "in-box" });
  });

  it("that was to leave sooner is not held back by the closing", async () => {
    const poll = fakePoll();
    const mine = await voter({ chance: () => 0.05 }, poll);
    await mine.cast({ approve: ["a"] });
    mine.hear({ ...poll, state: "closing", closesAt: timers.now() + 600_000 }, timers.now());
    await timers.pass(6000);
    expect(server.arrived).toHaveLength(1);
  });

  it("is not shown as in the box before the server said so, and says when it came too late", async () => {
    const mine = await voter({ chance: () => 0 });
    server.answers.push("closed");
    await mine.cast({ approve: ["a"] });
    expect(mine.vote()).toEqual({ kind: "sealed" });
    await timers.pass(0);
    expect(mine.vote()).toEqual({ kind: "too-late" });
    expect(memory.read().waiting).toBeUndefined();
  });

  it("that the box refuses is not sent for ever", async () => {
    const mine = await voter({ chance: () => 0 });
    server.answers.push("refused");
    await mine.cast({ approve: ["a"] });
    await timers.pass(0);
    await timers.pass(600_000);
    expect(mine.vote()).toEqual({ kind: "refused" });
    expect(server.arrived).toHaveLength(1);
  });

  it("over plain http is sealed to the poll's box key: nothing of it can be read on the way", async () => {
    const box = toBase64url(x25519.getPublicKey(new Uint8Array(32).fill(9)));
    const calls = { ...server.calls, keys: async () => ({ ...server.keys, box }) };
    const mine = await voter({ chance: () => 0, sealed: true, calls });
    await mine.cast({ approve: ["a"] });
    await timers.pass(0);
    const { sealed } = JSON.parse(server.arrived[0]!.body as string) as { sealed: string };
    expect(fromBase64url(sealed)).toHaveLength(16_432);
    expect(server.arrived[0]!.body).not.toContain("approve");
  });

  it("over plain http does not leave before the box key is there", async () => {
    const mine = await voter({ chance: () => 0, sealed: true });
    server.trouble = "offline";
    await mine.cast({ approve: ["a"] });
    await timers.pass(0);
    expect(server.arrived).toHaveLength(0);
    expect(mine.vote()).toEqual({ kind: "kept" });
  });
});

describe("without a connection", () => {
  it("a ballot is kept encrypted, tried again, and in the box when the network is back", async () => {
    const mine = await voter({ chance: () => 0 });
    server.answers.push("offline", "offline");
    await mine.cast({ approve: ["b"] });
    await timers.pass(0);
    expect(mine.vote()).toEqual({ kind: "kept" });
    expect(memory.read().waiting).toBeDefined();
    expect(JSON.stringify(memory.read())).not.toContain("approve");
    await timers.pass(8000);
    expect(mine.vote()).toEqual({ kind: "kept" });
    await timers.pass(8000);
    expect(mine.vote()).toEqual({ kind: "in-box" });
    expect(memory.read().waiting).toBeUndefined();
  });

  it("a later start sends what was kept", async () => {
    const before = await voter({ chance: () => 0 });
    server.answers.push("offline");
    await before.cast({ approve: ["b"] });
    await timers.pass(0);
    before.stop();
    const after = await voter();
    await settle();
    expect(after.vote()).toEqual({ kind: "in-box" });
    expect(bodyOf(server.arrived.at(-1)!.body)).toMatchObject({ seq: 1, choices: { approve: ["b"] } });
  });

  it("what could not be sent before the close is told as not counted", async () => {
    const poll = fakePoll();
    const mine = await voter({ chance: () => 0 }, poll);
    server.answers.push("offline", "closed");
    await mine.cast({ approve: ["b"] });
    await timers.pass(0);
    mine.hear({ ...poll, state: "closed" }, timers.now());
    await vi.waitFor(() => expect(mine.vote()).toEqual({ kind: "too-late" }));
    expect(memory.read()).toMatchObject({ fate: "late", inBox: 0 });
    expect(memory.read().waiting).toBeUndefined();
  });

  it("what had arrived, and only its answer was not heard, is not called late", async () => {
    const poll = fakePoll();
    const mine = await voter({ chance: () => 0 }, poll);
    server.answers.push("offline", "closed");
    await mine.cast({ approve: ["b"] });
    server.listed = [ownHash(memory.read().credential!)];
    await timers.pass(0);
    mine.hear({ ...poll, state: "closed" }, timers.now());
    await vi.waitFor(() => expect(mine.vote()).toEqual({ kind: "in-box" }));
    expect(memory.read()).toMatchObject({ fate: "in-box", inBox: 1 });
  });

  it("of a second one on its way at the close nobody claims to know: the list holds keys, not ballots", async () => {
    const poll = fakePoll();
    const mine = await voter({ chance: () => 0 }, poll);
    await mine.cast({ approve: ["a"] });
    await timers.pass(0);
    server.answers.push("offline", "closed");
    await mine.cast({ approve: ["b"] });
    server.listed = [ownHash(memory.read().credential!)];
    await timers.pass(0);
    mine.hear({ ...poll, state: "closed" }, timers.now());
    await vi.waitFor(() => expect(mine.vote()).toEqual({ kind: "unsure" }));
  });

  it("a shared device keeps nothing of a ballot that waits", async () => {
    const mine = await voter({ safe: undefined });
    await mine.cast({ approve: ["b"] });
    await settle();
    expect(memory.read().waiting).toBeUndefined();
  });
});

describe("what a device keeps", () => {
  it("is the key and never the choices", async () => {
    const mine = await voter({ chance: () => 0, safe: undefined });
    await mine.cast({ approve: ["a", "c"] });
    await timers.pass(0);
    expect(Object.keys(memory.read()).sort()).toEqual(["credential", "fingerprint", "inBox", "seq"]);
  });

  it("on an own device outlasts the tab, on a shared one does not, and belongs to one member", () => {
    localStorage.clear();
    sessionStorage.clear();
    localStorage.setItem("ronda/device", "own");
    deviceBallots("m1", "p1").write({ seq: 1, inBox: 1 });
    expect(Object.keys(localStorage)).toContain("ronda/ballots/m1/p1");
    expect(deviceBallots("m2", "p1").read().seq).toBe(0);
    sessionStorage.setItem("ronda/device", "shared");
    deviceBallots("m3", "p1").write({ seq: 1, inBox: 0 });
    expect(Object.keys(localStorage)).not.toContain("ronda/ballots/m3/p1");
    expect(Object.keys(sessionStorage)).toContain("ronda/ballots/m3/p1");
  });

  it("encrypted cannot be opened with another key, or after a byte changed", () => {
    const kept = encrypt(key, new Uint8Array([1, 2, 3]));
    expect(decrypt(key, kept)).toEqual(new Uint8Array([1, 2, 3]));
    expect(decrypt(new Uint8Array(32), kept)).toBeUndefined();
    const bytes = fromBase64url(kept)!;
    bytes[30]! ^= 1;
    expect(decrypt(key, toBase64url(bytes))).toBeUndefined();
  });
});
