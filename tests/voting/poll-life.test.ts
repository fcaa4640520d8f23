import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pollAnswer, resultAnswer } from "#server/http/voting-schemas.ts";
import type { Browser } from "#tests/support/browser.ts";
import {
  openPollHouse,
  question,
  refusal,
  type PollAnswered,
  type PollHouse,
} from "#tests/support/poll-house.ts";
import { askToken, castBallot, padded, Voter } from "#tests/support/voter.ts";

/** Whether anybody has a reason against going ahead, with names. */
const consent = { ...question, method: "consent", options: [], secrecy: "open" };

let at: PollHouse;
let facilitator: Browser;
let people: readonly Browser[];
beforeEach(async () => {
  at = await openPollHouse();
  ({ facilitator, people } = at);
});
afterEach(() => at.open.close());

describe("a draft", () => {
  it("is made by facilitators, and seen by who takes part, in the workshop's view and alone", async () => {
    const body = { ...question, why: "Not all at once", power: "co-decide", carriedOutBy: "The office" };
    const made = await at.draft(body);
    expect(pollAnswer.safeParse(made.data).error).toBeUndefined();
    expect(made.data.poll).toMatchObject({
      ...body,
      settings: { rule: "majority", spread: 120 },
      thin: false,
    });
    expect(refusal(await people[0]!.post(`/api/workshops/${at.entered.workshop.id}/polls`, body))).toEqual([
      403,
      "forbidden",
    ]);
    const { polls } = await at.viewOf(people[0]!);
    expect(polls).toEqual([{ ...made.data.poll, mine: { elector: true, channel: "device" } }]);
    const observer = await at.join("Ola", "observer");
    expect((await at.viewOf(observer)).polls).toEqual([]);
    expect(refusal(await observer.get(`/api/polls/${made.data.poll.id}`))).toEqual([404, "not-found"]);
  });

  it("changes until it opens, and never after", async () => {
    const { id, version } = await at.drafted();
    const change = { version, title: "Another", settings: { quorum: 50 } };
    const { data } = await facilitator.patch<PollAnswered>(`/api/polls/${id}`, change);
    expect(data.poll).toMatchObject({ title: "Another", settings: { quorum: 50, window: 30 } });
    await at.act(facilitator, id, "open");
    expect(refusal(await facilitator.patch(`/api/polls/${id}`, { title: "X" }))).toEqual([409, "poll-state"]);
    expect(refusal(await facilitator.delete(`/api/polls/${id}`))).toEqual([409, "poll-state"]);
    const { id: other } = await at.drafted();
    expect((await facilitator.delete(`/api/polls/${other}`)).status).toBe(204);
    expect((await at.viewOf(facilitator)).polls!.map((poll) => poll.id)).toEqual([id]);
  });

  it("opens once somebody wrote why, unless its dots only narrow", async () => {
    const { id } = await at.drafted({ why: "" });
    expect(refusal(await at.act(facilitator, id, "open"))).toEqual([409, "why-missing"]);
    const narrowing = await at.opened({ why: "", method: "dots", settings: { narrowing: true } });
    expect(narrowing.state).toBe("open");
    await facilitator.patch(`/api/polls/${id}`, { why: "Because" });
    expect((await at.act(facilitator, id, "open")).status).toBe(200);
  });

  it("keeps none of these among needs, unless it was removed for a reason", async () => {
    const options = [{ id: "a", label: "Water", need: "n1" }];
    expect((await at.drafted({ options })).options.at(-1)).toEqual({
      id: "none",
      label: "No new technology, or none of these",
    });
    const removed = { settings: { none: { removed: "We agreed on it in the first session" } }, options };
    expect((await at.drafted(removed)).options.map(({ id }) => id)).toEqual(["a"]);
    expect((await at.draft({ settings: { none: { removed: " " } } })).status).toBe(400);
    expect((await at.drafted({ settings: { none: "keep" } })).options).toHaveLength(3);
  });

  it("refuses what does not fit together", async () => {
    const wrong: [object, string][] = [
      [{ options: [] }, "options"],
      [{ options: [{ id: "constructor", label: "A" }] }, "options"],
      [{ options: [{ id: "__proto__", label: "A" }] }, "options"],
      [
        {
          options: [
            { id: "a", label: "A" },
            { id: "a", label: "B" },
          ],
        },
        "options",
      ],
      [{ settings: { rule: "schulze" } }, "settings.rule"],
      [{ settings: { costs: { z: 1 } } }, "settings.costs"],
      [{ settings: { live: true } }, "settings.live"],
      [{ settings: { narrowing: true } }, "settings.narrowing"],
      [{ settings: { grades: Array.from({ length: 8 }, () => "x") } }, "settings.grades"],
      [{ method: "gradients", settings: { grades: ["x"] } }, "settings.grades"],
      [{ secrecy: "open", settings: { byGroup: "role" } }, "settings.byGroup"],
      [{ eligible: ["observer"] }, "eligible.0"],
      [{ method: "magic" }, "method"],
    ];
    for (const [more, field] of wrong) {
      const { status, data } = await at.draft(more);
      expect([status, data.error.field], JSON.stringify(more)).toEqual([400, field]);
    }
  });

  it("that is sensitive waits for the workshop's risk model, and then for registration", async () => {
    const poll = await at.drafted({ settings: { sensitive: true } });
    expect(poll.settings).toMatchObject({ registration: true, spread: 600 });
    expect(refusal(await at.act(facilitator, poll.id, "open"))).toEqual([409, "risk-model-missing"]);
  });
});

