import { createRoot } from "solid-js";
import { afterEach, describe, expect, it } from "vitest";
import type { SessionAnswer } from "#shared/facilitation/led-session.ts";
import type { WorkshopView } from "#shared/workshops/workshop.ts";
import { useSessionFacts, viewAfter, type SessionFacts } from "#client/facilitation/session-facts.ts";
import { createServerClock, createTicking } from "#client/realtime/server-clock.ts";
import { quietSession, step, workshopView } from "#tests/support/fake-session.tsx";
import { HeldTimers } from "#tests/support/held-timers.ts";

/** A stream of events as the browser has it, told by the test. */
class FakeSource extends EventTarget {
  static readonly opened: FakeSource[] = [];
  readonly url: string;
  readyState = 1;

  constructor(url: string) {
    super();
    this.url = url;
    FakeSource.opened.push(this);
  }

  close(): void {
    this.readyState = 2;
  }

  tell(kind: string, data: object): void {
    this.dispatchEvent(new MessageEvent(kind, { data: JSON.stringify(data) }));
  }

  /** The server refuses: such a stream does not come back by itself. */
  refuse(): void {
    this.readyState = 2;
    this.dispatchEvent(new Event("error"));
  }
}

let isHidden = false;
Object.defineProperty(document, "hidden", { get: () => isHidden, configurable: true });
let endings: (() => void)[] = [];
afterEach(() => {
  for (const end of endings) end();
  endings = [];
  FakeSource.opened.length = 0;
  isHidden = false;
});

const streams = () => FakeSource.opened.filter(({ readyState }) => readyState !== 2);
const hide = (hidden: boolean) => {
  isHidden = hidden;
  document.dispatchEvent(new Event("visibilitychange"));
};

function follow(view = workshopView(quietSession())) {
  const timers = new HeldTimers();
  const kept: WorkshopView[] = [];
  const use = (): { facts: SessionFacts; end: () => void } =>
    createRoot((end) => {
      endings.push(end);
      const facts = useSessionFacts(view, (now) => kept.push(now), { Source: FakeSource, timers });
      return { facts, end };
    });
  const { facts, end } = use();
  return {
    facts,
    end,
    use,
    timers,
    kept,
    tell: (kind: string, data: object) => streams()[0]!.tell(kind, data),
  };
}

describe("the facts of a workshop on a device", () => {
  it("are what was last known until the server tells, then what it tells", () => {
    const { facts, tell, kept } = follow(workshopView(quietSession({ locked: true })));
    expect(facts.view.session?.locked).toBe(true);
    tell("snapshot", { ...workshopView(quietSession({ agenda: [step("a")] })), version: 9, now: 5 });
    expect(facts.view.session?.locked).toBe(false);
    expect(facts.view.session?.agenda.map(({ id }) => id)).toEqual(["a"]);
    expect(facts.view.version).toBe(9);
    expect(kept.at(-1)?.version).toBe(9);
  });

  it("take in the part that an event tells and leave the others", () => {
    const { facts, tell } = follow(workshopView(quietSession({ agenda: [step("a")] })));
    tell("lock", { session: { locked: true }, version: 8, now: 5 });
    expect(facts.view.session?.locked).toBe(true);
    expect(facts.view.session?.agenda).toHaveLength(1);
    tell("ready", { session: { ready: { ready: 2, here: 3 } }, version: 9, now: 5 });
    expect(facts.view.session?.ready).toEqual({ ready: 2, here: 3, mine: false });
  });

  it("keep a row the same row when another one changes", () => {
    const { facts, tell } = follow(workshopView(quietSession({ agenda: [step("a"), step("b")] })));
    const row = facts.view.session?.agenda[1];
    const agenda = [step("a", { title: "New" }), step("b")];
    tell("agenda", { session: { agenda }, version: 8, now: 5 });
    expect(facts.view.session?.agenda[0]?.title).toBe("New");
    expect(facts.view.session?.agenda[1]).toBe(row);
  });

  it("take an answer to one's own command at once, but never go back behind what was told", () => {
    const { facts, tell } = follow();
    const answer = (version: number, locked: boolean): SessionAnswer => ({
      version,
      now: 5,
      session: quietSession({ locked }),
    });
    facts.take(answer(8, true));
    expect(facts.view.session?.locked).toBe(true);
    tell("lock", { session: { locked: false }, version: 10, now: 5 });
    facts.take(answer(9, true));
    expect(facts.view.session?.locked).toBe(false);
  });

  it("are one stream for all who ask, closed when the last is gone", () => {
    const { end, use } = follow();
    const second = use();
    expect(streams()).toHaveLength(1);
    end();
    expect(streams()).toHaveLength(1);
    second.end();
    expect(streams()).toHaveLength(0);
  });

  it("close the stream while the tab is hidden and open it again when it is seen", () => {
    follow();
    hide(true);
    expect(streams()).toHaveLength(0);
    hide(false);
    expect(streams()).toHaveLength(1);
  });

  it("come back after a refusal, later each time, and at once with the network", async () => {
    const { timers } = follow();
    streams()[0]!.refuse();
    await timers.pass(999);
    expect(streams()).toHaveLength(0);
    await timers.pass(1);
    expect(streams()).toHaveLength(1);
    streams()[0]!.refuse();
    await timers.pass(2999);
    expect(streams()).toHaveLength(0);
    window.dispatchEvent(new Event("online"));
    expect(streams()).toHaveLength(1);
  });

  it("stay as they are, without another try, once the server says that they are over", async () => {
    const { tell, facts, timers } = follow(workshopView(quietSession({ locked: true })));
    tell("gone", { now: 5 });
    expect(streams()).toHaveLength(0);
    await timers.pass(60_000);
    window.dispatchEvent(new Event("online"));
    expect(streams()).toHaveLength(0);
    expect(facts.view.session?.locked).toBe(true);
  });
});

