import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Browser } from "#tests/support/browser.ts";
import { EventStream } from "#tests/support/event-stream.ts";
import { openPollHouse, projectorOf, type PollHouse } from "#tests/support/poll-house.ts";
import { testPollSecrets } from "#tests/support/poll-secrets.ts";
import { padded, Voter } from "#tests/support/voter.ts";

/** What was asked of Node's crypto and of the stores, in order. */
const { work, counted } = vi.hoisted(() => {
  const work: string[] = [];
  /** The same functions, each of which says that it was called. */
  const counted = <T extends object>(name: string, functions: T): T =>
    Object.fromEntries(
      Object.entries(functions).map(([key, found]: [string, unknown]) => {
        if (typeof found !== "function" || /^[A-Z]/.test(key)) return [key, found];
        const call = (...given: unknown[]): unknown => {
          work.push(`${name}.${key}`);
          return Reflect.apply(found, functions, given);
        };
        return [key, call];
      }),
    ) as T;
  return { work, counted };
});
vi.mock("node:crypto", async (original) => counted("crypto", { ...(await original<object>()) }));

const options = [
  { id: "a", label: "Water" },
  { id: "b", label: "Roads" },
  { id: "c", label: "Light" },
];

/** Each way to vote, as a secret poll or with names, and ballots that differ as much as ballots of its kind can. */
const kinds = [
  {
    kind: "approval",
    poll: {},
    ballots: [{ approve: ["a"] }, { approve: ["a", "b", "c"] }, { approve: [] }],
  },
  {
    kind: "score",
    poll: { method: "score" },
    ballots: [{ scores: { a: 5, b: 1, c: null } }, { scores: { a: null, b: null, c: null } }],
  },
  {
    kind: "ranking",
    poll: { method: "ranking" },
    ballots: [{ ranking: ["a"] }, { ranking: [["b", "c"], "a"] }],
  },
  {
    kind: "pairwise",
    poll: { method: "pairwise" },
    ballots: [
      { pairs: [["a", "b"]] },
      {
        pairs: [
          ["b", "a"],
          ["c", "a"],
        ],
      },
    ],
  },
  {
    kind: "consent with names",
    poll: { method: "consent", secrecy: "open", options: [] },
    ballots: [{ stance: "none" }, { reason: "It costs too much", stance: "objection" }],
  },
  {
    kind: "gradients with names",
    poll: { method: "gradients", secrecy: "open", options: [] },
    ballots: [{ level: 1 }, { level: 8, reason: "No" }, { level: null }],
  },
  {
    kind: "dots on the board",
    poll: { method: "dots", secrecy: "open", settings: { live: true, dots: 3 } },
    ballots: [{ dots: { a: 3 } }, { dots: { a: 1, b: 1, c: 1 } }, { dots: {} }],
  },
].map((one) => ({ ...one, isSecret: !("secrecy" in one.poll) }));

let at: PollHouse;
let asking: Readonly<Record<string, Browser>>;
beforeEach(async () => {
  at = await openPollHouse();
  asking = {
    facilitator: at.facilitator,
    elector: at.people[0]!,
    "elector who has not voted": at.people[2]!,
    advisory: await at.join("Ada", "advisory"),
    observer: await at.join("Ola", "observer"),
    projector: await projectorOf(at),
    nobody: at.open.browser(),
  };
  Object.assign(at.open.stores.polls, counted("polls", { ...at.open.stores.polls }));
  Object.assign(at.open.stores.ballotBoxes, counted("boxes", { ...at.open.stores.ballotBoxes }));
});
afterEach(() => at.open.close());

type Kind = (typeof kinds)[number];

const openOne = async ({ poll }: Kind) =>
  (await at.opened({ options, why: "There is money for one.", settings: {}, ...poll })).id;

/** Somebody's ballots, one after the other, ready to be sent: making them is no part of what is counted. */
async function ballotsOf({ isSecret }: Kind, poll: string, ...choices: object[]): Promise<BodyInit[]> {
  if (!isSecret) return choices.map((one) => JSON.stringify({ choices: one }));
  const { pkcs8 } = (await testPollSecrets([""])).groups[0]!;
  const voter = new Voter(poll).signWith(pkcs8);
  return choices.map((one, i) => padded(voter.fields(one, i + 1)));
}

function cast({ isSecret }: Kind, poll: string, body: BodyInit, from: Browser) {
  const call = isSecret ? "ballot" : "open-ballot";
  return from.send("PUT", `/api/polls/${poll}/${call}`, { body });
}

/** The first two people vote; what they chose is all that two polls differ in. */
async function vote(kind: Kind, poll: string, choices: object): Promise<void> {
  for (const person of at.people.slice(0, 2)) {
    const [ballot] = await ballotsOf(kind, poll, choices);
    expect((await cast(kind, poll, ballot!, person)).status).toBe(204);
  }
}