describe("the list of electors", () => {
  it("is what the facilitator confirmed, with people on paper and without a device", async () => {
    const [luz, rui] = [await at.idOf(people[0]!), await at.idOf(people[1]!)];
    const poll = await at.opened({}, { electors: [luz, rui], paper: [rui], withoutDevice: 3 });
    expect(poll.electorate).toEqual({ electors: 5, paper: 4, aside: 0 });
    const { data } = await facilitator.get<{ electors: object[] }>(`/api/polls/${poll.id}/electors`);
    expect(data.electors).toHaveLength(2);
    expect(data.electors).toContainEqual({ memberId: rui, name: "Rui", channel: "paper" });
    expect(refusal(await askToken(people[1]!, poll.id))).toEqual([409, "other-channel"]);
    expect((await people[2]!.get<PollAnswered>(`/api/polls/${poll.id}`)).data.poll.mine).toEqual({
      elector: false,
      channel: "device",
    });
    expect(refusal(await people[0]!.get(`/api/polls/${poll.id}/electors`))).toEqual([403, "forbidden"]);
  });

  it("holds nobody who may not vote", async () => {
    const { id } = await at.drafted();
    const body = { electors: [await at.idOf(facilitator)] };
    expect(refusal(await at.act(facilitator, id, "open", body))).toEqual([400, "bad-request"]);
    const { id: other } = await at.drafted({ eligible: ["advisory"] });
    expect(refusal(await at.act(facilitator, other, "open"))).toEqual([400, "bad-request"]);
  });

  it("says how many stand aside, before the opening or after, and never who", async () => {
    const { id } = await at.drafted();
    await at.act(people[0]!, id, "channel", { channel: "aside" });
    expect((await at.act(facilitator, id, "open")).data.poll.electorate).toMatchObject({
      electors: 3,
      aside: 1,
    });
    expect(refusal(await askToken(people[0]!, id))).toEqual([409, "other-channel"]);
    await at.act(people[0]!, id, "channel", { channel: "device" });
    expect((await askToken(people[0]!, id)).status).toBe(200);
    expect(refusal(await at.act(people[0]!, id, "channel", { channel: "paper" }))).toEqual([
      409,
      "credential-used",
    ]);
    await at.act(people[1]!, id, "channel", { channel: "paper" });
    expect(refusal(await at.act(people[1]!, id, "channel", { channel: "device" }))).toEqual([
      409,
      "other-channel",
    ]);
    const electors = async () =>
      (await facilitator.get<{ electors: object[] }>(`/api/polls/${id}/electors`)).data.electors;
    const before = await electors();
    await at.act(people[0]!, id, "channel", { channel: "aside" });
    await at.act(people[0]!, id, "channel", { channel: "device" });
    await at.act(people[2]!, id, "channel", { channel: "aside" });
    expect(await electors()).toEqual(before);
    await at.act(facilitator, id, "close");
    const again = await at.act(facilitator, id, "close");
    expect(again.data.poll.state).toBe("closed");
    expect(await at.resultOf(facilitator, id)).toMatchObject({ electors: 3, aside: 1 });
  });

  it("lets somebody stand aside only where they might vote", async () => {
    const { id } = await at.drafted({ eligible: ["advisory"] });
    const refused = await at.act(people[0]!, id, "channel", { channel: "aside" });
    expect(refusal(refused)).toEqual([403, "not-in-electorate"]);
  });

  it("is not held up by who stands aside or asks for secrecy while it is being opened", async () => {
    const { id } = await at.drafted();
    const [opened, aside, kept] = await Promise.all([
      at.act(facilitator, id, "open"),
      at.act(people[0]!, id, "channel", { channel: "aside" }),
      at.act(people[1]!, id, "keep-secret"),
    ]);
    expect([opened.status, aside.status, kept.status]).toEqual([200, 200, 200]);
    const { data } = await facilitator.get<PollAnswered>(`/api/polls/${id}`);
    expect(data.poll.electorate).toEqual({ electors: 3, paper: 0, aside: 1 });
  });

  it("says that secrecy is thin where fewer than five vote", async () => {
    expect((await at.opened()).thin).toBe(true);
    for (const name of ["Ivo", "Noa"]) await at.join(name);
    expect((await at.opened()).thin).toBe(false);
  });

  it("keeps results by group for groups of five", async () => {
    const { id } = await at.drafted({ settings: { byGroup: "role" } });
    expect(refusal(await at.act(facilitator, id, "open"))).toEqual([409, "groups-too-small"]);
    for (const name of ["Ivo", "Noa"]) await at.join(name);
    expect((await at.act(facilitator, id, "open")).status).toBe(200);
    const { data } = await people[0]!.get<{ keys: { group: string }[] }>(`/api/polls/${id}/key`);
    expect(data.keys.map(({ group }) => group)).toEqual(["participant"]);
    const voter = new Voter(id, "participant");
    await voter.fetchToken(people[0]!);
    const sent = await castBallot(at.open.browser(), id, padded(voter.fields({ approve: ["a"] }, 1)));
    expect(sent.status).toBe(204);
  });
});

