import { createHash, createPublicKey } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Browser } from "#tests/support/browser.ts";
import { openHouse, type OpenHouse } from "#tests/support/open-house.ts";
import { testPollSecrets } from "#tests/support/poll-secrets.ts";
import { askToken, castBallot, padded, Voter } from "#tests/support/voter.ts";
import type { PollView } from "#shared/voting/poll.ts";
import type { Entered } from "#shared/workshops/workshop.ts";

interface Answered {
  readonly poll: PollView;
}

const question = {
  title: "What comes first?",
  method: "approval",
  options: [
    { id: "a", label: "Water" },
    { id: "b", label: "Roads" },
    { id: "c", label: "Lights" },
  ],
  eligible: ["participant", "advisory"],
  secrecy: "secret",
  settings: {},
};

let open: OpenHouse;
let facilitator: Browser;
let entered: Required<Entered>;
let people: Browser[];

beforeEach(async () => {
  open = openHouse();
  ({ facilitator, entered } = await open.openWorkshop());
  people = [];
  for (const name of ["Luz", "Rui", "Eva", "Ivo", "Noa", "Teo"]) {
    people.push(await open.join(entered, "participant", name));
  }
});
afterEach(() => open.close());

/** A poll that is open; `more` changes the question. */
async function openPoll(more: object = {}): Promise<PollView> {
  const wanted = { ...question, ...more };
  const made = await facilitator.post<Answered>(`/api/workshops/${entered.workshop.id}/polls`, wanted);
  expect(made.status).toBe(201);
  expect(made.data.poll.state).toBe("draft");
  const opened = await facilitator.post<Answered>(`/api/polls/${made.data.poll.id}/open`);
  expect(opened.status).toBe(200);
  return opened.data.poll;
}

/** A device with its token. */
async function voterOf(browser: Browser, pollId: string): Promise<Voter> {
  expect((await askToken(browser, pollId)).status).toBe(200);
  return new Voter(pollId).signWith((await testPollSecrets([""])).groups[0]!.pkcs8);
}

const cast = (pollId: string, body: BodyInit) => castBallot(open.browser(), pollId, body);

async function close(pollId: string): Promise<void> {
  const closing = await facilitator.post<Answered>(`/api/polls/${pollId}/close`);
  expect(closing.data.poll.state).toBe("closing");
  open.clock.advance(30_000);
  await open.house.closePolls();
}