describe("a view after an event about people", () => {
  const ana = { id: "ana", name: "Ana", role: "participant", state: "in", present: true } as const;
  const after = (data: object, view = workshopView(quietSession())) =>
    viewAfter(view, { kind: "member", data: { now: 1, ...data } });

  it("has who came, without who left or was sent away", () => {
    const here = after({ member: ana })!;
    expect(here.members).toEqual([ana]);
    expect(after({ member: { ...ana, present: false } }, here)?.members).toEqual([]);
    expect(after({ removed: "ana", memberCount: 3 }, here)).toMatchObject({ members: [], memberCount: 3 });
  });

  it("keeps those who are away for whoever leads", () => {
    const leading = workshopView(quietSession(), "facilitator");
    const away = { ...ana, present: false };
    expect(after({ member: away }, leading)?.members).toEqual([away]);
  });

  it("has the turns as they are with who is here now", () => {
    const turns = { ...quietSession().turns!, queue: [{ memberId: "ana", name: "Ana", here: false }] };
    expect(after({ session: { turns } })?.session?.turns?.queue).toEqual(turns.queue);
  });
});

describe("the server's clock", () => {
  it("is right on a device whose clock is wrong, by the stamp that was underway shortest", async () => {
    const timers = new HeldTimers();
    const clock = createServerClock(timers);
    expect(clock.now()).toBeUndefined();
    const truth = timers.now() - 3_600_000;
    clock.hear(truth - 400);
    clock.hear(truth - 30);
    clock.hear(truth - 700);
    expect(clock.now()).toBe(truth - 30);
    await timers.pass(5000);
    expect(clock.now()).toBe(truth - 30 + 5000);
  });

  it("follows the newest stamp after the device's clock was set", () => {
    const timers = new HeldTimers();
    const clock = createServerClock(timers);
    clock.hear(timers.now() + 60_000);
    clock.hear(timers.now() - 60_000);
    expect(clock.now()).toBe(timers.now() - 60_000);
  });

  it("ticks at its own whole seconds", async () => {
    const timers = new HeldTimers();
    const clock = createServerClock(timers);
    clock.hear(timers.now() + 300);
    const now = createRoot((end) => {
      endings.push(end);
      return createTicking(clock, timers);
    });
    await timers.pass(700);
    expect(now()! % 1000).toBe(0);
  });
});