describe("an open vote", () => {
  it("shows names all at once after the close, and nothing before", async () => {
    const { id, options } = await at.opened(consent);
    expect(options).toEqual([{ id: "proposal", label: question.title }]);
    const say = (browser: Browser, choices: object) =>
      browser.put(`/api/polls/${id}/open-ballot`, { choices });
    expect((await say(people[0]!, { stance: "objection", reason: "No water" })).status).toBe(204);
    expect((await say(people[1]!, { stance: "aside" })).status).toBe(204);
    expect((await say(people[1]!, { stance: "none" })).status).toBe(204);
    expect(refusal(await say(people[2]!, { stance: "maybe" }))).toEqual([400, "bad-request"]);
    expect(refusal(await say(facilitator, { stance: "none" }))).toEqual([403, "not-in-electorate"]);
    expect(refusal(await people[0]!.get(`/api/polls/${id}/result`))).toEqual([409, "result-hidden"]);
    await at.act(facilitator, id, "close");
    expect(refusal(await say(people[2]!, { stance: "none" }))).toEqual([409, "poll-closed"]);
    const result = await at.resultOf(people[2]!, id);
    expect(resultAnswer.safeParse(result).error).toBeUndefined();
    expect(result).toMatchObject({
      scores: { none: 1, aside: 0, objection: 1 },
      cast: 2,
      marks: ["objected"],
    });
    expect(result.named!.map(({ name, choices }) => [name, choices])).toEqual([
      ["Luz", { reason: "No water", stance: "objection" }],
      ["Rui", { stance: "none" }],
    ]);
  });

  it("counts each person in one way: what was sent goes when they stand aside or go to paper", async () => {
    const { id } = await at.opened(consent);
    for (const person of people) {
      await person.put(`/api/polls/${id}/open-ballot`, { choices: { stance: "none" } });
    }
    await at.act(people[0]!, id, "channel", { channel: "aside" });
    await at.act(people[1]!, id, "channel", { channel: "paper" });
    const ballots = [{ choices: { stance: "objection" }, count: 1 }];
    const count = { how: "paper", seen: false, people: 1, ballots };
    for (const counter of [facilitator, people[2]!]) await counter.put(`/api/polls/${id}/count`, count);
    await at.act(facilitator, id, "close");
    const result = await at.resultOf(facilitator, id);
    expect(result).toMatchObject({ cast: 2, aside: 1, scores: { none: 1, aside: 0, objection: 1 } });
    expect(result.named!.map(({ name }) => name)).toEqual(["Eva"]);
  });

  it("takes what waited on a device only in the session of whoever wrote it", async () => {
    const { id } = await at.opened(consent);
    const [luz, rui] = people;
    const as = await at.idOf(luz!);
    const choices = { stance: "none" };
    const late = await rui!.put(`/api/polls/${id}/open-ballot`, { choices, as });
    expect(refusal(late)).toEqual([403, "forbidden"]);
    expect(refusal(await at.act(rui!, id, "reasons", { reason: "The well", as }))).toEqual([
      403,
      "forbidden",
    ]);
    expect((await luz!.put(`/api/polls/${id}/open-ballot`, { choices, as })).status).toBe(204);
    await at.act(facilitator, id, "close");
    const { named, reasons } = await at.resultOf(facilitator, id);
    expect(named!.map(({ name }) => name)).toEqual(["Luz"]);
    expect(reasons).toBeUndefined();
  });

  it("becomes secret at one private request, for good, and nobody learns whose", async () => {
    const { id } = await at.drafted(consent);
    expect((await at.act(people[0]!, id, "keep-secret")).data.poll).toMatchObject({
      secrecy: "secret",
      keptSecret: true,
    });
    expect(refusal(await facilitator.patch(`/api/polls/${id}`, { secrecy: "open" }))).toEqual([
      409,
      "kept-secret",
    ]);
    expect(refusal(await at.act(facilitator, id, "keep-secret"))).toEqual([403, "not-in-electorate"]);
    const events = (await at.open.stores.events.since(at.entered.workshop.id, 0))!;
    expect(events.at(-1)).toEqual({ version: events.at(-1)!.version, kind: "polls" });
    const told = await at.viewOf(facilitator);
    expect(JSON.stringify(told.polls)).not.toContain(await at.idOf(people[0]!));
    await at.act(facilitator, id, "open");
    const refused = await people[0]!.put(`/api/polls/${id}/open-ballot`, { choices: { stance: "none" } });
    expect(refusal(refused)).toEqual([409, "poll-state"]);
  });

  it("with dots on the board shows no names, once they are shown, and of few only what came out", async () => {
    const live = { live: true, dots: 2, reveal: "shown" };
    const { id, settings } = await at.opened({ method: "dots", secrecy: "open", settings: live, why: "" });
    expect(settings.window).toBe(0);
    const dot = (browser: Browser, dots: object) =>
      browser.put(`/api/polls/${id}/open-ballot`, { choices: { dots } });
    expect((await dot(people[0]!, { a: 2 })).status).toBe(204);
    expect((await dot(people[1]!, { a: 1, b: 1 })).status).toBe(204);
    expect((await dot(people[2]!, { a: 2, b: 1 })).status).toBe(400);
    await at.act(facilitator, id, "close");
    expect(refusal(await people[0]!.get(`/api/polls/${id}/result`))).toEqual([409, "result-hidden"]);
    await at.act(facilitator, id, "show");
    const result = await at.resultOf(people[0]!, id);
    // Of two people sums would be ballots.
    expect(result).toMatchObject({ winners: ["a"], scores: {}, cast: 2, marks: ["few"] });
    expect(result).not.toHaveProperty("named");
  });
});

