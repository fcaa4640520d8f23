import { createRoot, createSignal } from "solid-js";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createLateSender } from "#client/late-work/late-sender.ts";
import { withOffers } from "#client/realtime/late-offers.ts";
import { createSetAside } from "#client/realtime/set-aside.ts";
import { noMemory } from "#client/realtime/board-memory.ts";
import type { SavedState } from "#client/realtime/board-context.ts";
import type { LiveBoardSession } from "#client/realtime/live-board-session.ts";
import type { LateItem } from "#shared/late-work/late-item.ts";
import type { BoardEntry } from "#shared/workshops/workshop.ts";
import { fakeServer, noConnection, refusal } from "#tests/support/fake-server.ts";
import { HeldTimers } from "#tests/support/held-timers.ts";

const calls = "/api/boards/b1/late-work";
const timers = new HeldTimers();
let server: ReturnType<typeof fakeServer>;
let aside: ReturnType<typeof createSetAside>;
let setSaved: (state: SavedState) => void;
let setTold: (n: number) => void;
let stop: () => void;
/** What the server has. */
let states: Map<string, string>;

const item = (id: string): LateItem => ({
  kind: "words",
  id,
  root: "notes",
  card: id,
  field: "text",
  before: "",
  after: "water",
});

beforeEach(() => {
  states = new Map();
  const mine = () => ({ mine: [...states].map(([id, state]) => ({ id, state })), waiting: [] });
  server = fakeServer({
    [`GET ${calls}`]: mine,
    [`POST ${calls}`]: ({ items }: { items: LateItem[] }) => {
      for (const { id } of items) states.set(id, "waiting");
      return mine();
    },
  });
  createRoot((dispose) => {
    const [saved, setState] = createSignal<SavedState>({ kind: "saved" });
    const [told, tell] = createSignal(0);
    setSaved = setState;
    setTold = tell;
    aside = createSetAside(noMemory, timers);
    const session = {
      entry: () => ({ board: { id: "b1" }, late: { b1: told() } }) as unknown as BoardEntry,
      saved,
      tray: aside.tray,
      setLate: aside.setLate,
    } as LiveBoardSession;
    createLateSender(session, timers);
    stop = dispose;
  });
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

const offer = (items: readonly LateItem[]) => aside.change((all) => withOffers(all, items, timers.now()));
const tray = () => aside.tray().map(({ late }) => late?.state);
const asked = () => server.asked.map(({ call }) => call);
const becomes = (...all: (string | undefined)[]) => vi.waitFor(() => expect(tray()).toEqual(all));

describe("late work on its way", () => {
  it("is sent at once where there is a connection, and waits then", async () => {
    offer([item("a"), item("b")]);
    await becomes("waiting", "waiting");
    expect(server.asked[0]!.body).toEqual({ items: [item("a"), item("b")] });
  });

  it("is sent once the connection is back", async () => {
    setSaved({ kind: "offline", changes: 0, kept: true });
    offer([item("a")]);
    await timers.settle();
    expect([tray(), asked()]).toEqual([["unsent"], []]);
    setSaved({ kind: "saved" });
    await becomes("waiting");
  });

  it("is tried again a minute later where the server cannot take it now", async () => {
    server.answer({ [`POST ${calls}`]: noConnection });
    offer([item("a")]);
    await timers.settle();
    expect(tray()).toEqual(["unsent"]);
    server.answer({
      [`POST ${calls}`]: () => {
        states.set("a", "waiting");
        return { mine: [{ id: "a", state: "waiting" }], waiting: [] };
      },
    });
    await timers.pass(60_000);
    await becomes("waiting");
  });

  it("stays in the tray alone where the server will not have it, and holds up nothing else", async () => {
    server.answer({
      [`POST ${calls}`]: ({ items }: { items: LateItem[] }) => {
        if (items.some(({ id }) => id === "bad")) return refusal("too-big", 413);
        for (const { id } of items) states.set(id, "waiting");
        return { mine: [...states].map(([id, state]) => ({ id, state })), waiting: [] };
      },
    });
    offer([item("bad"), item("good")]);
    await becomes(undefined, "waiting");
  });

  it("is looked for when the workshop tells of it: taken in, or not", async () => {
    offer([item("a"), item("b")]);
    await becomes("waiting", "waiting");
    states.set("a", "admitted").set("b", "declined");
    setTold(2);
    await becomes("admitted", "declined");
    const before = asked().length;
    setTold(0);
    await timers.settle();
    expect(asked()).toHaveLength(before);
  });

  it("is taken back from the server where it was taken back while it was on its way", async () => {
    server.answer({ [`DELETE ${calls}/a`]: () => void states.delete("a") });
    offer([item("a")]);
    aside.setLate(aside.tray()[0]!.id, undefined);
    await vi.waitFor(() => expect(asked()).toContain(`DELETE ${calls}/a`));
    expect([tray(), states.size]).toEqual([[undefined], 0]);
  });
});
