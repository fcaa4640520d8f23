import * as encoding from "lib0/encoding";
import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import { applyPresence, encodePresenceState } from "#shared/realtime/presence-codec.ts";
import type { PresenceState, PresentConnection } from "#shared/realtime/presence.ts";
import { batchPause } from "#server/realtime/presence.ts";
import { LiveBoard, type Client } from "#tests/support/live-board.ts";

let board: LiveBoard;
beforeEach(async () => {
  board = await LiveBoard.open();
});

/** Everybody that a client knows of, by member id. */
function seenBy(client: Client): Record<string, PresentConnection> {
  const present = new Map<number, PresentConnection>();
  applyPresence(present, client.presence);
  return Object.fromEntries([...present.values()].map((one) => [one.memberId, one]));
}

async function batches(...clients: Client[]): Promise<void> {
  await board.timers.pass(100);
  await board.exchange(clients);
}

const says = (client: Client, state: PresenceState) => client.sendPresence(encodePresenceState(state));

/** The awareness of a plain client, as its states would be after all it heard. */
function awarenessOf(client: Client): Awareness {
  const awareness = new Awareness(new Y.Doc());
  awareness.setLocalState(null);
  for (const update of client.awareness) applyAwarenessUpdate(awareness, update, "server");
  awareness.destroy();
  return awareness;
}

function ownEntry(clientId: number, state: unknown, clock = 1): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const awareness = new Awareness(doc);
  for (let i = 0; i < clock; i++) awareness.setLocalState(state as Record<string, unknown>);
  const update = encodeAwarenessUpdate(awareness, [clientId]);
  awareness.destroy();
  return update;
}

/** An awareness update by hand, of as many entries as one likes. */
function ghosts(clientIds: readonly number[], clock = 9): Uint8Array {
  return encoding.encode((to) => {
    encoding.writeVarUint(to, clientIds.length);
    for (const clientId of clientIds) {
      encoding.writeVarUint(to, clientId);
      encoding.writeVarUint(to, clock);
      encoding.writeVarString(to, "{}");
    }
  });
}

