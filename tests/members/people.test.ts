import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { memberAnswer, workshopAnswer } from "#server/http/answer-schemas.ts";
import type { Entered, JoinPreview, MemberView, WorkshopView } from "#shared/workshops/workshop.ts";
import type { Browser, Failure } from "#tests/support/browser.ts";
import { EventStream } from "#tests/support/event-stream.ts";
import { openHouse, type OpenHouse } from "#tests/support/open-house.ts";

let open: OpenHouse;
let ana: Browser;
let luz: Browser;
let luzId: string;
let entered: Required<Entered>;
let path: string;
let streams: EventStream[];

beforeEach(async () => {
  open = openHouse();
  ({ facilitator: ana, entered } = await open.openWorkshop());
  path = `/api/workshops/${entered.workshop.id}`;
  luz = await open.join(entered, "participant", "Luz");
  luzId = (await viewOf(luz)).me.id;
  streams = [];
});
afterEach(async () => {
  for (const stream of streams) await stream.close();
  open.close();
});

const viewOf = async (browser: Browser) => (await browser.get<WorkshopView>(path)).data;
const change = async (browser: Browser, memberId: string, asked: object) => {
  const { version } = await viewOf(browser);
  return browser.patch<MemberView & Failure>(`${path}/members/${memberId}`, { version, ...asked });
};
const listen = async (browser: Browser, headers: Record<string, string> = {}) => {
  const stream = new EventStream(await browser.send("GET", `${path}/events`, { headers }));
  streams.push(stream);
  return { stream };
};
const openLobby = async () => {
  const { version } = await viewOf(ana);
  await ana.patch(path, { version, lobby: true });
};

describe("whoever may not write", () => {
  beforeEach(() => change(ana, luzId, { muted: true }));

  it("writes to nobody by changing their name, until they may write again", async () => {
    const rename = () => luz.patch<Failure>(`${path}/me`, { name: "An insult" });
    const refused = await rename();
    expect([refused.status, refused.data.error.code]).toEqual([403, "forbidden"]);
    expect((await luz.patch(`${path}/me`, { people: 3 })).status).toBe(200);
    await change(ana, luzId, { muted: false });
    expect((await rename()).status).toBe(200);
  });

  it("may not either as somebody else from the same browser, however often they come anew", async () => {
    const { token } = entered.invites.participant;
    for (const name of ["Somebody", "Somebody more"]) {
      const { data } = await luz.post<Entered>("/api/join", { token, name, other: true });
      expect(data.me).toMatchObject({ name, muted: true });
      expect(data.me.id).not.toBe(luzId);
    }
    const again = await luz.post<Entered>("/api/join", { token, name: "Luz" });
    expect(again.data.me).toMatchObject({ name: "Somebody more", muted: true });
  });
});

describe("a crowd of changes", () => {
  it("of one's own name, and of new people from one address, comes to an end", async () => {
    const names: number[] = [];
    for (let i = 0; i < 21; i++) names.push((await luz.patch(`${path}/me`, { name: `Luz ${i}` })).status);
    expect(names.filter((status) => status === 429)).toHaveLength(1);
    open.clock.advance(600_000);
    expect((await luz.patch(`${path}/me`, { name: "Luz" })).status).toBe(200);
  });
});

