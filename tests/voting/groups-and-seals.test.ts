import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { seal } from "#client/voting/crypto/seal.ts";
import type { ResultMark } from "#shared/voting/poll-result.ts";
import { Browser } from "#tests/support/browser.ts";
import { openPollHouse, type PollHouse } from "#tests/support/poll-house.ts";
import { testPollSecrets } from "#tests/support/poll-secrets.ts";
import { askToken, castBallot, padded, Voter } from "#tests/support/voter.ts";

let at: PollHouse;
beforeEach(async () => void (at = await openPollHouse()));
afterEach(() => at.open.close());

const cast = (pollId: string, body: BodyInit) => castBallot(at.open.browser(), pollId, body);

describe("results by role", () => {
  const groups = ["advisory", "participant"];
  const wanted = { eligible: groups, settings: { window: 0, byGroup: "role" } };
  let ids: string[];

  beforeEach(async () => {
    const everybody: Browser[] = [...at.people];
    for (let i = 0; i < 3; i++) everybody.push(await at.join(`P${i}`));
    for (let i = 0; i < 6; i++) everybody.push(await at.join(`A${i}`, "advisory"));
    ids = await Promise.all(everybody.map((one) => at.idOf(one)));
  });

  /** A poll of these people in which five of each group cast, and what its result says. */
  async function held(electors: readonly string[], more: object = {}) {
    const { id } = await at.opened({ ...wanted, ...more }, { electors });
    const secrets = await testPollSecrets(groups);
    for (const [i, group] of groups.entries()) {
      for (let n = 0; n < 5; n++) {
        const voter = new Voter(id, group).signWith(secrets.groups[i]!.pkcs8);
        const choices = { approve: [group === "advisory" ? "a" : "b"] };
        expect((await cast(id, padded(voter.fields(choices, 1)))).status).toBe(204);
      }
    }
    await at.act(at.facilitator, id, "close");
    const { byGroup, marks } = await at.resultOf(at.facilitator, id);
    const mark: ResultMark = "groups-too-small";
    expect(marks.includes(mark)).toBe(byGroup === undefined);
    return byGroup?.map(({ group, counts }) => [group, counts[0]!.scores]);
  }

  const apart = [
    ["advisory", { a: 5, b: 0 }],
    ["participant", { a: 0, b: 5 }],
  ];

  it("show where the community and the office differ", async () => {
    expect(await held(ids)).toEqual(apart);
  });

  it("are told to stay hidden before the vote opens, where that is known and was asked for", async () => {
    await held(ids);
    const { id } = await at.drafted(wanted);
    const body = { electors: ids.slice(1), unlessHidden: true };
    const refused = await at.act(at.facilitator, id, "open", body);
    expect([refused.status, refused.data.error.code]).toEqual([409, "groups-hidden"]);
    expect((await at.act(at.facilitator, id, "open", { electors: ids, unlessHidden: true })).status).toBe(
      200,
    );
  });

  it("count each ballot in the group whose key signed for it", async () => {
    const { id } = await at.opened(wanted);
    const { pkcs8 } = (await testPollSecrets(groups)).groups[0]!;
    const voter = new Voter(id, "advisory").signWith(pkcs8);
    const elsewhere = new Voter(id, "participant").signWith(pkcs8);
    expect(await cast(id, padded(elsewhere.fields({ approve: [] }, 1)))).toMatchObject({
      code: "ballot-token",
    });
    expect(await cast(id, padded(voter.fields({ approve: [] }, 1)))).toMatchObject({ status: 204 });
  });

  it("are not shown again where a list differs by one to four people, whose votes would be the difference", async () => {
    expect(await held(ids)).toEqual(apart);
    expect(await held(ids.slice(1))).toBeUndefined();
    // The same people may vote again, and another question is another question.
    expect(await held(ids)).toEqual(apart);
    const others = {
      options: [
        { id: "a", label: "Lights" },
        { id: "b", label: "Shade" },
      ],
    };
    expect(await held(ids.slice(1), others)).toEqual(apart);
  });
});

describe("a vote of almost one of the groups that were shown", () => {
  it("tells the outcome alone, also where both close at the same moment", async () => {
    const roles = { advisory: 6, participant: 5 };
    const ids: Record<string, string[]> = { advisory: [], participant: [] };
    for (const [role, n] of Object.entries(roles)) {
      for (let i = 0; i < n; i++) {
        ids[role]!.push(await at.idOf(await at.join(`${role} ${i}`, role as "advisory")));
      }
    }
    const groups = Object.keys(roles);
    const both = { eligible: groups, settings: { window: 0, byGroup: "role" } };
    const first = await at.opened(both, { electors: Object.values(ids).flat() });
    const less = { electors: ids["advisory"]!.slice(1) };
    const second = await at.opened({ eligible: ["advisory"], settings: { window: 0 } }, less);
    const secrets = await testPollSecrets(groups);
    for (const [i, group] of groups.entries()) {
      for (let n = 0; n < 5; n++) {
        const voter = new Voter(first.id, group).signWith(secrets.groups[i]!.pkcs8);
        await cast(first.id, padded(voter.fields({ approve: ["a"] }, 1)));
      }
    }
    for (let n = 0; n < 5; n++) {
      const voter = new Voter(second.id).signWith((await testPollSecrets([""])).groups[0]!.pkcs8);
      await cast(second.id, padded(voter.fields({ approve: ["a"] }, 1)));
    }
    await Promise.all([first, second].map(({ id }) => at.act(at.facilitator, id, "close")));
    const [shown, kept] = await Promise.all([first, second].map(({ id }) => at.resultOf(at.facilitator, id)));
    expect(shown!.byGroup).toHaveLength(2);
    expect(kept).toMatchObject({ winners: ["a"], scores: {}, marks: ["near-earlier"] });
  });
});

