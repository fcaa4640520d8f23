import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CodeFate, PaperCodes } from "#shared/voting/poll.ts";
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

type Checked = Failure & { readonly code: CodeFate } & PaperCodes;

describe("ballots of paper with codes", () => {
  let attempts = 0;
  const opened = async () => {
    const { id } = await at.opened({}, { electors: [await at.idOf(people[0]!)], withoutDevice: 4 });
    return id;
  };
  const printed = async (id: string, count: number, onBallots = true) =>
    (await facilitator.post<{ codes: string[] }>(`/api/polls/${id}/slips`, { count, onBallots })).data.codes;
  const check = (id: string, code: string, attempt = `try-${attempts++}`, browser = facilitator) =>
    browser.post<Checked>(`/api/polls/${id}/paper-codes`, { code, attempt });
  const count = (people: number, how = "paper") => ({
    how,
    seen: false,
    people,
    ballots: people > 0 ? [{ choices: { approve: ["a"] }, count: people }] : [],
  });
  const type = (browser: Browser, id: string, body: object) =>
    browser.put<Failure>(`/api/polls/${id}/count`, body);

  it("are good once, however the code is typed, and a try that is sent again is answered alike", async () => {
    const id = await opened();
    const [code = "", other = ""] = await printed(id, 2);
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const before = (await facilitator.get<PollAnswered>(`/api/polls/${id}`)).data.poll.version;
    const typed = ` ${code.toLowerCase().replaceAll("-", " ")}`;
    expect((await check(id, typed, "one-try")).data).toEqual({ code: "first", printed: 2, checked: 1 });
    expect((await check(id, code, "one-try")).data).toEqual({ code: "first", printed: 2, checked: 1 });
    expect((await check(id, code)).data).toEqual({ code: "paper", printed: 2, checked: 1 });
    expect((await askToken(at.open.browser(), id, "slip-credential", { code: other })).status).toBe(200);
    expect((await check(id, other)).data).toEqual({ code: "booth", printed: 2, checked: 1 });
    expect(refusal(await check(id, "0000-0000-0000"))).toEqual([404, "slip-unknown"]);
    expect((await facilitator.get<PollAnswered>(`/api/polls/${id}`)).data.poll.version).toBe(before);
    const told = await facilitator.get<PaperCodes>(`/api/polls/${id}/paper-codes`);
    expect(told.data).toEqual({ printed: 2, checked: 1 });
  });

  it("open nothing in the booth once they were handed in, and never both where the two race", async () => {
    const id = await opened();
    const codes = await printed(id, 4);
    await check(id, codes[0]!);
    const late = await askToken(at.open.browser(), id, "slip-credential", { code: codes[0] });
    expect(refusal(late)).toEqual([409, "other-channel"]);
    for (const [turn, code] of codes.slice(1).entries()) {
      const booth = () => askToken(at.open.browser(), id, "slip-credential", { code });
      const paper = () => check(id, code);
      const [token, fate] =
        turn % 2 === 0
          ? await Promise.all([booth(), paper()])
          : (await Promise.all([paper(), booth()])).reverse();
      const isInBooth = token!.status === 200;
      expect(fate!.data).toMatchObject({ code: isInBooth ? "booth" : "first" });
      if (!isInBooth)
        expect(refusal(token as { status: number; data: Failure })).toEqual([409, "other-channel"]);
    }
  });

  it("are counted by hand only as far as their codes were checked, and then with the booth as one sum", async () => {
    const id = await opened();
    const [first = "", second = "", third = ""] = await printed(id, 3);
    expect(refusal(await type(facilitator, id, count(1)))).toEqual([409, "codes-unchecked"]);
    for (const code of [first, second]) await check(id, code);
    expect(refusal(await type(people[1]!, id, count(3)))).toEqual([409, "codes-unchecked"]);
    const voter = new Voter(id);
    await voter.fetchToken(at.open.browser(), "slip-credential", { code: third });
    await castBallot(at.open.browser(), id, padded(voter.fields({ approve: ["b"] }, 1)));
    for (const browser of [facilitator, people[1]!]) {
      expect((await type(browser, id, count(2))).status).toBe(204);
    }
    await at.act(facilitator, id, "close");
    await at.open.house.closePolls();
    expect(await at.resultOf(facilitator, id)).toMatchObject({ winners: ["a"], cast: 3 });
    expect(refusal(await check(id, first))).toEqual([409, "poll-closed"]);
  });

  it("leave counts as they are where no code stands on a ballot, and hands and beans always", async () => {
    const id = await opened();
    await printed(id, 2, false);
    expect((await type(facilitator, id, count(4))).status).toBe(204);
    const withCodes = await opened();
    await printed(withCodes, 2);
    expect((await type(facilitator, withCodes, count(4, "hands"))).status).toBe(204);
    const late = await facilitator.post<Failure>(`/api/polls/${id}/slips`, { count: 1, onBallots: true });
    expect(refusal(late)).toEqual([409, "poll-state"]);
  });

  it("are never more, with slips for the booth, than those who vote on paper", async () => {
    const id = await opened();
    await printed(id, 2, false);
    await printed(id, 2);
    const more = await facilitator.post<Failure>(`/api/polls/${id}/slips`, { count: 1, onBallots: true });
    expect(refusal(more)).toEqual([409, "conflict"]);
  });

  it("are checked by those who lead alone, while casting runs, and guessed ten times a minute at most", async () => {
    const id = await opened();
    const [code = ""] = await printed(id, 1);
    expect(refusal(await check(id, code, "x", people[0]))).toEqual([403, "forbidden"]);
    expect((await people[0]!.get(`/api/polls/${id}/paper-codes`)).status).toBe(403);
    expect((await check(id, code, "x", at.open.browser())).status).toBe(401);
    const early = await at.opened({ settings: { registration: true } }, { electors: [], withoutDevice: 2 });
    const [soon = ""] = await printed(early.id, 1);
    expect(refusal(await check(early.id, soon))).toEqual([409, "poll-state"]);
    for (let i = 0; i < 10; i++) expect((await check(id, "0000-0000-0000")).status).toBe(404);
    expect(refusal(await check(id, code))).toEqual([429, "rate"]);
  });

  it("take nothing of a ballot along with a code", async () => {
    const id = await opened();
    const [code = ""] = await printed(id, 1);
    await check(id, code, "x");
    const body = { ...count(1), code, attempt: "x" };
    for (const browser of [facilitator, people[1]!]) await type(browser, id, body);
    const kept = await at.open.stores.polls.counts(id);
    expect(kept).toHaveLength(2);
    for (const { entry } of kept) expect(Object.keys(JSON.parse(entry) as object)).not.toContain("code");
  });
});
