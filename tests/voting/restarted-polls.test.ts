import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeVoting } from "#server/voting/make-voting.ts";
import type { PollView } from "#shared/voting/poll.ts";
import { openPollHouse, type PollAnswered, type PollHouse } from "#tests/support/poll-house.ts";
import { testPollSecrets } from "#tests/support/poll-secrets.ts";
import { castBallot, padded, Voter } from "#tests/support/voter.ts";

let at: PollHouse;
let poll: PollView;
beforeEach(async () => {
  at = await openPollHouse();
  poll = await at.opened({ settings: {} });
  const voter = new Voter(poll.id).signWith((await testPollSecrets([""])).groups[0]!.pkcs8);
  await castBallot(at.open.browser(), poll.id, padded(voter.fields({ approve: ["a"] }, 1)));
});
afterEach(() => at.open.close());

/** Polls as a server that starts over the same data takes them up. */
async function restart() {
  const { stores, clock } = at.open;
  const told: string[] = [];
  const logged: string[] = [];
  const { service } = makeVoting({
    stores,
    workshops: stores.workshops,
    membersOf: (id) => stores.members.ofWorkshop(id),
    groupsOf: async () => [],
    riskModelDone: async () => true,
    announce: (id) => void told.push(id),
    actorOf: async () => ({ kind: "nobody" }),
    guardBallots: (_, attempt) => attempt(),
    guardTries: (_, attempt) => attempt(),
    isPrivate: () => true,
    makeSecrets: testPollSecrets,
    log: (line) => void logged.push(line),
    clock,
    later: queueMicrotask,
  });
  await service.sweep();
  return { service, told, logged };
}

describe("a server that starts anew", () => {
  it("goes on with a poll where it was, with every ballot that is in", async () => {
    const { service } = await restart();
    const now = await service.current(poll.id);
    expect([now.state, await service.countIn(now)]).toEqual(["open", 1]);
    expect((await at.open.stores.polls.byId(poll.id))!.changedAt).toBe(poll.version);
  });

  it("closes what should have closed meanwhile, and counts it", async () => {
    await at.act(at.facilitator, poll.id, "close");
    at.open.clock.advance(60_000);
    const { service, told } = await restart();
    const now = await service.current(poll.id);
    expect([now.state, now.result?.cast]).toEqual(["closed", 1]);
    expect(told).toEqual([at.entered.workshop.id]);
  });

  it("waits out a window that is not over", async () => {
    await at.act(at.facilitator, poll.id, "close");
    at.open.clock.advance(29_000);
    const { service } = await restart();
    expect((await service.current(poll.id)).state).toBe("closing");
    at.open.clock.advance(1000);
    await service.sweep();
    expect((await service.current(poll.id)).state).toBe("closed");
  });

  it("erases boxes and keys that a crash left behind, and only those", async () => {
    const { ballotBoxes, pollKeys } = at.open.stores;
    await ballotBoxes.make("left", "x", 2, 512);
    await pollKeys.write("left", await testPollSecrets([""]));
    await restart();
    expect(await ballotBoxes.all()).toEqual([poll.id]);
    expect(await pollKeys.all()).toEqual([poll.id]);
  });
});

describe("a box that cannot be read", () => {
  it("is neither counted nor voided, and keeps nobody from the workshop", async () => {
    const path = join(at.open.folder, "polls", `${poll.id}.box`);
    const bytes = readFileSync(path);
    at.open.stores.ballotBoxes.close();
    writeFileSync(path, "nothing that SQLite knows".repeat(100));
    const { service, logged } = await restart();
    expect(logged).toEqual(["a ballot box could not be read; its poll waits for the next start"]);
    expect((await service.current(poll.id)).state).toBe("open");
    writeFileSync(path, bytes);
    const again = await restart();
    expect(await again.service.countIn(await again.service.current(poll.id))).toBe(1);
  });
});

describe("a backup that was taken during a poll and restored", () => {
  const polls = () => join(at.open.folder, "polls");
  const view = async () => (await at.people[0]!.get<PollAnswered>(`/api/polls/${poll.id}`)).data.poll;

  it("without its box voids the poll for everybody to see", async () => {
    await at.open.stores.ballotBoxes.erase(poll.id);
    const { told } = await restart();
    expect(await view()).toMatchObject({ state: "closed", voided: true, resultShown: false });
    expect(told).toEqual([at.entered.workshop.id]);
    expect(await at.open.stores.pollKeys.all()).toEqual([]);
    expect((await at.people[0]!.get(`/api/polls/${poll.id}/result`)).data.error.code).toBe("result-hidden");
    expect((await at.act(at.facilitator, poll.id, "show")).data.error.code).toBe("poll-state");
  });

  it("without its keys does the same", async () => {
    rmSync(join(polls(), `${poll.id}.keys`));
    await restart();
    expect(await view()).toMatchObject({ state: "closed", voided: true });
    expect(await at.open.stores.ballotBoxes.all()).toEqual([]);
  });

  it("with another box does the same: its ballots were cast under other keys", async () => {
    await at.open.stores.ballotBoxes.make(poll.id, "another", 3, 512);
    await restart();
    expect(await view()).toMatchObject({ state: "closed", voided: true });
  });
});