describe("presence", () => {
  it("tells who is here by the session, and where by their own words", async () => {
    const ana = await board.join({ memberId: "ana", name: "Ana", role: "facilitator" });
    const bo = await board.join({ memberId: "bo", name: "Bo" });
    says(bo, { view: "wall", pointer: { x: 5, y: 6 } });
    await batches(ana, bo);
    expect(seenBy(ana)["bo"]).toMatchObject({
      name: "Bo",
      role: "participant",
      state: { view: "wall", pointer: { x: 5, y: 6 } },
    });
    expect(seenBy(bo)["ana"]).toMatchObject({ name: "Ana", role: "facilitator" });
  });

  it("says which connection is one's own, after the content", async () => {
    const ana = await board.join({ memberId: "ana" });
    await batches(ana);
    expect(ana.presence[0]).toMatchObject({ kind: "you" });
  });

  it("sends only the newest of many moves", async () => {
    const ana = await board.join({ memberId: "ana" });
    const bo = await board.join({ memberId: "bo" });
    await batches(ana, bo);
    ana.presence.length = 0;
    for (let x = 0; x < 10; x++) says(bo, { pointer: { x, y: 0 } });
    await batches(ana);
    const states = ana.presence.filter((entry) => entry.kind === "state");
    expect(states).toMatchObject([{ state: { pointer: { x: 9 } } }]);
  });

  it("tells of one connection at most 15 moves a second, and its last one in the end", async () => {
    const ana = await board.join({ memberId: "ana" });
    const bo = await board.join({ memberId: "bo" });
    await board.timers.pass(2000);
    await batches(ana, bo);
    ana.presence.length = 0;
    for (let x = 0; x < 200; x++) {
      says(bo, { pointer: { x, y: 0 } });
      await board.timers.pass(10);
    }
    await board.timers.pass(200);
    ana.hearAll();
    const states = ana.presence.filter((entry) => entry.kind === "state");
    expect(states.length).toBeLessThanOrEqual(15 + 2 * 15 + 4);
    expect(states.at(-1)).toMatchObject({ state: { pointer: { x: 199 } } });
  });

  it.each([
    ["larger than 512 bytes", encodePresenceState({ target: "x".repeat(600) })],
    ["broken", Uint8Array.of(2, 200)],
  ])("ignores what is %s", async (_what, body) => {
    const ana = await board.join({ memberId: "ana" });
    const bo = await board.join({ memberId: "bo" });
    says(bo, { view: "needs" });
    await batches(ana, bo);
    bo.sendPresence(body);
    await batches(ana, bo);
    expect(seenBy(ana)["bo"]?.state).toEqual({ view: "needs" });
    expect(bo.closed).toBeUndefined();
  });

  it("forgets a connection when it closes", async () => {
    const ana = await board.join({ memberId: "ana" });
    const bo = await board.join({ memberId: "bo" });
    await batches(ana, bo);
    bo.drop();
    await batches(ana);
    expect(Object.keys(seenBy(ana))).toEqual(["ana"]);
  });

  it("says a new name once the session has one", async () => {
    const ana = await board.join({ memberId: "ana" });
    const bo = await board.join({ memberId: "bo", name: "Bo" });
    await batches(ana, bo);
    const before = board.access.get("bo");
    if (before?.kind !== "admitted") throw new Error("not admitted");
    board.access.set("bo", { ...before, identity: { ...before.identity, name: "Bodil" } });
    await board.engine.refreshMember("bo");
    await batches(ana, bo);
    expect(seenBy(ana)["bo"]?.name).toBe("Bodil");
  });

  it("gives those who see no names nothing to tell anybody by: no name, no id, no role", async () => {
    const ana = await board.join({ memberId: "ana", name: "Ana", role: "facilitator" });
    const bo = await board.join({ memberId: "bo", name: "Bo", seesNames: false });
    const pat = await board.join({ memberId: "pat", name: "Pat", seesNames: false }, false);
    says(ana, { view: "needs" });
    await batches(ana, bo, pat);
    expect(seenBy(bo)).toMatchObject({ "": { name: "", role: "participant" } });
    expect(Object.keys(seenBy(bo))).toEqual([""]);
    expect([...awarenessOf(pat).getStates().values()]).toMatchObject([
      { view: "needs", user: { id: "", name: "", role: "participant" } },
      { user: { id: "", name: "" } },
    ]);
    expect(seenBy(ana)).toMatchObject({ bo: { name: "Bo" } });
  });

  it("says anew who all are, once somebody may see names or may not any more", async () => {
    const ana = await board.join({ memberId: "ana", name: "Ana" });
    const bo = await board.join({ memberId: "bo" });
    await batches(ana, bo);
    const before = board.access.get("bo");
    if (before?.kind !== "admitted") throw new Error("not admitted");
    for (const seesNames of [false, true]) {
      bo.presence.length = 0;
      board.access.set("bo", { ...before, seesNames });
      await board.engine.refreshMember("bo");
      await batches(ana, bo);
      const named = bo.presence.some((entry) => entry.kind === "identity" && entry.name === "Ana");
      expect(named).toBe(seesNames);
      expect(bo.presence.filter(({ kind }) => kind === "identity")).toHaveLength(2);
    }
  });

  it("never shows a room view to anybody, and tells it no names", async () => {
    const ana = await board.join({ memberId: "ana", name: "Ana" });
    const room = await board.join({ memberId: "room", name: "Room", seen: false });
    says(room, { view: "wall" });
    says(ana, { view: "needs" });
    await batches(ana, room);
    expect(seenBy(ana)["room"]).toBeUndefined();
    expect(seenBy(room)[""]).toMatchObject({ name: "", state: { view: "needs" } });
    expect(board.engine.present(["b1"])).toEqual(new Set(["ana"]));
  });
});