describe("the lobby", () => {
  it("lets who comes by a link wait: they see no boards, no session and no people", async () => {
    await openLobby();
    const rui = await open.join(entered, "participant", "Rui");
    const seen = await viewOf(rui);
    expect(workshopAnswer.parse(seen)).toEqual(seen);
    expect(seen).toMatchObject({ me: { state: "waiting" }, boards: [], lobby: true });
    expect(seen).not.toHaveProperty("session");
    expect(seen).not.toHaveProperty("members");
    expect((await rui.get(`/api/boards/${entered.boards[0]!.id}`)).status).toBe(404);
    expect((await rui.post(`${path}/session`, { version: 1, do: "raise-hand" })).status).toBe(404);
  });

  it("is told of before one gives a name", async () => {
    const preview = async (role: "participant" | "facilitator") => {
      const { token } = entered.invites[role];
      const { data } = await open.browser().post<JoinPreview>("/api/join/preview", { token });
      return data.waits;
    };
    expect(await preview("participant")).toBe(false);
    await openLobby();
    expect([await preview("participant"), await preview("facilitator")]).toEqual([true, false]);
  });

  it("does not keep waiting who was in before, or comes to facilitate", async () => {
    await openLobby();
    expect((await viewOf(luz)).me.state).toBe("in");
    const bo = await open.join(entered, "facilitator", "Bo");
    expect((await viewOf(bo)).me.state).toBe("in");
  });

  it("tells who waits nothing of what happens inside, and everything once they are let in", async () => {
    await openLobby();
    const rui = await open.join(entered, "participant", "Rui");
    const { stream } = await listen(rui);
    await stream.next();
    const { version } = await viewOf(ana);
    await ana.post(`${path}/session`, { version, do: "timer-start", ms: 1000 });
    open.engine.come(entered.boards[0]!.id, luzId);
    const ruiId = (await viewOf(rui)).me.id;
    const admitted = await change(ana, ruiId, { state: "in" });
    expect(memberAnswer.parse(admitted.data)).toMatchObject({ name: "Rui", state: "in" });
    const next = (await stream.next())!;
    expect(next).toMatchObject({
      event: "snapshot",
      data: {
        me: { state: "in" },
        boards: [{ id: entered.boards[0]!.id }],
        session: { timer: { total: 1000 } },
      },
    });
  });

  it("shows who waits to those who facilitate, and to nobody else", async () => {
    await openLobby();
    await open.join(entered, "participant", "Rui");
    const names = async (browser: Browser) =>
      (await viewOf(browser)).members!.map(({ name, state }) => [name, state]);
    expect(await names(ana)).toContainEqual(["Rui", "waiting"]);
    expect((await names(luz)).map(([name]) => name)).not.toContain("Rui");
  });
});

describe("changing somebody's part", () => {
  it("takes hold at once: the role on the next request, the open connections asked again", async () => {
    await change(ana, luzId, { role: "observer" });
    expect((await viewOf(luz)).me.role).toBe("observer");
    expect(open.engine.refreshed).toEqual([luzId]);
    const { version } = await viewOf(luz);
    expect((await luz.post(`${path}/session`, { version, do: "raise-hand" })).status).toBe(403);
  });

  it("tells the person themselves everything anew, in their stream", async () => {
    const { stream } = await listen(luz);
    await stream.next();
    await change(ana, luzId, { role: "facilitator" });
    const told = (await stream.next())!;
    expect(told).toMatchObject({ event: "snapshot", data: { me: { role: "facilitator" } } });
    expect(told.data).toHaveProperty("invites");
  });

  it("reaches who was away when it happened, whatever they could replay", async () => {
    const { stream } = await listen(luz);
    const { id } = (await stream.next())!;
    await change(ana, luzId, { role: "advisory" });
    const back = await listen(luz, { "last-event-id": id! });
    expect(await back.stream.next()).toMatchObject({ event: "snapshot", data: { me: { role: "advisory" } } });
  });

  it("is refused on a version at which they stood otherwise, and two do not both win", async () => {
    const { version } = await viewOf(ana);
    const ask = (role: string) => ana.patch<Failure>(`${path}/members/${luzId}`, { version, role });
    const answers = await Promise.all([ask("observer"), ask("advisory")]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.data.error.code).toBe("stale");
  });

  it("never leaves a workshop without somebody who facilitates", async () => {
    const demoted = await change(ana, entered.me.id, { role: "participant" });
    expect([demoted.status, demoted.data.error.code]).toEqual([409, "last-facilitator"]);
    const removed = await ana.delete<Failure>(`${path}/members/${entered.me.id}`);
    expect([removed.status, removed.data.error.code]).toEqual([409, "last-facilitator"]);
    await open.join(entered, "facilitator", "Bo");
    expect((await change(ana, entered.me.id, { role: "participant" })).status).toBe(200);
  });

  it("is for those who facilitate", async () => {
    const rui = await open.join(entered, "advisory", "Rui");
    expect((await change(rui, luzId, { muted: true })).status).toBe(403);
    expect((await change(luz, luzId, { role: "facilitator" })).status).toBe(403);
    expect((await rui.delete(`${path}/members/${luzId}`)).status).toBe(403);
    const other = await open.openWorkshop();
    const elsewhere = `/api/workshops/${other.entered.workshop.id}/members/${luzId}`;
    expect((await other.facilitator.delete(elsewhere)).status).toBe(404);
    expect((await viewOf(luz)).me.role).toBe("participant");
  });
});

