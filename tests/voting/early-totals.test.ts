import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Browser } from "#tests/support/browser.ts";
import { EventStream } from "#tests/support/event-stream.ts";
import { openPollHouse, projectorOf, type PollHouse } from "#tests/support/poll-house.ts";
import { testPollSecrets } from "#tests/support/poll-secrets.ts";
import { askToken, castBallot, padded, Voter } from "#tests/support/voter.ts";

let at: PollHouse;
let poll: string;
let readers: Readonly<Record<string, Browser>>;
beforeEach(async () => {
  at = await openPollHouse();
  const observer = await at.join("Ola", "observer");
  poll = (await at.opened({ settings: {} })).id;
  readers = {
    facilitator: at.facilitator,
    elector: at.people[0]!,
    observer,
    projector: await projectorOf(at),
    nobody: at.open.browser(),
  };
});
afterEach(() => at.open.close());

/** Tokens for everybody and three ballots, one of them cast twice. */
async function everybodyVotes(): Promise<void> {
  const { pkcs8 } = (await testPollSecrets([""])).groups[0]!;
  for (const [i, person] of at.people.entries()) {
    expect((await askToken(person, poll)).status).toBe(200);
    const voter = new Voter(poll).signWith(pkcs8);
    for (let seq = 1; seq <= (i === 0 ? 2 : 1); seq++) {
      const body = padded(voter.fields({ approve: ["a"] }, seq));
      expect((await castBallot(at.open.browser(), poll, body)).status).toBe(204);
    }
  }
}

/** Every answer that can be read without changing anything, to each reader: every GET, with every id that there is. */
async function everyAnswer(): Promise<Map<string, string>> {
  const { data } = await at.facilitator.get<{ paths: Record<string, object> }>("/api/openapi.json");
  const gets = Object.entries(data.paths).flatMap(([path, calls]) => ("get" in calls ? [path] : []));
  expect(gets.length).toBeGreaterThan(12);
  const ids = [at.entered.workshop.id, at.entered.boards[0]!.id, poll];
  const formats = ["md", "json", "csv", "html", "yjs"];
  const paths = gets
    .filter((path) => !path.endsWith("/events"))
    .flatMap((path) => (path.includes("{") ? ids.map((id) => path.replace(/\{\w+\}/g, id)) : [path]))
    .flatMap((path) =>
      path.endsWith("/export") ? formats.map((name) => `${path}?format=${name}&names=1`) : [path],
    );
  const answers = new Map<string, string>();
  for (const [name, reader] of Object.entries(readers)) {
    for (const path of paths) {
      const response = await reader.send("GET", path);
      const headers = [...response.headers].filter(([header]) => header !== "set-cookie");
      answers.set(
        `${name} ${path}`,
        `${response.status} ${JSON.stringify(headers)} ${await response.text()}`,
      );
    }
  }
  return answers;
}

describe("while a vote is open", () => {
  it("no answer to anybody changes with what is issued or cast, but to facilitators how many are in", async () => {
    const before = await everyAnswer();
    await everybodyVotes();
    const after = await everyAnswer();
    const changed = [...after].filter(([key, answer]) => before.get(key) !== answer);
    expect(changed.map(([key]) => key)).toEqual([`facilitator /api/polls/${poll}`]);
    const [[, now]] = changed as [[string, string]];
    expect(now.replace('"in":3', '"in":0')).toBe(before.get(`facilitator /api/polls/${poll}`));
  });

  it("no event tells of a token or a ballot, to nobody", async () => {
    const path = `/api/workshops/${at.entered.workshop.id}`;
    const { version } = await at.viewOf(at.facilitator);
    const streams = await Promise.all(
      ["facilitator", "elector", "observer"].map(
        async (name) => new EventStream(await readers[name]!.send("GET", `${path}/events`)),
      ),
    );
    for (const stream of streams) expect((await stream.next())!.event).toBe("snapshot");
    await everybodyVotes();
    await at.facilitator.patch(path, { version, title: "Afterwards" });
    for (const stream of streams) {
      expect(await stream.next()).toMatchObject({ event: "workshop", id: String(version + 1) });
      await stream.close();
    }
  });

  it("nothing that facilitators may do to others tells who has a token", async () => {
    await everybodyVotes();
    const member = await at.idOf(at.people[0]!);
    const refused = await at.facilitator.post<{ error: { code: string } }>(`/api/polls/${poll}/channel`, {
      member,
      channel: "paper",
    });
    // The call is about oneself alone, whatever else is sent.
    expect(refused.data.error.code).toBe("not-in-electorate");
  });

  it("a count by hand shows what was typed to nobody, not even to whoever types next", async () => {
    const { id } = await at.opened({ settings: {} }, { withoutDevice: 3 });
    const count = {
      how: "paper",
      seen: false,
      people: 2,
      ballots: [{ choices: { approve: ["b"] }, count: 2 }],
    };
    const saw = async () => [...(await everyAnswer()).values()].join().includes('"count":2');
    await at.people[0]!.put(`/api/polls/${id}/count`, count);
    expect(await saw()).toBe(false);
  });

  it("no file of the data folder grows with a ballot but the database that notes tokens", async () => {
    const folder = join(at.open.folder, "polls");
    const sizes = () => readdirSync(folder).map((name) => [name, statSync(join(folder, name)).size]);
    const before = sizes();
    await everybodyVotes();
    expect(sizes()).toEqual(before);
  });

  it("closing tells no more than that it closes, until the window is over", async () => {
    await everybodyVotes();
    await at.act(at.facilitator, poll, "close");
    const answers = [...(await everyAnswer())].filter(([key]) => /\/(result|ballots)$/.test(key));
    for (const [key, answer] of answers) expect(answer, key).not.toMatch(/^200/);
  });

  it("nothing of it is logged", async () => {
    await everybodyVotes();
    await castBallot(at.open.browser(), poll, new Uint8Array(3));
    expect(at.open.logged).toEqual([]);
  });
});