describe("presence of plain y-websocket clients", () => {
  it("is seen by those who speak 103, under the session's name", async () => {
    const ana = await board.join({ memberId: "ana" });
    const pat = await board.join({ memberId: "pat", name: "Pat" }, false);
    const claim = { user: { name: "Somebody else" }, view: "wall", pointer: { x: 1.4, y: 2 } };
    pat.sendAwareness(ownEntry(pat.doc.clientID, claim));
    await batches(ana, pat);
    expect(seenBy(ana)["pat"]).toMatchObject({
      name: "Pat",
      state: { view: "wall", pointer: { x: 1, y: 2 } },
    });
  });

  it("is seen by other plain clients under its own client id, stamped", async () => {
    const one = await board.join({ memberId: "one", name: "One" }, false);
    const two = await board.join({ memberId: "two" }, false);
    one.sendAwareness(
      ownEntry(one.doc.clientID, { user: { name: "Root", color: "#f00" }, cursor: { anchor: 1 } }),
    );
    await batches(one, two);
    expect(awarenessOf(two).getStates().get(one.doc.clientID)).toEqual({
      user: { id: "one", name: "One", role: "participant", color: "#f00" },
      cursor: { anchor: 1 },
    });
  });

  it("sees those who speak 103, until they leave", async () => {
    const pat = await board.join({ memberId: "pat" }, false);
    const ana = await board.join({ memberId: "ana", name: "Ana" });
    says(ana, { view: "needs", caret: { anchor: Uint8Array.of(1), head: Uint8Array.of(2) } });
    await batches(pat, ana);
    expect([...awarenessOf(pat).getStates().values()]).toMatchObject([
      { view: "needs", user: { name: "Ana" } },
    ]);
    ana.drop();
    await batches(pat);
    expect(awarenessOf(pat).getStates().size).toBe(0);
  });

  it("ignores entries for others, which y-websocket echoes", async () => {
    const one = await board.join({ memberId: "one", name: "One" }, false);
    const two = await board.join({ memberId: "two" }, false);
    const three = await board.join({ memberId: "three" }, false);
    one.sendAwareness(ownEntry(one.doc.clientID, { mood: "true" }));
    two.sendAwareness(ownEntry(two.doc.clientID, {}));
    await batches(one, two, three);
    two.sendAwareness(ownEntry(one.doc.clientID, { mood: "forged" }, 9));
    await batches(one, two, three);
    expect(awarenessOf(three).getStates().get(one.doc.clientID)).toMatchObject({ mood: "true" });
    expect(two.closed).toBeUndefined();
  });

  it("cannot be frozen by a forged entry with the highest clock", async () => {
    const one = await board.join({ memberId: "one" }, false);
    const two = await board.join({ memberId: "two" }, false);
    const eve = await board.join({ memberId: "eve" }, false);
    one.sendAwareness(ownEntry(one.doc.clientID, { mood: "first" }));
    await batches(one, two, eve);
    eve.sendAwareness(ownEntry(one.doc.clientID, { mood: "frozen" }, 50));
    one.sendAwareness(ownEntry(one.doc.clientID, { mood: "second" }, 2));
    await batches(one, two, eve);
    expect(awarenessOf(two).getStates().get(one.doc.clientID)).toMatchObject({ mood: "second" });
  });

  it("makes no ghosts of one large frame", async () => {
    const ana = await board.join({ memberId: "ana" });
    const eve = await board.join({ memberId: "eve" }, false);
    const ghosts = new Awareness(new Y.Doc());
    for (let id = 1; id <= 20_000; id++) {
      ghosts.states.set(id, {});
      ghosts.meta.set(id, { clock: 1, lastUpdated: 0 });
    }
    eve.sendAwareness(encodeAwarenessUpdate(ghosts, [...ghosts.states.keys()]));
    ghosts.destroy();
    await batches(ana, eve);
    expect(Object.keys(seenBy(ana)).sort()).toEqual(["ana", "eve"]);
  });

  it.each([
    ["a hundred thousand ghosts", 100_000],
    ["as many ghosts as are looked at, all of them others' ids", 1000],
  ])("is not kept from being seen by %s", async (_what, count) => {
    const ana = await board.join({ memberId: "ana" }, false);
    const eve = await board.join({ memberId: "eve" }, false);
    ana.sendAwareness(ownEntry(ana.doc.clientID, { mood: "here" }));
    await batches(ana, eve);
    eve.sendAwareness(ghosts(Array.from({ length: count }, () => ana.doc.clientID)));
    eve.sendAwareness(ownEntry(eve.doc.clientID, { mood: "there" }));
    await batches(ana, eve);
    const states = awarenessOf(ana).getStates();
    expect([...states.keys()]).toEqual([eve.doc.clientID]);
    expect(awarenessOf(eve).getStates().get(ana.doc.clientID)).toMatchObject({ mood: "here" });
  });

  it("with the highest clock there is frees its place like any other when it leaves", async () => {
    const ana = await board.join({ memberId: "ana" }, false);
    const eve = await board.join({ memberId: "eve" }, false);
    eve.sendAwareness(ghosts([eve.doc.clientID], Number.MAX_SAFE_INTEGER));
    await batches(ana, eve);
    expect([...awarenessOf(ana).getStates().keys()]).toEqual([eve.doc.clientID]);
    eve.drop();
    await batches(ana);
    expect([...awarenessOf(ana).getStates().keys()]).toEqual([]);
  });

  it("leases its client id: nobody else can write under it", async () => {
    const pat = await board.join({ memberId: "pat" }, false);
    pat.sendAwareness(ownEntry(pat.doc.clientID, {}));
    await batches(pat);
    const eve = await board.join({ memberId: "eve" });
    eve.doc.clientID = pat.doc.clientID;
    eve.doc.getMap("notes").set("n", new Y.Map());
    await board.exchange([eve]);
    expect(eve.answers.at(-2)).toBe(`${eve.sent} foreign-client`);
    const stored = await board.store.load("b1");
    expect(stored!.leases).toMatchObject([{ clientId: pat.doc.clientID, memberId: "pat" }]);
  });

  it("still sees a still person who speaks 103 after a minute", async () => {
    const pat = await board.join({ memberId: "pat" }, false);
    const ana = await board.join({ memberId: "ana" });
    await batches(pat, ana);
    const heard: number[] = [];
    for (let second = 0; second < 60; second++) {
      await board.timers.pass(1000);
      pat.awareness.length = 0;
      pat.hearAll();
      if (pat.awareness.some((update) => update.length > 1)) heard.push(second);
    }
    const gaps = heard.map((second, i) => second - (heard[i - 1] ?? 0));
    expect(Math.max(...gaps, 60 - heard.at(-1)!)).toBeLessThan(25);
  });
});

describe("a quiet board", () => {
  it.each([true, false])("says something at least every 15 s (own messages: %s)", async (ronda) => {
    const client = await board.join({ memberId: "ana" }, ronda);
    await batches(client);
    let silent = 0;
    for (let second = 0; second < 120; second++) {
      await board.timers.pass(1000);
      client.wire!.answerPing();
      silent = client.hearAll() ? 0 : silent + 1;
      expect(silent).toBeLessThan(15);
    }
    expect(client.closed).toBeUndefined();
  });

  it("gives up on a socket that answers no ping", async () => {
    const client = await board.join({ memberId: "ana" });
    await board.timers.pass(90_000);
    expect(client.wire!.pings).toBeGreaterThan(0);
    expect(client.wire!.terminated).toBe(true);
  });
});

describe("the pause between two batches of presence", () => {
  it("grows with the people and stays under a tenth of a second", () => {
    expect(batchPause(3)).toBe(16);
    expect(batchPause(100)).toBe(50);
    expect(batchPause(1000)).toBe(90);
  });
});