describe("taking the pen from somebody", () => {
  it("is told to themselves and to those who facilitate, and to nobody else", async () => {
    await change(ana, luzId, { muted: true });
    const rui = await open.join(entered, "participant", "Rui");
    open.engine.come(entered.boards[0]!.id, luzId);
    const of = async (browser: Browser) => (await viewOf(browser)).members!.find(({ id }) => id === luzId);
    expect((await viewOf(luz)).me.muted).toBe(true);
    expect((await of(ana))!.muted).toBe(true);
    expect(await of(rui)).not.toHaveProperty("muted");
  });

  it("stops imports and wishes for the agenda, and can be taken back", async () => {
    const board = entered.boards[0]!.id;
    const put = () =>
      luz.send("POST", `/api/boards/${board}/import?format=csv`, { body: "comment-body\nRents rise\n" });
    await change(ana, luzId, { muted: true });
    expect((await put()).status).toBe(403);
    const { version } = await viewOf(luz);
    const wish = { version, do: "propose", title: "More", minutes: 5 };
    expect((await luz.post(`${path}/session`, wish)).status).toBe(403);
    await change(ana, luzId, { muted: false });
    expect((await put()).status).toBe(200);
  });
});

describe("another name", () => {
  it("is for oneself to choose, and seen by the others", async () => {
    const { data } = await luz.patch(`${path}/me`, { name: "  Luz Marina " });
    expect(data).toMatchObject({ id: luzId, name: "Luz Marina" });
    expect((await viewOf(ana)).members!.map(({ name }) => name)).toContain("Luz Marina");
    expect(open.engine.refreshed).toEqual([luzId]);
    expect((await luz.patch<Failure>(`${path}/me`, { name: " " })).status).toBe(400);
  });
});

describe("sending somebody away", () => {
  it("ends their stream with *gone*, and they are no member any more", async () => {
    const { stream } = await listen(luz);
    const { id } = (await stream.next())!;
    expect((await ana.delete(`${path}/members/${luzId}`)).status).toBe(204);
    expect(await stream.next()).toMatchObject({ event: "gone" });
    expect(await stream.next()).toBeUndefined();
    expect((await luz.get(path)).status).toBe(404);
    const again = await luz.send("GET", `${path}/events`, { headers: { "last-event-id": id! } });
    expect(again.status).toBe(204);
    expect((await viewOf(ana)).members!.map(({ name }) => name)).toEqual(["Ana"]);
  });

  it("is told to the others, by id alone", async () => {
    const { stream } = await listen(ana);
    await stream.next();
    await ana.delete(`${path}/members/${luzId}`);
    expect(await stream.next()).toMatchObject({ event: "member", data: { removed: luzId, memberCount: 1 } });
  });

  it("takes their hand, their mark and their wishes with them", async () => {
    open.engine.come(entered.boards[0]!.id, luzId);
    const act = async (browser: Browser, command: object) => {
      const { version } = await viewOf(browser);
      return browser.post(`${path}/session`, { version, ...command });
    };
    await act(luz, { do: "raise-hand" });
    await act(luz, { do: "propose", title: "More", minutes: 5 });
    await ana.delete(`${path}/members/${luzId}`);
    const { session } = await viewOf(ana);
    expect(session).toMatchObject({
      proposals: [],
      turns: { queue: [], speaker: null },
      ready: { ready: 0 },
    });
    expect((await act(ana, { do: "talk", where: null })).status).toBe(200);
  });

  it("leaves them what they are in other workshops", async () => {
    const other = await luz.post<Entered>("/api/workshops", { title: "Mine", locale: "en", name: "Luz" });
    await ana.delete(`${path}/members/${luzId}`);
    expect((await luz.get(`/api/workshops/${other.data.workshop.id}`)).status).toBe(200);
  });
});
