import { createRoot } from "solid-js";
import { beforeEach, describe, expect, it } from "vitest";
import type { BallotBody } from "#shared/voting/ballot-schema.ts";
import { deviceBallots, unsettledBallots } from "#client/voting/device/ballot-memory.ts";
import {
  createBallotSender,
  type BallotSender,
  type SenderParts,
} from "#client/voting/device/ballot-sender.ts";
import type { NamedPost } from "#client/voting/device/named-post.ts";
import { knownPoll, rememberPoll } from "#client/voting/device/poll-memory.ts";
import { decrypt, encrypt } from "#client/voting/device/safe-keeping.ts";
import { createVoter, type Safe, type Voter } from "#client/voting/device/voter.ts";
import type { WorkshopView } from "#shared/workshops/workshop.ts";
import { fakeBallotServer, fakePoll, type FakeBallotServer } from "#tests/support/fake-ballot-server.ts";
import { HeldTimers } from "#tests/support/held-timers.ts";

const key = new Uint8Array(32).fill(7);
const safe: Safe = {
  encrypt: async (plain) => encrypt(key, plain),
  decrypt: async (kept) => decrypt(key, kept),
};
const me = "m1";
const memory = () => deviceBallots(me, "poll-1");

let server: FakeBallotServer;
let timers: HeldTimers;

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  localStorage.setItem("ronda/device", "own");
  server = fakeBallotServer();
  timers = new HeldTimers();
});

/** The poll's own page; its ballots leave in the middle of the announced time. */
async function ownPage(poll = fakePoll()): Promise<Voter> {
  const parts = { memory: memory(), calls: server.calls, safe, sealed: false, timers, chance: () => 0.5 };
  const voter = createRoot(() => createVoter(poll, parts));
  await voter.prepare();
  return voter;
}

/** Another page of Ronda on the same device. */
function otherPage(more: Partial<SenderParts> = {}): BallotSender {
  const none: NamedPost = () => Promise.reject(new Error("no ballot with a name here"));
  const { calls } = server;
  const parts = { calls, sendNamed: none, hashes: calls.hashes, safe, sealed: false, timers };
  return createRoot(() => createBallotSender({ ...parts, ...more }));
}

/** A ballot that was cast without a network, on a page that is gone. */
async function castAway(choices: unknown): Promise<void> {
  const voter = await ownPage();
  await voter.cast(choices);
  server.answers.push("offline");
  voter.leave();
  await timers.settle();
  voter.stop();
}

const arrived = () =>
  server.arrived.map(({ body }) => JSON.parse(new TextDecoder().decode(body as Uint8Array)) as BallotBody);
const fatesOn = (page: BallotSender) => page.ballots().map(({ fate }) => fate);

describe("a ballot whose own page is gone", () => {
  it("leaves from any other page with the network, and is told to be in the box until that is put away", async () => {
    await castAway({ approve: ["b"] });
    const page = otherPage();
    await page.look();
    expect(arrived().at(-1)).toMatchObject({ seq: 1, choices: { approve: ["b"] } });
    expect(fatesOn(page)).toEqual(["in-box"]);
    expect(memory().read()).toMatchObject({ seq: 1, inBox: 1 });
    expect(memory().read().waiting).toBeUndefined();
    expect(fatesOn(otherPage())).toEqual([]);
    const next = otherPage();
    await next.look();
    expect(fatesOn(next)).toEqual(["in-box"]);
    next.putAway({ memberId: me, pollId: "poll-1" });
    expect(unsettledBallots()).toEqual([]);
  });

  it("is said to wait as long as there is no network, and tried again by itself", async () => {
    await castAway({ approve: ["b"] });
    const page = otherPage();
    server.answers.push("offline", "later");
    await page.look();
    expect(fatesOn(page)).toEqual(["waits"]);
    await timers.pass(8000);
    expect(fatesOn(page)).toEqual(["waits"]);
    await timers.pass(8000);
    expect(fatesOn(page)).toEqual(["in-box"]);
  });

  it("is said not to be counted where the vote had closed, with the earlier one that counts", async () => {
    const voter = await ownPage();
    await voter.cast({ approve: ["a"] });
    await timers.pass(60_000);
    voter.stop();
    await castAway({ approve: ["b"] });
    const page = otherPage();
    server.answers.push("closed");
    await page.look();
    expect(page.ballots()).toEqual([{ memberId: me, pollId: "poll-1", fate: "late", hasEarlier: true }]);
    expect(memory().read().waiting).toBeUndefined();
  });

  it("that the box refuses, or that cannot be opened any more, is said to be refused and let go", async () => {
    await castAway({ approve: ["b"] });
    server.answers.push("refused");
    const page = otherPage();
    await page.look();
    expect(fatesOn(page)).toEqual(["refused"]);
    await castAway({ approve: ["b"] });
    const before = server.arrived.length;
    const other = otherPage({ safe: { ...safe, decrypt: async () => undefined } });
    await other.look();
    expect(fatesOn(other)).toEqual(["refused"]);
    expect(server.arrived).toHaveLength(before);
  });
});