describe("what was decided after a vote", () => {
  const decision = { by: "The council", decided: "Water first", why: "Most need it", reviewOn: "2027-05-31" };
  const write = (browser: Browser, id: string, body: object = decision) =>
    browser.put<PollAnswered>(`/api/polls/${id}/decision`, body);

  it("stands with the result for everybody, with who decided, what and why, and can be put right", async () => {
    const { id } = await at.opened();
    expect(refusal(await write(facilitator, id))).toEqual([409, "poll-state"]);
    const { version } = (await at.act(facilitator, id, "close")).data.poll;
    expect(refusal(await write(people[0]!, id))).toEqual([403, "forbidden"]);
    const written = await write(facilitator, id, { version, ...decision });
    expect(pollAnswer.safeParse(written.data).error).toBeUndefined();
    expect((await at.viewOf(people[0]!)).polls![0]).toMatchObject({ decision });
    expect(refusal(await write(facilitator, id, { version, ...decision }))).toEqual([409, "stale"]);
    const { reviewOn: _, ...other } = { ...decision, decided: "Water, then the road" };
    expect((await write(facilitator, id, other)).data.poll.decision).toEqual(other);
    for (const lacking of ["by", "decided", "why"]) {
      const body = { ...decision, [lacking]: " " };
      expect(refusal(await write(facilitator, id, body))).toEqual([400, "bad-request"]);
    }
    expect(refusal(await write(facilitator, id, { ...decision, reviewOn: "soon" }))).toEqual([
      400,
      "bad-request",
    ]);
  });

  it("waits until the result may be seen", async () => {
    const { id } = await at.opened({ settings: { window: 0, reveal: "shown" } });
    await at.act(facilitator, id, "close");
    expect(refusal(await write(facilitator, id))).toEqual([409, "poll-state"]);
    await at.act(facilitator, id, "show");
    expect((await write(facilitator, id)).status).toBe(200);
  });
});

describe("deleting a workshop", () => {
  it("destroys its boxes and keys", async () => {
    const { id } = await at.opened();
    expect(await at.open.stores.ballotBoxes.all()).toEqual([id]);
    await facilitator.delete(`/api/workshops/${at.entered.workshop.id}`);
    expect(await at.open.stores.ballotBoxes.all()).toEqual([]);
    expect(await at.open.stores.pollKeys.all()).toEqual([]);
  });
});
