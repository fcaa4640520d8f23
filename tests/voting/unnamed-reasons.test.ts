import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openPollHouse, refusal, type PollHouse } from "#tests/support/poll-house.ts";

let at: PollHouse;
beforeEach(async () => {
  at = await openPollHouse();
});
afterEach(() => at.open.close());

const wanted = { title: "We begin in May", method: "consent", options: [], secrecy: "open" };
const give = (person: PollHouse["facilitator"], id: string, body: object) =>
  at.act(person, id, "reasons", body);

describe("a reason without a name", () => {
  it("stands with the result, beside nobody's name, whoever wrote it or passed it on", async () => {
    const { id } = await at.opened(wanted);
    const [luz, rui] = at.people;
    expect((await give(luz!, id, { reason: " The river floods there " })).status).toBe(204);
    expect((await give(at.facilitator, id, { reason: "Nobody asked us", passedOn: true })).status).toBe(204);
    for (const person of [luz!, rui!]) {
      const choices = { stance: person === luz ? "objection" : "none" };
      expect((await person.put(`/api/polls/${id}/open-ballot`, { choices })).status).toBe(204);
    }
    await at.act(at.facilitator, id, "close");
    const result = await at.resultOf(rui!, id);
    expect(result.reasons).toEqual([
      { reason: "Nobody asked us", unnamed: "passed-on" },
      { reason: "The river floods there", unnamed: "own" },
    ]);
    expect(result.named!.map(({ name, choices }) => [name, choices])).toEqual([
      ["Luz", { stance: "objection" }],
      ["Rui", { stance: "none" }],
    ]);
    expect(result.marks).toContain("objected");
  });

  it("is told by nothing before the close", async () => {
    const { id } = await at.opened(wanted);
    const before = [await at.viewOf(at.facilitator), await at.viewOf(at.people[1]!)];
    await give(at.people[0]!, id, { reason: "The river floods there" });
    const after = [await at.viewOf(at.facilitator), await at.viewOf(at.people[1]!)];
    expect(after.map(({ version, polls }) => [version, polls])).toEqual(
      before.map(({ version, polls }) => [version, polls]),
    );
    expect((await at.facilitator.get(`/api/polls/${id}/result`)).status).toBe(409);
  });

  it("that comes twice is kept once, and nobody fills a result with them", async () => {
    const { id } = await at.opened(wanted);
    const [luz] = at.people;
    for (let n = 0; n < 2; n++) await give(luz!, id, { reason: "The same" });
    for (let n = 0; n < 8; n++) expect((await give(luz!, id, { reason: `Reason ${n}` })).status).toBe(204);
    expect(refusal(await give(luz!, id, { reason: "One too many" }))).toEqual([409, "conflict"]);
    await at.act(at.facilitator, id, "close");
    expect((await at.resultOf(luz!, id)).reasons).toHaveLength(9);
  });

  it("is taken from those who vote or lead, while the vote runs, where names are shown and reasons are asked for", async () => {
    const body = { reason: "Because" };
    const { id } = await at.opened(wanted, { electors: [await at.idOf(at.people[0]!)] });
    expect(refusal(await give(at.people[1]!, id, body))).toEqual([403, "not-in-electorate"]);
    const observer = await at.join("Noa", "observer");
    expect(refusal(await give(observer, id, body))).toEqual([403, "forbidden"]);
    expect(refusal(await give(at.people[0]!, id, { reason: " " }))).toEqual([400, "bad-request"]);
    expect(refusal(await give(at.people[0]!, id, { reason: "x".repeat(1001) }))).toEqual([
      400,
      "bad-request",
    ]);
    const secret = await at.opened({ ...wanted, secrecy: "secret" });
    expect(refusal(await give(at.people[0]!, secret.id, body))).toEqual([409, "poll-state"]);
    const approval = await at.opened({ secrecy: "open" });
    expect(refusal(await give(at.people[0]!, approval.id, body))).toEqual([400, "bad-request"]);
    const draft = await at.drafted(wanted);
    expect(refusal(await give(at.people[0]!, draft.id, body))).toEqual([409, "poll-state"]);
    await at.act(at.facilitator, id, "close");
    expect(refusal(await give(at.people[0]!, id, body))).toEqual([409, "poll-closed"]);
  });
});
