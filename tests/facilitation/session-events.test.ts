import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { presetActivities } from "#shared/facilitation/presets.ts";
import { toldSession, type LedSession } from "#shared/facilitation/led-session.ts";
import { presets as es } from "#shared/i18n/es/presets.ts";
import type { Entered, WorkshopView } from "#shared/workshops/workshop.ts";
import type { Browser } from "#tests/support/browser.ts";
import { EventStream } from "#tests/support/event-stream.ts";
import { openHouse, type OpenHouse } from "#tests/support/open-house.ts";

let open: OpenHouse;
let ana: Browser;
let luz: Browser;
let entered: Required<Entered>;
let path: string;
let streams: EventStream[];

beforeEach(async () => {
  open = openHouse();
  ({ facilitator: ana, entered } = await open.openWorkshop());
  path = `/api/workshops/${entered.workshop.id}`;
  luz = await open.join(entered, "participant", "Luz");
  streams = [];
});
afterEach(async () => {
  for (const stream of streams) await stream.close();
  open.close();
});

const listen = async (browser: Browser, headers: Record<string, string> = {}) => {
  const stream = new EventStream(await browser.send("GET", `${path}/events`, { headers }));
  streams.push(stream);
  return stream;
};
const viewOf = async (browser: Browser) => (await browser.get<WorkshopView>(path)).data;
const lead = async (command: object, browser = ana) => {
  const { version } = await viewOf(browser);
  const { status } = await browser.post(`${path}/session`, { version, ...command });
  if (status !== 200) throw new Error(`${JSON.stringify(command)} answered ${status}`);
};
const activities = presetActivities("framing", (key) => es[key]);

/** A walk through everything that a session can tell. */
const walk = async () => {
  await lead({ do: "add", activities });
  await lead({ do: "advance" });
  await lead({ do: "timer-add", ms: 60_000 });
  await lead({ do: "raise-hand" }, luz);
  await lead({ do: "ready", on: true }, luz);
  await lead({ do: "lock", on: true });
  await lead({ do: "advance" });
};

describe("the events of a session", () => {
  it("have the name of what changed, one version each", async () => {
    const stream = await listen(ana);
    const first = await stream.next();
    await walk();
    const told = [];
    for (let i = 0; i < 7; i++) told.push((await stream.next())!);
    expect(told.map(({ event }) => event)).toEqual([
      "agenda",
      "activity",
      "timer",
      "turns",
      "ready",
      "lock",
      "activity",
    ]);
    expect(told.map(({ id }) => Number(id) - Number(first!.id))).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(told.every(({ data }) => data["now"] === open.clock.now())).toBe(true);
  });

  it("put together are what a fresh look shows, for each who listens", async () => {
    open.engine.come(entered.boards[0]!.id, (await viewOf(luz)).me.id);
    for (const browser of [ana, luz]) {
      const stream = await listen(browser);
      let session = (await stream.next())!.data["session"] as LedSession;
      await walk();
      for (let i = 0; i < 7; i++) {
        session = toldSession(session, (await stream.next())!.data["session"] as Partial<LedSession>);
      }
      expect(session).toEqual((await viewOf(browser)).session);
      await lead({ do: "lock", on: false });
    }
  });

  it("tell no notes to others than those who facilitate", async () => {
    const stream = await listen(luz);
    await stream.next();
    await lead({ do: "add", activities });
    const told = JSON.stringify(await stream.next());
    expect(told).toContain(activities[0]!.title);
    for (const { note } of activities) expect(told).not.toContain(note);
  });

  it("tell who only reads nothing of turns and marks", async () => {
    const rui = await open.join(entered, "observer", "Rui");
    await lead({ do: "add", activities });
    await lead({ do: "advance" });
    const stream = await listen(rui);
    await stream.next();
    await lead({ do: "raise-hand" }, luz);
    await lead({ do: "ready", on: true }, luz);
    expect((await stream.next())!.data["session"]).toEqual({});
    expect((await stream.next())!.data["session"]).toEqual({});
  });

  it("of a crowd that acts at once are told once, by the last of them", async () => {
    const group = await Promise.all(["A", "B", "C"].map((name) => open.join(entered, "participant", name)));
    const { version } = await viewOf(ana);
    await Promise.all(group.map((browser) => browser.post(`${path}/session`, { version, do: "raise-hand" })));
    const stream = await listen(ana, { "last-event-id": String(version) });
    const told = (await stream.next())!;
    expect([told.event, Number(told.id)]).toEqual(["turns", version + 3]);
    expect(told.data["session"]).toMatchObject({ turns: { queue: [{}, {}, {}] } });
  });

  it("tell how many are here when somebody comes", async () => {
    await lead({ do: "add", activities });
    await lead({ do: "advance" });
    const stream = await listen(luz);
    await stream.next();
    open.engine.come(entered.boards[0]!.id, (await viewOf(luz)).me.id);
    expect(await stream.next()).toMatchObject({
      event: "member",
      data: { session: { ready: { ready: 0, here: 1 } } },
    });
  });

  it("give a device that was away the whole present state at once", async () => {
    const stream = await listen(luz);
    const { id } = (await stream.next())!;
    await stream.close();
    streams.pop();
    await walk();
    open.clock.advance(3_600_000);
    const back = await listen(luz, { "last-event-id": "999999" });
    const snapshot = (await back.next())!;
    expect(Number(snapshot.id)).toBe(Number(id) + 7);
    expect(snapshot.data["session"]).toEqual((await viewOf(luz)).session);
    expect(snapshot.data["now"]).toBe(open.clock.now());
  });
});

describe("who may write", () => {
  it("is asked again of those it changes for, here or on their way, and of nobody else", async () => {
    const board = entered.boards[0]!.id;
    const luzId = (await viewOf(luz)).me.id;
    const away = await open.join(entered, "participant", "Away");
    const both = [luzId, (await viewOf(away)).me.id];
    open.engine.come(board, luzId);
    open.engine.come(board, entered.me.id);
    await lead({ do: "lock", on: true });
    expect(open.engine.refreshed).toEqual(both);
    await lead({ do: "timer-start", ms: 1000 });
    expect(open.engine.refreshed).toEqual(both);
  });
});
