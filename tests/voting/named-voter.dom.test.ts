import { createRoot } from "solid-js";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { RondaError } from "#shared/errors.ts";
import { deviceBallots, unsettledBallots } from "#client/voting/device/ballot-memory.ts";
import { createBallotSender } from "#client/voting/device/ballot-sender.ts";
import type { NamedBallot, NamedPost } from "#client/voting/device/named-post.ts";
import {
  createNamedVoter,
  type NamedVoter,
  type NamedVoterParts,
} from "#client/voting/device/named-voter.ts";
import { decrypt, encrypt } from "#client/voting/device/safe-keeping.ts";
import type { Safe } from "#client/voting/device/voter.ts";
import { fakeBallotServer } from "#tests/support/fake-ballot-server.ts";
import { HeldTimers } from "#tests/support/held-timers.ts";

const key = new Uint8Array(32).fill(7);
const safe: Safe = {
  encrypt: async (plain) => encrypt(key, plain),
  decrypt: async (kept) => decrypt(key, kept),
};
const me = "m1";
const objection = { choices: { stance: "objection" }, unnamed: "The well is on my land" };
const memory = () => deviceBallots(me, "poll-1");

let timers: HeldTimers;
/** What arrived, and the next answers; empty: taken. */
let arrived: { memberId: string; ballot: NamedBallot; leaving: boolean }[];
let answers: ("closed" | "later" | RondaError)[];

const send: NamedPost = async (_, memberId, ballot, leaving) => {
  arrived.push({ memberId, ballot, leaving });
  const answer = answers.shift() ?? "taken";
  if (answer instanceof RondaError) throw answer;
  return answer;
};

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  localStorage.setItem("ronda/device", "own");
  timers = new HeldTimers();
  arrived = [];
  answers = [];
});

afterEach(() => vi.restoreAllMocks());

function voter(more: Partial<NamedVoterParts> = {}): NamedVoter {
  const parts = { pollId: "poll-1", memberId: me, memory: memory(), send, safe, timers, ...more };
  return createRoot(() => createNamedVoter(parts));
}
const otherPage = () => {
  const { calls } = fakeBallotServer();
  const { hashes } = calls;
  return createRoot(() =>
    createBallotSender({ calls, sendNamed: send, hashes, safe, sealed: false, timers }),
  );
};
const stored = () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]);

describe("a ballot with a name", () => {
  it("is said to be in once the server has answered, and nothing of it is kept then", async () => {
    let answer = () => {};
    const late: NamedPost = async (...ballot) => {
      await new Promise<void>((resolve) => (answer = resolve));
      return send(...ballot);
    };
    const mine = voter({ send: late });
    const casting = mine.cast(objection);
    await timers.settle();
    expect(mine.vote()).toBe("sending");
    expect(memory().read().waiting).toBeDefined();
    answer();
    await casting;
    expect(mine.vote()).toBe("in");
    expect(memory().read().waiting).toBeUndefined();
  });

  it("without a network is kept encrypted, and goes by itself when the network is back", async () => {
    const mine = voter();
    answers.push("later", "later");
    await mine.cast(objection);
    expect(mine.vote()).toBe("kept");
    expect(mine.isKept()).toBe(true);
    expect(stored()).not.toMatch(/objection|well/);
    await timers.pass(16_000);
    expect(mine.vote()).toBe("in");
    expect(arrived.at(-1)).toMatchObject({ memberId: me, ballot: objection });
  });

  it("is taken up by the next page of the vote, with its reason", async () => {
    const before = voter();
    answers.push("later");
    await before.cast(objection);
    before.stop();
    const after = voter();
    await after.takeUp();
    expect(after.vote()).toBe("in");
    expect(arrived.at(-1)!.ballot).toEqual(objection);
  });

  it("leaves from any other page, and its person is told until they put that away", async () => {
    const before = voter();
    answers.push("later");
    await before.cast(objection);
    before.stop();
    const page = otherPage();
    await page.look();
    expect(arrived.at(-1)).toMatchObject({ memberId: me, ballot: objection });
    expect(page.ballots()).toMatchObject([{ fate: "in-box" }]);
    page.putAway({ memberId: me, pollId: "poll-1" });
    expect(unsettledBallots()).toEqual([]);
  });

  it("that could not leave before the close is told so, and so is that an earlier one counts", async () => {
    const mine = voter();
    await mine.cast(objection);
    vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    answers.push("later");
    await mine.cast({ choices: { stance: "none" } });
    mine.stop();
    const page = otherPage();
    answers.push("closed");
    await page.look();
    expect(page.ballots()).toMatchObject([{ fate: "late", hasEarlier: true }]);
    expect(memory().read().waiting).toBeUndefined();
  });

  it("on a page that hears of the close asks the server, which has the last word", async () => {
    vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    const mine = voter();
    answers.push("later", "closed");
    await mine.cast(objection);
    mine.hear("closed");
    await timers.settle();
    expect(mine.vote()).toBe("too-late");
  });

  it("whose answer was not heard before the close is called neither late nor in: the result names who is in it", async () => {
    const mine = voter();
    answers.push("later", "closed");
    await mine.cast(objection);
    mine.hear("closed");
    await timers.settle();
    expect(mine.vote()).toBe("unsure");
  });

  it("that the server refuses is not tried again, and the person reads why", async () => {
    const mine = voter();
    answers.push(new RondaError("other-channel", "on paper"));
    await expect(mine.cast(objection)).rejects.toMatchObject({ code: "other-channel" });
    await timers.pass(60_000);
    expect(arrived).toHaveLength(1);
    expect(memory().read().waiting).toBeUndefined();
  });

  it("that was changed while the first was on its way arrives last", async () => {
    const mine = voter();
    const one = mine.cast(objection);
    const two = mine.cast({ choices: { stance: "none" } });
    await Promise.all([one, two]);
    expect(arrived.at(-1)!.ballot.choices).toEqual({ stance: "none" });
    expect(mine.vote()).toBe("in");
  });

  it("on a shared device is kept nowhere, and goes as the page goes", async () => {
    const shared = voter({ safe: undefined });
    answers.push("later");
    await shared.cast(objection);
    expect(shared.isKept()).toBe(false);
    expect(memory().read().waiting).toBeUndefined();
    shared.leave();
    expect(arrived.at(-1)).toMatchObject({ leaving: true });
  });
});