const blinded = Buffer.concat([Buffer.alloc(1), Buffer.alloc(383, 7)]).toString("base64url");
/** Bodies that a call might be made with, besides none and an empty one. */
const plausible: Readonly<Record<string, readonly object[]>> = {
  "": [{ title: "Another question" }],
  credential: [{ blinded }],
  "slip-credential": [{ code: "ABCD-EFGH", blinded }],
  slips: [{ count: 1 }],
  channel: [{ channel: "paper" }, { channel: "aside" }],
  count: [{ how: "hands", seen: true, people: 1, sums: true, ballots: [] }],
  ballot: [{ ballotKey: "", token: "", seq: 1, choices: {}, proof: "" }],
  "open-ballot": [{ choices: {} }],
  show: [{ version: 1 }],
  open: [{}],
};

/** Every call about a poll that the server says it has, but the one that closes it. */
async function everyCall(): Promise<{ method: string; path: string; body?: object }[]> {
  const { data } = await at.facilitator.get<{ paths: Record<string, object> }>("/api/openapi.json");
  const calls = Object.entries(data.paths).flatMap(([path, methods]) => {
    if (!path.startsWith("/api/polls/{id}") || path.endsWith("/close")) return [];
    const tail = path.slice("/api/polls/{id}/".length);
    return Object.keys(methods).flatMap((name) => {
      const call = { method: name.toUpperCase(), path };
      if (name === "get") return [call];
      return [call, { ...call, body: {} }, ...(plausible[tail] ?? []).map((body) => ({ ...call, body }))];
    });
  });
  expect(new Set(calls.map(({ path }) => path)).size).toBeGreaterThan(12);
  return calls;
}

/** An answer without what any two polls differ in. */
async function told(response: Response, poll: string): Promise<string> {
  const text = await response.text();
  const bare = text
    .replaceAll(poll, "POLL")
    .replace(/"(version|closesAt)":\d+/g, '"$1":0')
    .replace(/"codes":\[.*?\]/, '"codes":[]');
  const headers = [...response.headers].filter(([name]) => name !== "set-cookie");
  return `${response.status} ${JSON.stringify(headers)} ${bare}`;
}

/** Some hundred calls to each of seven: a busy machine takes its time. */
const patient = { timeout: 60_000 };

describe.each(kinds)("while a vote is open: $kind", patient, (kind) => {
  it("two votes that differ only in what was chosen are answered alike by every call, to everybody", async () => {
    const polls = [await openOne(kind), await openOne(kind)] as const;
    await vote(kind, polls[0], kind.ballots[0]!);
    await vote(kind, polls[1], kind.ballots[1]!);
    const calls = await everyCall();
    for (const [name, browser] of Object.entries(asking)) {
      for (const { method, path, body } of calls) {
        const [one, other] = await Promise.all(
          polls.map(async (id) => {
            const more = body ? { body: JSON.stringify(body) } : {};
            return told(await browser.send(method, path.replace("{id}", id), more), id);
          }),
        );
        expect(other, `${name} ${method} ${path} ${JSON.stringify(body)}`).toBe(one);
      }
    }
    const closing = await Promise.all(
      polls.map(async (id) => told(await at.facilitator.send("POST", `/api/polls/${id}/close`), id)),
    );
    if (kind.isSecret) expect(closing[1]).toBe(closing[0]);
  });

  it("casting is told to nobody, whatever is chosen", async () => {
    const poll = await openOne(kind);
    const path = `/api/workshops/${at.entered.workshop.id}`;
    const { version } = await at.viewOf(at.facilitator);
    const hearers = ["facilitator", "elector", "advisory", "observer"];
    const streams = await Promise.all(
      hearers.map(async (name) => new EventStream(await asking[name]!.send("GET", `${path}/events`))),
    );
    for (const stream of streams) expect((await stream.next())!.event).toBe("snapshot");
    for (const [i, choices] of kind.ballots.entries()) {
      const [ballot] = await ballotsOf(kind, poll, choices);
      expect((await cast(kind, poll, ballot!, at.people[i]!)).status).toBe(204);
    }
    await at.facilitator.patch(path, { version, title: "Afterwards" });
    for (const stream of streams) {
      expect(await stream.next()).toMatchObject({ event: "workshop", id: String(version + 1) });
      await stream.close();
    }
  });

  it("a ballot costs the same work whatever is chosen, also one that replaces another", async () => {
    const costs: string[] = [];
    for (const choices of kind.ballots) {
      const poll = await openOne(kind);
      const person = at.people[0]!;
      const trace: string[] = [];
      const [first, second] = kind.ballots;
      for (const body of await ballotsOf(kind, poll, choices, first!, second!)) {
        work.length = 0;
        expect((await cast(kind, poll, body, person)).status).toBe(204);
        trace.push(work.join(" "));
      }
      costs.push(trace.join("\n"));
    }
    expect(costs[0]).toContain(kind.isSecret ? "crypto.verify" : "polls.putOpenBallot");
    expect([...new Set(costs)]).toHaveLength(1);
  });

  it("no call reads what was cast, so that none can take longer for it", async () => {
    const poll = await openOne(kind);
    await vote(kind, poll, kind.ballots[0]!);
    work.length = 0;
    for (const browser of Object.values(asking)) {
      for (const { method, path, body } of await everyCall()) {
        const more = body ? { body: JSON.stringify(body) } : {};
        await browser.send(method, path.replace("{id}", poll), more);
      }
    }
    expect(work).toContain("polls.byId");
    expect(work.filter((one) => ["polls.openBallots", "boxes.read"].includes(one))).toEqual([]);
  });
});