describe("results by what people say of themselves", () => {
  const path = () => `/api/workshops/${at.entered.workshop.id}`;
  const lists = [
    {
      id: "where",
      title: "Where do you live?",
      groups: [
        { id: "hill", label: "On the hill" },
        { id: "shore", label: "By the shore" },
      ],
    },
  ];
  const wanted = { settings: { window: 0, byGroup: { list: "where" } } };

  beforeEach(async () => {
    const { version } = await at.viewOf(at.facilitator);
    expect((await at.facilitator.patch(path(), { version, groupLists: lists })).status).toBe(200);
  });

  it("stand under the group's own name, and those who declined vote as a group of their own", async () => {
    const everybody = [...at.people];
    for (let i = 0; i < 7; i++) everybody.push(await at.join(`P${i}`));
    for (const person of everybody.slice(0, 5)) {
      const said = await person.patch(`${path()}/me/declared`, { choices: { where: "hill" } });
      expect(said.status).toBe(200);
    }
    const { id } = await at.opened(wanted);
    const list = await at.facilitator.get<{ electors: object[] }>(`/api/polls/${id}/electors`);
    // Who said what of themselves is told to nobody, those who lead included.
    expect(JSON.stringify(list.data)).not.toContain("hill");
    const secrets = await testPollSecrets(["", "hill"]);
    for (let n = 0; n < 10; n++) {
      const isHill = n < 5;
      const voter = new Voter(id, isHill ? "hill" : undefined);
      voter.signWith(secrets.groups[isHill ? 1 : 0]!.pkcs8);
      const choices = { approve: [isHill ? "a" : "b"] };
      expect(await cast(id, padded(voter.fields(choices, 1)))).toMatchObject({ status: 204 });
    }
    await at.act(at.facilitator, id, "close");
    const { byGroup } = await at.resultOf(at.facilitator, id);
    expect(byGroup!.map(({ group, label, counts }) => [group, label, counts[0]!.scores])).toEqual([
      ["", undefined, { a: 0, b: 5 }],
      ["hill", "On the hill", { a: 5, b: 0 }],
    ]);
  });

  it("need five on each side, also of those who said nothing, and a list that there is", async () => {
    await at.people[0]!.patch(`${path()}/me/declared`, { choices: { where: "shore" } });
    const codeOf = async (more: object) =>
      (await at.act(at.facilitator, (await at.drafted(more)).id, "open")).data.error.code;
    expect(await codeOf(wanted)).toBe("groups-too-small");
    expect(await codeOf({ settings: { byGroup: { list: "gone" } } })).toBe("bad-request");
  });
});

describe("a ballot over plain http", () => {
  const sealedTo = async (pollId: string, inner: Uint8Array) => {
    const { data } = await at.open.browser().get<{ box: string }>(`/api/polls/${pollId}/key`);
    const sealed = seal(inner, new Uint8Array(Buffer.from(data.box, "base64url")));
    return JSON.stringify({ sealed: Buffer.from(sealed).toString("base64url") });
  };
  const voterOf = async (pollId: string) =>
    new Voter(pollId).signWith((await testPollSecrets([""])).groups[0]!.pkcs8);

  it("is taken sealed to the poll's box key, and then checked like any other", async () => {
    const { id } = await at.opened();
    const voter = await voterOf(id);
    const good = voter.fields({ approve: ["a"] }, 1);
    expect((await sealedTo(id, padded(good))).length).toBe(21_923);
    expect(await cast(id, await sealedTo(id, padded(good)))).toMatchObject({ status: 204 });
    expect(await cast(id, padded(good))).toMatchObject({ status: 204 });
    const wrong = { ...voter.fields({ approve: ["a"] }, 2), token: "AA" };
    expect(await cast(id, await sealedTo(id, padded(wrong)))).toMatchObject({ code: "ballot-token" });
  });

  it("may be sealed short and padded outside, but never has a length that tells something", async () => {
    const { id } = await at.opened();
    const voter = await voterOf(id);
    const short = Buffer.from(JSON.stringify(voter.fields({ approve: ["a"] }, 1)));
    const outer = await sealedTo(id, short);
    expect(await cast(id, outer)).toMatchObject({ status: 413, code: "too-big" });
    expect(await cast(id, outer.padEnd(16_384))).toMatchObject({ status: 204 });
  });

  it("of a sensitive vote is for the booth and paper, except on the server's own machine", async () => {
    const { id, settings, version } = await at.opened({ settings: { registration: true } });
    await at.open.stores.polls.save(id, version, { settings: { ...settings, sensitive: true } });
    const phone = new Browser(at.open.house.app, "http://192.168.1.5");
    for (const [name, value] of at.people[0]!.cookies) phone.cookies.set(name, value);
    const refused = await askToken(phone, id);
    expect([refused.status, refused.data.error.code]).toEqual([409, "other-channel"]);
    expect((await askToken(at.people[0]!, id)).status).toBe(200);
  });

  it("that was changed on its way does not open", async () => {
    const { id } = await at.opened();
    const body = padded((await voterOf(id)).fields({ approve: ["a"] }, 1));
    const changed = JSON.parse(await sealedTo(id, body)) as { sealed: string };
    changed.sealed = `A${changed.sealed.slice(1, 100)}B${changed.sealed.slice(101)}`;
    expect(await cast(id, JSON.stringify(changed))).toMatchObject({ status: 403, code: "ballot-token" });
  });
});