describe("a ballot whose own page is open", () => {
  it("is not sent by others before its moment, and not shown by them", async () => {
    const voter = await ownPage();
    await voter.cast({ approve: ["a"] });
    const page = otherPage();
    await page.look();
    expect(server.arrived).toHaveLength(0);
    expect(fatesOn(page)).toEqual([]);
  });

  it("leaves at its moment from another page where its own died without a word", async () => {
    const voter = await ownPage();
    await voter.cast({ approve: ["a"] });
    voter.stop();
    const page = otherPage();
    await page.look();
    await timers.pass(59_999);
    expect(server.arrived).toHaveLength(0);
    await timers.pass(1);
    expect(fatesOn(page)).toEqual(["in-box"]);
  });

  it("leaves earlier where the vote is closing", async () => {
    const voter = await ownPage();
    await voter.cast({ approve: ["a"] });
    voter.stop();
    const page = otherPage();
    await page.look();
    page.hasten(["poll-1"]);
    await timers.settle();
    expect(fatesOn(page)).toEqual(["in-box"]);
  });

  it("is left to the page that it stands on", async () => {
    await castAway({ approve: ["b"] });
    const before = server.arrived.length;
    const page = otherPage({ isHere: (id) => id === "poll-1" });
    await page.look();
    expect(server.arrived).toHaveLength(before);
    expect(fatesOn(page)).toEqual([]);
  });

  it("that another was sealed after is not taken for settled by the answer to the first", async () => {
    await castAway({ approve: ["a"] });
    let answer: (taken: "taken") => void = () => {};
    const cast = () => new Promise<"taken">((resolve) => (answer = resolve));
    const page = otherPage({ calls: { ...server.calls, cast } });
    const looking = page.look();
    await timers.settle();
    await (await ownPageAtWork()).cast({ approve: ["c"] });
    answer("taken");
    await looking;
    expect(memory().read()).toMatchObject({ seq: 2, inBox: 0 });
    expect(memory().read().waiting).toBeDefined();
  });
});

/** A page of the poll on which the earlier ballot was not taken up: it is on its way from elsewhere. */
async function ownPageAtWork(): Promise<Voter> {
  server.answers.push("offline");
  return ownPage();
}

describe("what a device knows of a poll", () => {
  const view = {
    workshop: { id: "w1", title: "Water", locale: "en" },
    boards: [],
    me: { id: me, name: "Leo", role: "advisory", state: "in" },
    version: 3,
    members: [{ id: "m2", name: "Ana" }],
    invites: { participant: { token: "abc-link" } },
  } as unknown as WorkshopView;

  it("is what its page shows, without other people, links, or how many are in", () => {
    rememberPoll({ ...fakePoll(), in: 4 }, view, 5);
    expect(knownPoll("poll-1")).toMatchObject({ poll: { title: fakePoll().title }, usedAt: 5 });
    const kept = localStorage.getItem("ronda/poll/poll-1");
    for (const word of ["Ana", "abc-link", '"in":4']) expect(kept).not.toContain(word);
  });

  it("is nothing on a shared device", () => {
    rememberPoll(fakePoll(), view);
    sessionStorage.setItem("ronda/device", "shared");
    expect(knownPoll("poll-1")).toBeUndefined();
    localStorage.clear();
    rememberPoll(fakePoll(), view);
    expect(localStorage.length).toBe(0);
  });
});
