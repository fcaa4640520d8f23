import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Browser, Failure } from "#tests/support/browser.ts";
import { openPollHouse, refusal, type PollAnswered, type PollHouse } from "#tests/support/poll-house.ts";
import { askToken, castBallot, padded, Voter } from "#tests/support/voter.ts";

let at: PollHouse;
let facilitator: Browser;
let people: readonly Browser[];
beforeEach(async () => {
  at = await openPollHouse();
  ({ facilitator, people } = at);
});
afterEach(() => at.open.close());

describe("in a room", () => {
  const paperless = async () => at.opened({}, { electors: [await at.idOf(people[0]!)], withoutDevice: 4 });

  it("a slip's code gets one token on whatever device, and its ballot lies among the others", async () => {
    const { id } = await paperless();
    const { data } = await facilitator.post<{ codes: string[] }>(`/api/polls/${id}/slips`, { count: 2 });
    const [code = "", second = ""] = data.codes;
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const booth = at.open.browser();
    const voter = new Voter(id);
    const typed = { code: ` ${code.toLowerCase().replaceAll("-", " ")}` };
    expect((await voter.fetchToken(booth, "slip-credential", typed)).status).toBe(200);
    const sent = await castBallot(booth, id, padded(voter.fields({ approve: ["b"] }, 1)));
    expect(sent.status).toBe(204);
    const again = await askToken(booth, id, "slip-credential", typed);
    expect(again.data.error.code).toBe("credential-used");
    const wrong = await askToken(booth, id, "slip-credential", { code: "0000-0000-0000" });
    expect([wrong.status, wrong.data.error.code]).toEqual([404, "slip-unknown"]);
    expect((await facilitator.post(`/api/polls/${id}/slips`, { count: 3 })).status).toBe(409);
    expect((await askToken(booth, id, "slip-credential", { code: second })).status).toBe(200);
    expect((await facilitator.get<PollAnswered>(`/api/polls/${id}`)).data.poll.in).toBe(1);
  });

  it("a slip votes in the group that it was made for, which its code tells before it is used", async () => {
    for (const name of ["Ivo", "Noa"]) await at.join(name);
    for (const name of ["A", "B", "C", "D", "E"]) await at.join(name, "advisory");
    const groups = { eligible: ["participant", "advisory"], settings: { window: 0, byGroup: "role" } };
    const { id } = await at.opened(groups, { withoutDevice: 2 });
    const slips = await facilitator.post<{ codes: string[] }>(`/api/polls/${id}/slips`, {
      count: 1,
      group: "advisory",
    });
    const code = slips.data.codes[0]!;
    const booth = at.open.browser();
    const told = await booth.post<{ group?: string }>(`/api/polls/${id}/slip`, { code });
    expect(told.data).toEqual({ group: "advisory" });
    const voter = new Voter(id, told.data.group);
    expect((await voter.fetchToken(booth, "slip-credential", { code })).status).toBe(200);
    const sent = await castBallot(booth, id, padded(voter.fields({ approve: ["b"] }, 1)));
    expect(sent.status).toBe(204);
    const wrong = await booth.post<Failure>(`/api/polls/${id}/slip`, { code: "0000-0000-0000" });
    expect(refusal(wrong)).toEqual([404, "slip-unknown"]);
    const toNoGroup = await facilitator.post<Failure>(`/api/polls/${id}/slips`, { count: 1 });
    expect(refusal(toNoGroup)).toEqual([400, "bad-request"]);
  });

  it("codes that do not exist can be tried ten times a minute", async () => {
    const { id } = await paperless();
    const tries = async () => {
      const blinded = Buffer.alloc(384).toString("base64url");
      const body = { code: "0000-0000-0000", blinded };
      return (await at.open.browser().post(`/api/polls/${id}/slip-credential`, body)).status;
    };
    for (let i = 0; i < 10; i++) expect(await tries()).toBe(404);
    expect(await tries()).toBe(429);
  });

  it("a count by hand counts once two people typed the same, one of them a facilitator", async () => {
    const { id } = await paperless();
    const typed = (n: number) => ({
      how: "paper",
      seen: false,
      people: 4,
      ballots: [
        { choices: { approve: ["a"] }, count: n },
        { choices: { approve: ["b", "a"] }, count: 4 - n },
      ],
    });
    const type = (browser: Browser, body: object) => browser.put(`/api/polls/${id}/count`, body);
    const state = async () => (await people[0]!.get<PollAnswered>(`/api/polls/${id}`)).data.poll.handCount;
    expect(await state()).toBe("none");
    expect((await type(people[0]!, typed(3))).status).toBe(204);
    expect(await state()).toBe("waiting");
    await type(people[1]!, typed(3));
    expect(await state()).toBe("differ");
    await type(facilitator, typed(2));
    expect(await state()).toBe("differ");
    await type(facilitator, { ...typed(3), ballots: [...typed(3).ballots].reverse() });
    expect(await state()).toBe("agreed");
    await type(facilitator, typed(2));
    expect((await at.act(facilitator, id, "close")).data.poll.state).toBe("closing");
    await type(facilitator, typed(3));
    await at.open.house.closePolls();
    expect(await at.resultOf(facilitator, id)).toMatchObject({
      winners: ["a"],
      cast: 4,
      electors: 5,
      marks: ["few"],
    });
  });

  it("refuses a count of more people than vote on paper, or of other ballots than people", async () => {
    const { id } = await paperless();
    const count = (people: number, ballots: number) => ({
      how: "paper",
      seen: false,
      people,
      ballots: [{ choices: { approve: ["a"] }, count: ballots }],
    });
    for (const wrong of [count(5, 5), count(4, 3), count(3, 4)]) {
      expect((await facilitator.put(`/api/polls/${id}/count`, wrong)).status).toBe(400);
    }
  });

  it("takes totals by hand only where totals are counted, and no more than so many people have", async () => {
    const question = { why: "To choose", settings: { window: 0 } };
    const statusOf = async (wanted: object, people: number, ...ballots: object[]) => {
      const { id } = await at.opened({ ...question, ...wanted }, { withoutDevice: 6 });
      const body = { how: "beans", seen: false, people, sums: true, ballots };
      return (await facilitator.put(`/api/polls/${id}/count`, body)).status;
    };
    const onto = (id: string, count: number) => ({ choices: { approve: [id] }, count });
    expect(await statusOf({}, 6, onto("a", 6), onto("b", 6))).toBe(204);
    expect(await statusOf({}, 6, onto("a", 4), onto("a", 4))).toBe(400);
    const byShares = { settings: { window: 0, rule: "equal-shares" } };
    expect(await statusOf(byShares, 6, onto("a", 6))).toBe(400);
    const dots = (rule: string) => ({ method: "dots", settings: { window: 0, dots: 2, rule } });
    const dot = (id: string, count: number) => ({ choices: { dots: { [id]: 1 } }, count });
    expect(await statusOf(dots("sum"), 5, dot("a", 10))).toBe(204);
    expect(await statusOf(dots("sum"), 5, dot("a", 10), dot("b", 10))).toBe(400);
    expect(await statusOf(dots("median"), 5, dot("a", 5))).toBe(400);
  });

  it("is closed at once where it is called off before casting, whoever votes on paper", async () => {
    const { id } = await at.opened({ settings: { registration: true } }, { electors: [], withoutDevice: 4 });
    expect((await at.act(facilitator, id, "close")).data.poll.state).toBe("closed");
    expect(await at.resultOf(facilitator, id)).toMatchObject({ cast: 0, winners: [] });
  });

  it("closes without the count where a facilitator asks twice", async () => {
    const { id } = await paperless();
    await at.act(facilitator, id, "close");
    await at.open.house.closePolls();
    expect((await facilitator.get<PollAnswered>(`/api/polls/${id}`)).data.poll.state).toBe("closing");
    expect((await at.act(facilitator, id, "close")).data.poll.state).toBe("closed");
  });
});

describe("who took part", () => {
  it("is told to facilitators alone, after the close, from twenty electors on", async () => {
    for (let i = 0; i < 17; i++) await at.join(`P${i}`);
    const { id } = await at.opened();
    await askToken(people[1]!, id);
    await askToken(people[0]!, id);
    await at.act(facilitator, id, "close");
    expect((await at.resultOf(facilitator, id)).tookPart).toEqual(["Luz", "Rui"]);
    expect(await at.resultOf(people[0]!, id)).not.toHaveProperty("tookPart");
  });

  it("is kept nowhere below that", async () => {
    const { id } = await at.opened();
    await askToken(people[1]!, id);
    await at.act(facilitator, id, "close");
    expect(await at.resultOf(facilitator, id)).not.toHaveProperty("tookPart");
    expect(await at.open.stores.polls.tookPart(id)).toEqual([]);
  });
});
