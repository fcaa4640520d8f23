import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Entered, WorkshopView } from "#shared/workshops/workshop.ts";
import type { Browser } from "#tests/support/browser.ts";
import { EventStream } from "#tests/support/event-stream.ts";
import { openHouse, type OpenHouse } from "#tests/support/open-house.ts";

let open: OpenHouse;
let facilitator: Browser;
let entered: Required<Entered>;
let path: string;
let streams: EventStream[];

beforeEach(async () => {
  open = openHouse();
  ({ facilitator, entered } = await open.openWorkshop());
  path = `/api/workshops/${entered.workshop.id}`;
  streams = [];
});
afterEach(async () => {
  for (const stream of streams) await stream.close();
  open.close();
});

const listen = async (browser: Browser, lastEventId?: number) => {
  const headers = lastEventId === undefined ? {} : { "last-event-id": String(lastEventId) };
  const response = await browser.send("GET", `${path}/events`, { headers });
  if (response.status !== 200) throw new Error(`the stream answered ${response.status}`);
  const stream = new EventStream(response);
  streams.push(stream);
  return stream;
};
const change = (version: number, title: string) => facilitator.patch(path, { version, title });

describe("the events of a workshop", () => {
  it("begin with the whole view, its version and the server's time, and a retry after a second", async () => {
    const stream = await listen(facilitator);
    const view = (await facilitator.get<WorkshopView>(path)).data;
    expect(await stream.next()).toEqual({
      event: "snapshot",
      id: "1",
      data: { ...view, version: 1, now: open.clock.now() },
    });
    expect(stream.retry).toBe("1000");
  });

  it("tell each change by its version, with the part that changed", async () => {
    const stream = await listen(facilitator);
    await stream.next();
    await change(1, "One");
    const luz = await open.join(entered, "participant", "Luz");
    await luz.get(path);
    await facilitator.post(`${path}/invites/observer/rotate`);
    expect(await stream.next()).toMatchObject({
      event: "workshop",
      id: "2",
      data: { workshop: { title: "One" }, doorOpen: true, version: 2, now: open.clock.now() },
    });
    expect(await stream.next()).toMatchObject({
      event: "member",
      id: "3",
      data: { member: { name: "Luz", role: "participant", present: false }, memberCount: 2 },
    });
    expect(await stream.next()).toMatchObject({ event: "invites", id: "4" });
  });

  it("resume after the last one that was heard, without a snapshot", async () => {
    await change(1, "One");
    await change(2, "Two");
    const stream = await listen(facilitator, 2);
    expect(await stream.next()).toMatchObject({ event: "workshop", id: "3" });
  });

  it("go on with what comes when nothing was missed", async () => {
    const stream = await listen(facilitator, 1);
    await change(1, "One");
    expect(await stream.next()).toMatchObject({ event: "workshop", id: "2" });
  });

  it("begin anew for a version that is still to come, or too long ago", async () => {
    expect(await (await listen(facilitator, 99)).next()).toMatchObject({ event: "snapshot", id: "1" });
    for (let i = 0; i < 1001; i++) {
      await open.stores.invites.rotate(entered.workshop.id, "observer", { token: `t${i}` });
    }
    expect(await (await listen(facilitator, 1)).next()).toMatchObject({ event: "snapshot", id: "1002" });
    expect(await (await listen(facilitator, 2)).next()).toMatchObject({ event: "invites", id: "3" });
  });

  it("tell observers numbers, never who", async () => {
    const rui = await open.join(entered, "observer", "Rui");
    const stream = await listen(rui);
    expect((await stream.next())!.data).not.toHaveProperty("members");
    await open.join(entered, "participant", "Luz");
    const told = await stream.next();
    expect(told).toMatchObject({ event: "member", data: { memberCount: 3 } });
    expect(JSON.stringify(told)).not.toContain("Luz");
  });

  it("tell participants who comes and goes, and nobody where the group wants a number", async () => {
    const luz = await open.join(entered, "participant", "Luz");
    const stream = await listen(luz);
    await stream.next();
    const boardId = entered.boards[0]!.id;
    open.engine.come(boardId, entered.me.id);
    expect(await stream.next()).toMatchObject({
      event: "member",
      id: undefined,
      data: { member: { name: "Ana", present: true } },
    });
    await facilitator.patch(path, { version: 2, memberList: "number" });
    expect(await stream.next()).toMatchObject({
      event: "workshop",
      data: { memberList: "number", members: [] },
    });
    open.engine.go(boardId, entered.me.id);
    await change(3, "Next");
    expect(await stream.next()).toMatchObject({ event: "workshop", id: "4" });
  });

  it("tell the whole anew to somebody whose role was raised", async () => {
    const luz = await open.join(entered, "observer", "Luz");
    const stream = await listen(luz);
    await stream.next();
    await luz.post("/api/join", { token: entered.invites.facilitator.token });
    const told = await stream.next();
    expect(told).toMatchObject({ event: "snapshot", data: { me: { role: "facilitator" } } });
    expect(told!.data).toHaveProperty("invites");
  });

  it("end with `gone` when the workshop is deleted, and are not to come again", async () => {
    const luz = await open.join(entered, "participant", "Luz");
    const stream = await listen(luz);
    await stream.next();
    await facilitator.delete(path);
    expect(await stream.next()).toMatchObject({ event: "gone", data: { now: open.clock.now() } });
    expect(await stream.next()).toBeUndefined();
    const again = await luz.send("GET", `${path}/events`, { headers: { "last-event-id": "2" } });
    expect(again.status).toBe(204);
  });

  it("end for a browser that signs out, and go on for the others", async () => {
    const luz = await open.join(entered, "participant", "Luz");
    const theirs = await listen(luz);
    const ours = await listen(facilitator);
    await theirs.next();
    await ours.next();
    await luz.delete("/api/session");
    expect(await theirs.next()).toMatchObject({ event: "gone" });
    await change(2, "One");
    expect(await ours.next()).toMatchObject({ event: "workshop" });
  });

  it("end while the server stops, without a word, so that browsers come back", async () => {
    const stream = await listen(facilitator);
    await stream.next();
    open.house.feed.drain();
    expect(await stream.next()).toBeUndefined();
  });

  it("are for members: 401 without a session, 404 for strangers", async () => {
    const { facilitator: stranger } = await open.openWorkshop();
    expect((await open.browser().get(`${path}/events`)).status).toBe(401);
    expect((await stranger.get(`${path}/events`)).status).toBe(404);
  });

  it("are refused to a session that has many open already", async () => {
    for (let i = 0; i < 24; i++) await listen(facilitator);
    const { status, headers } = await facilitator.get(`${path}/events`);
    expect([status, headers.has("retry-after")]).toEqual([429, true]);
  });
});
