import { createRoot } from "solid-js";
import { beforeEach, describe, expect, it } from "vitest";
import type { BallotBody } from "#shared/voting/ballot-schema.ts";
import { codeOf } from "#client/voting/crypto/ballot-key.ts";
import { newSeed, recoveryCode, seedOf } from "#client/voting/crypto/recovery.ts";
import type { BallotMemory } from "#client/voting/device/ballot-memory.ts";
import { createVoter, type Voter } from "#client/voting/device/voter.ts";
import { fakeBallotServer, fakePoll, type FakeBallotServer } from "#tests/support/fake-ballot-server.ts";
import { fleetingBallots } from "#tests/support/fleeting-ballots.ts";
import { HeldTimers } from "#tests/support/held-timers.ts";

const settle = () => new Promise((resolve) => setTimeout(resolve));

let server: FakeBallotServer;
let timers: HeldTimers;

beforeEach(() => {
  server = fakeBallotServer();
  timers = new HeldTimers();
});

async function voterIn(memory: BallotMemory): Promise<Voter> {
  const parts = { memory, calls: server.calls, safe: undefined, sealed: false, timers, chance: () => 0.5 };
  const made = createRoot(() => createVoter(fakePoll(), parts));
  await made.prepare();
  return made;
}

/** A phone with its token, which is then lost, and the code that was printed from it. */
async function lostPhone(): Promise<{ code: string; voter: Voter }> {
  const memory = fleetingBallots();
  const voter = await voterIn(memory);
  server.trouble = "credential-used";
  return { code: codeOf(memory.read().credential!)!, voter };
}

const arrived = () =>
  server.arrived.map(({ body }) => JSON.parse(new TextDecoder().decode(body as Uint8Array)) as BallotBody);

describe("a recovery code", () => {
  it("is eight groups of four letters that nobody mixes up", () => {
    expect(recoveryCode(newSeed())).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(recoveryCode(newSeed())).not.toBe(recoveryCode(newSeed()));
  });

  it("is understood however it is typed", () => {
    const seed = newSeed();
    const sloppy = ` ${recoveryCode(seed).toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")}`;
    expect(seedOf(sloppy)).toEqual(seed);
    expect(seedOf(recoveryCode(seed).slice(1))).toBeUndefined();
    expect(seedOf(`${recoveryCode(seed).slice(1)}U`)).toBeUndefined();
  });

  it("brings the same ballot to another device", async () => {
    const { code, voter } = await lostPhone();
    await voter.cast({ approve: ["a"] });
    await timers.pass(60_000);
    await settle();
    const another = fleetingBallots();
    const here = await voterIn(another);
    expect(here.vote()).toEqual({ kind: "none", why: "given-elsewhere" });
    expect(await here.recover(code)).toBeUndefined();
    expect(here.vote()).toEqual({ kind: "ready" });
    await here.cast({ approve: ["b"] });
    await timers.pass(60_000);
    await settle();
    const [first, again] = arrived();
    expect(again!.ballotKey).toBe(first!.ballotKey);
    expect(another.read().request).toBeUndefined();
  });

  it("counts after what the lost device cast, however often that was", async () => {
    const { code } = await lostPhone();
    const here = await voterIn(fleetingBallots());
    await here.recover(code);
    server.answers.push("outrun", "outrun");
    await here.cast({ approve: ["b"] });
    await timers.pass(60_000);
    await settle();
    expect(arrived().map(({ seq, choices }) => [seq, choices])).toEqual([
      [1, { approve: ["b"] }],
      [2, { approve: ["b"] }],
      [3, { approve: ["b"] }],
    ]);
    expect(here.vote()).toEqual({ kind: "in-box" });
  });

  it("of somebody else, or mistyped, brings nothing and changes nothing", async () => {
    const { code } = await lostPhone();
    const memory = fleetingBallots();
    const here = await voterIn(memory);
    const before = memory.read();
    expect(await here.recover(recoveryCode(newSeed()))).toBe("given-elsewhere");
    expect(await here.recover("ABCD")).toBe("given-elsewhere");
    expect(memory.read()).toEqual(before);
    expect(await here.recover(code)).toBeUndefined();
  });
});

describe("a device that was outrun without a code", () => {
  it("says that the box did not take it", async () => {
    const here = await voterIn(fleetingBallots());
    server.answers.push("outrun");
    await here.cast({ approve: ["b"] });
    await timers.pass(60_000);
    await settle();
    expect(here.vote()).toEqual({ kind: "refused" });
    expect(server.arrived).toHaveLength(1);
  });
});
