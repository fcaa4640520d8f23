import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Membership } from "#server/base/membership.ts";
import { createReactions } from "#server/facilitation/reactions.service.ts";
import { reactionLife, reactions, reactionsEach } from "#shared/facilitation/reactions.ts";
import { EventStream } from "#tests/support/event-stream.ts";
import { HeldTimers } from "#tests/support/held-timers.ts";
import { openHouse, type OpenHouse } from "#tests/support/open-house.ts";

const member = (memberId: string, workshopId = "w"): Membership => ({
  memberId,
  workshopId,
  name: memberId,
  role: "participant",
  state: "in",
});

function open() {
  const timers = new HeldTimers();
  const told: unknown[] = [];
  const service = createReactions({
    clock: timers,
    after: (ms, run) => timers.after(ms, run),
    tell: (workshopId, counts) => told.push([workshopId, counts]),
  });
  return { timers, told, service };
}

describe("reactions", () => {
  it("of a crowd are told together, as numbers", async () => {
    const { timers, told, service } = open();
    for (const id of ["a", "b", "c"]) service.react(member(id), "slower");
    service.react(member("a"), "agree");
    expect(told).toEqual([]);
    await timers.pass(1000);
    expect(told).toEqual([["w", { agree: 1, slower: 3 }]]);
  });

  it("count a person once, however often they press", async () => {
    const { timers, told, service } = open();
    for (let i = 0; i < 3; i++) service.react(member("a"), "thanks");
    await timers.pass(1000);
    expect(told).toEqual([["w", { thanks: 1 }]]);
  });

  it("are gone after some seconds, and nothing of them is kept", async () => {
    const { timers, told, service } = open();
    service.react(member("a"), "agree");
    await timers.pass(5000);
    service.react(member("b"), "agree");
    await timers.pass(reactionLife * 3);
    expect(told).toEqual([
      ["w", { agree: 1 }],
      ["w", { agree: 2 }],
      ["w", { agree: 1 }],
      ["w", {}],
    ]);
  });

  it("of one workshop are told there alone", async () => {
    const { timers, told, service } = open();
    service.react(member("a"), "agree");
    service.react(member("b", "v"), "thanks");
    await timers.pass(1000);
    expect(told).toEqual([
      ["w", { agree: 1 }],
      ["v", { thanks: 1 }],
    ]);
  });

  it("of one person are limited, and go on a little later", async () => {
    const { timers, service } = open();
    for (let i = 0; i < reactionsEach; i++) service.react(member("a"), reactions[i % 4]!);
    expect(() => service.react(member("a"), "agree")).toThrow(expect.objectContaining({ code: "rate" }));
    service.react(member("b"), "agree");
    await timers.pass(reactionLife + 1);
    service.react(member("a"), "agree");
  });
});

describe("a reaction over the interface", () => {
  let house: OpenHouse;
  beforeEach(() => void (house = openHouse()));
  afterEach(() => house.close());

  it("reaches those who take part as a number, without a name or a version", async () => {
    const { facilitator, entered } = await house.openWorkshop();
    const path = `/api/workshops/${entered.workshop.id}`;
    const luz = await house.join(entered, "participant", "Luz");
    const stream = new EventStream(await facilitator.send("GET", `${path}/events`));
    await stream.next();
    expect((await luz.post(`${path}/reactions`, { reaction: "slower" })).status).toBe(204);
    const told = (await stream.next())!;
    expect(told).toMatchObject({ event: "reactions", id: undefined });
    expect(told.data).toEqual({ counts: { slower: 1 }, now: house.clock.now() });
    await stream.close();
  });

  it("is refused to who only reads, to strangers, and where it is none", async () => {
    const { entered } = await house.openWorkshop();
    const path = `/api/workshops/${entered.workshop.id}/reactions`;
    const rui = await house.join(entered, "observer", "Rui");
    const luz = await house.join(entered, "participant", "Luz");
    const { facilitator: stranger } = await house.openWorkshop();
    expect((await rui.post(path, { reaction: "agree" })).status).toBe(403);
    expect((await stranger.post(path, { reaction: "agree" })).status).toBe(404);
    expect((await house.browser().post(path, { reaction: "agree" })).status).toBe(401);
    expect((await luz.post(path, { reaction: "boo" })).status).toBe(400);
  });
});