describe("a secret poll by the contract's table", () => {
  it("is drafted, opened, voted in from six devices, closed and counted", async () => {
    const { id } = await openPoll();
    const ballots = [["a"], ["a", "b"], ["a"], ["b"], ["c"], ["a", "c"]];
    const voters = people.map(() => new Voter(id));
    for (const [i, voter] of voters.entries()) expect((await voter.fetchToken(people[i]!)).status).toBe(200);
    for (const [i, voter] of voters.entries()) {
      const body = padded(voter.fields({ approve: ballots[i]! }, 1));
      expect(await cast(id, body)).toMatchObject({ status: 204 });
    }
    expect(await people[0]!.get(`/api/polls/${id}/result`)).toMatchObject({
      status: 409,
      data: { error: { code: "result-hidden" } },
    });
    await close(id);
    const { data: result } = await people[0]!.get<object>(`/api/polls/${id}/result`);
    expect(result).toMatchObject({
      winners: ["a"],
      ranking: [["a"], ["b", "c"]],
      scores: { a: 4, b: 2, c: 2 },
      electors: 6,
      cast: 6,
      aside: 0,
      counts: [{ rule: "majority" }, { rule: "equal-shares" }],
    });
    const { data: recount } = await people[0]!.get<{ hashes: string[]; ballots?: object }>(
      `/api/polls/${id}/ballots`,
    );
    expect(recount.hashes).toEqual(voters.map(({ shortHash }) => shortHash).sort());
    expect(recount.ballots).toBeUndefined();
  });

  it("has one key for everybody, whose fingerprint is the SHA-256 of its DER", async () => {
    const { id } = await openPoll();
    const answers = await Promise.all(
      [facilitator, ...people, open.browser()].map((one) => one.get<KeysOf>(`/api/polls/${id}/key`)),
    );
    for (const { data } of answers) expect(data).toEqual(answers[0]!.data);
    const [{ key, fingerprint }] = answers[0]!.data.keys as [{ key: string; fingerprint: string }];
    const der = Buffer.from(key, "base64url");
    expect(fingerprint).toBe(createHash("sha256").update(der).digest("hex"));
    const publicKey = createPublicKey({ key: der, format: "der", type: "spki" });
    expect(publicKey.asymmetricKeyType).toBe("rsa");
    expect(publicKey.asymmetricKeyDetails?.modulusLength).toBe(3072);
    // 1.2.840.113549.1.1.1, rsaEncryption.
    expect(der.includes(Buffer.from("06092a864886f70d010101", "hex"))).toBe(true);
  });

  it("signs once for each elector: the same again gets the same, another is refused", async () => {
    const { id } = await openPoll();
    const voter = new Voter(id);
    const first = await voter.fetchToken(people[0]!);
    const again = await people[0]!.post<object>(`/api/polls/${id}/credential`, { blinded: first.blinded });
    expect(again.data).toEqual(first.data && { signature: first.data.signature });
    const other = await askToken(people[0]!, id);
    expect([other.status, other.data.error.code]).toEqual([409, "credential-used"]);
  });

  it("signs for nobody who is not on the list, without a session, or before it opens", async () => {
    const { data } = await facilitator.post<Answered>(
      `/api/workshops/${entered.workshop.id}/polls`,
      question,
    );
    const { id } = data.poll;
    const blinded = Buffer.alloc(384, 1).toString("base64url");
    const ask = async (browser: Browser) => {
      const answer = await browser.post(`/api/polls/${id}/credential`, { blinded });
      return [answer.status, answer.data.error.code];
    };
    expect(await ask(people[0]!)).toEqual([409, "poll-state"]);
    await facilitator.post(`/api/polls/${id}/open`, { electors: await idsOf(people.slice(1)) });
    expect(await ask(people[0]!)).toEqual([403, "not-in-electorate"]);
    expect(await ask(facilitator)).toEqual([403, "not-in-electorate"]);
    expect(await ask(await open.join(entered, "participant", "Late"))).toEqual([403, "not-in-electorate"]);
    expect(await ask(open.browser())).toEqual([401, "unauthorised"]);
    const { facilitator: stranger } = await open.openWorkshop();
    expect(await ask(stranger)).toEqual([404, "not-found"]);
  });

  it("refuses a blinded message that is too short or not below the modulus, and costs nobody their token", async () => {
    const { id } = await openPoll();
    for (const wrong of [Buffer.alloc(383, 1), Buffer.alloc(385, 1), Buffer.alloc(384, 255)]) {
      const blinded = wrong.toString("base64url");
      expect((await people[0]!.post(`/api/polls/${id}/credential`, { blinded })).status).toBe(400);
    }
    await voterOf(people[0]!, id);
  });

  it("takes a later number in place of the key's ballot, the same once more, and nothing else", async () => {
    const { id } = await openPoll();
    const voter = await voterOf(people[0]!, id);
    const send = async (choices: object, seq: number) => {
      const { status, code } = await cast(id, padded(voter.fields(choices, seq)));
      return code ?? status;
    };
    expect(await send({ approve: ["a"] }, 3)).toBe(204);
    expect(await send({ approve: ["a"] }, 3)).toBe(204);
    expect(await send({ approve: ["b"] }, 3)).toBe("ballot-outrun");
    expect(await send({ approve: ["b"] }, 2)).toBe("ballot-outrun");
    expect(await send({ approve: ["b"] }, 4)).toBe(204);
    expect(await send({ approve: ["c"] }, 1000)).toBe(204);
    expect(await send({ approve: ["c"] }, 1001)).toBe("bad-request");
    const { data } = await facilitator.get<Answered>(`/api/polls/${id}`);
    expect(data.poll.in).toBe(1);
  });

  it("refuses forgeries, other polls' tokens and options that are missing, in the published order", async () => {
    const { id } = await openPoll();
    const other = await openPoll({ title: "Another" });
    const voter = await voterOf(people[0]!, id);
    const elsewhere = await voterOf(people[0]!, other.id);
    const choices = { approve: ["a"] };
    const fields = voter.fields(choices, 1);
    const wrongProof = Buffer.alloc(64, 7).toString("base64url");
    const flipped = Buffer.from(voter.token, "base64url");
    flipped[200]! ^= 1;
    const answers: [object, number, string][] = [
      [Buffer.from(JSON.stringify(fields)), 413, "too-big"],
      [Buffer.alloc(16_385, " "), 413, "too-big"],
      [Buffer.alloc(16_383, " "), 413, "too-big"],
      [Buffer.alloc(16_384, " "), 403, "ballot-token"],
      [{ ...fields, token: flipped.toString("base64url") }, 403, "ballot-token"],
      [{ ...fields, token: elsewhere.token }, 403, "ballot-token"],
      [{ ...fields, token: undefined }, 403, "ballot-token"],
      [{ ...fields, group: "advisory" }, 403, "ballot-token"],
      [{ ...fields, ballotKey: elsewhere.ballotKey.toString("base64url") }, 403, "ballot-token"],
      // A wrong token is told before a wrong proof, a wrong proof before a wrong choice.
      [{ ...fields, token: "AA", proof: wrongProof, choices: 1 }, 403, "ballot-token"],
      [{ ...fields, proof: wrongProof, choices: 1 }, 403, "ballot-proof"],
      [{ ...fields, seq: 2 }, 403, "ballot-proof"],
      [{ ...fields, choices: { approve: ["b"] } }, 403, "ballot-proof"],
      [voter.fields({ approve: ["d"] }, 1), 400, "bad-request"],
      [voter.fields({ approve: ["a", "a"] }, 1), 400, "bad-request"],
      [voter.fields({ dots: { a: 1_000_000 } }, 1), 400, "bad-request"],
      [voter.fields(choices, 0), 400, "bad-request"],
      [voter.fields(choices, 1.5), 400, "bad-request"],
    ];
    for (const [body, status, code] of answers) {
      const sent = Buffer.isBuffer(body) ? new Uint8Array(body) : padded(body);
      expect(await cast(id, sent), JSON.stringify(body).slice(0, 60)).toMatchObject({ status, code });
    }
    expect(await cast("nothing", padded(fields))).toMatchObject({ status: 404 });
    expect((await facilitator.get<Answered>(`/api/polls/${id}`)).data.poll.in).toBe(0);
    expect(await cast(id, padded(fields))).toMatchObject({ status: 204 });
  });

  it("answers 429 from the twenty-first wrong ballot of an address on, and takes valid ones all the same", async () => {
    const { id } = await openPoll();
    const voter = await voterOf(people[0]!, id);
    const wrong = padded({ ...voter.fields({ approve: ["a"] }, 1), token: "AA" });
    for (let i = 0; i < 20; i++) expect((await cast(id, wrong)).status).toBe(403);
    expect(await cast(id, wrong)).toMatchObject({ status: 429, code: "rate", retryAfter: "60" });
    expect(await cast(id, padded(voter.fields({ approve: ["a"] }, 1)))).toMatchObject({ status: 204 });
    open.clock.advance(61_000);
    expect((await cast(id, wrong)).status).toBe(403);
  });

  it("takes ballots through its window, and none after it", async () => {
    const { id } = await openPoll();
    const [one, two] = [await voterOf(people[0]!, id), await voterOf(people[1]!, id)];
    await facilitator.post(`/api/polls/${id}/close`);
    expect((await askToken(people[2]!, id)).data.error.code).toBe("poll-state");
    open.clock.advance(29_999);
    expect(await cast(id, padded(one.fields({ approve: ["a"] }, 1)))).toMatchObject({ status: 204 });
    open.clock.advance(1);
    const late = padded(two.fields({ approve: ["a"] }, 1));
    expect(await cast(id, late)).toMatchObject({ status: 409, code: "poll-closed" });
    await open.house.closePolls();
    expect(await cast(id, late)).toMatchObject({ status: 409, code: "poll-closed" });
    expect(await cast(id, new Uint8Array(3))).toMatchObject({ status: 409, code: "poll-closed" });
  });

  it("with registration gives tokens before casting, and none once casting opened", async () => {
    const { id, state } = await openPoll({ settings: { registration: true } });
    expect(state).toBe("registering");
    const voter = await voterOf(people[0]!, id);
    const body = padded(voter.fields({ approve: ["a"] }, 1));
    expect(await cast(id, body)).toMatchObject({ status: 409, code: "poll-state" });
    const opened = await facilitator.post<Answered>(`/api/polls/${id}/open`);
    expect(opened.data.poll.state).toBe("open");
    expect((await askToken(people[1]!, id)).data.error.code).toBe("poll-state");
    expect(await cast(id, body)).toMatchObject({ status: 204 });
  });

  it("with registration gives the same token again until the close, for a lost phone, and no other", async () => {
    const { id } = await openPoll({ settings: { registration: true } });
    const voter = new Voter(id);
    const first = await voter.fetchToken(people[0]!);
    await facilitator.post(`/api/polls/${id}/open`);
    const ask = (person: Browser, blinded: string) =>
      person.post<{ signature: string }>(`/api/polls/${id}/credential`, { blinded });
    expect((await ask(people[0]!, first.blinded)).data).toEqual({ signature: first.data.signature });
    const late = { status: 409, data: { error: { code: "poll-state" } } };
    expect(await ask(people[1]!, first.blinded)).toMatchObject(late);
    await facilitator.post(`/api/polls/${id}/close`);
    expect(await ask(people[0]!, first.blinded)).toMatchObject(late);
  });

  it("closes without a window where the poll has none", async () => {
    const { id } = await openPoll({ settings: { window: 0 } });
    const { data } = await facilitator.post<Answered>(`/api/polls/${id}/close`);
    expect(data.poll).toMatchObject({ state: "closed", resultShown: true });
    expect((await people[0]!.get<object>(`/api/polls/${id}/result`)).data).toMatchObject({
      cast: 0,
      winners: [],
      marks: ["few"],
    });
  });

  it("refuses commands that were made on an earlier version", async () => {
    const { data } = await facilitator.post<Answered>(
      `/api/workshops/${entered.workshop.id}/polls`,
      question,
    );
    const { id, version } = data.poll;
    await facilitator.patch(`/api/polls/${id}`, { version, title: "Another question" });
    const stale = await facilitator.post(`/api/polls/${id}/open`, { version });
    expect([stale.status, stale.data.error.code]).toEqual([409, "stale"]);
  });
});

interface KeysOf {
  readonly keys: readonly { readonly key: string; readonly fingerprint: string }[];
}

async function idsOf(browsers: readonly Browser[]): Promise<string[]> {
  const views = await Promise.all(
    browsers.map((one) => one.get<{ me: { id: string } }>(`/api/workshops/${entered.workshop.id}`)),
  );
  return views.map(({ data }) => data.me.id);
}
