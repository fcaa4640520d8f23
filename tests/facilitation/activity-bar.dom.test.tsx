import { createSignal } from "solid-js";
import { afterEach, describe, expect, it } from "vitest";
import { RondaError } from "#shared/errors.ts";
import type { SeatState } from "#shared/facilitation/turns.ts";
import { ActivityBar } from "#client/facilitation/ActivityBar.tsx";
import { createGoingOn, createSpotlight } from "#client/facilitation/going-on.ts";
import { SessionAloud } from "#client/facilitation/SessionAloud.tsx";
import {
  quietSession,
  sessionNow,
  showInSession,
  step,
  type FakeSession,
} from "#tests/support/fake-session.tsx";
import { fetchPieces } from "#client/ui/lazy-piece.ts";
import { namelessControls } from "#tests/support/show-page.ts";

let shown: FakeSession | undefined;
afterEach(() => {
  shown?.dispose();
  shown = undefined;
});

/** A board `b2` of the same workshop may be opened, others not; cards and views are all here. */
const reach = (target: string) => {
  if (target.startsWith("polls/") || target.endsWith("@b2")) return "away";
  return target.includes("@") ? "closed" : "here";
};

const went: string[] = [];
const Bar = (props: { at?: string }) => (
  <ActivityBar
    place={{
      isAt: (target) => target === (props.at ?? "wall"),
      go: (target) => went.push(target),
      reach,
      here: (target) => target,
      target: () => props.at ?? "wall",
      name: (target) => `the ${target}`,
    }}
    panelOpen={false}
    onPanel={() => {}}
  />
);
async function show(
  ...[options]: Parameters<typeof showInSession> extends [unknown, ...infer O] ? O : never
) {
  await fetchPieces();
  shown = await showInSession(
    () => (
      <>
        <Bar />
        <SessionAloud />
      </>
    ),
    options,
  );
  await new Promise((resolve) => setTimeout(resolve));
  return shown;
}
const bar = () => shown!.host.querySelector(".activity-bar");
const button = (name: string) =>
  [...shown!.host.querySelectorAll("button")].find(
    (one) => (one.getAttribute("aria-label") ?? one.textContent) === name,
  );
const spoken = () => shown!.host.querySelector("[role=status]")!.textContent;
const writing = (more: object = {}) =>
  step("w", { title: "Write", instructions: "One thought a note.", state: "current", ...more });
const { turns } = quietSession();
const seat = (memberId: string, state: SeatState) => ({ memberId, name: memberId, here: true, state });

describe("the bar of a session", () => {
  it("is not there while nothing of a session goes on, but for those who lead", async () => {
    await show();
    expect(bar()).toBeNull();
    shown!.dispose();
    await show({ role: "facilitator" });
    expect(button("Lead")).toBeDefined();
  });

  it("says the step, what is asked, and the time left by the server's clock", async () => {
    const timer = { kind: "running", endsAt: sessionNow + 125_000, total: 300_000 } as const;
    const { pass } = await show({ session: { agenda: [writing()], timer } });
    expect(bar()!.textContent).toContain("One thought a note.");
    expect(bar()!.querySelector("[role=timer]")!.textContent).toBe("2:05 left");
    pass(65_000);
    expect(bar()!.querySelector("[role=timer]")!.textContent).toBe("1:00 left");
    expect(namelessControls(shown!.host)).toEqual([]);
  });

  it("prompts at the end of the time and moves nothing; those who lead decide", async () => {
    const timer = { kind: "running", endsAt: sessionNow + 2000, total: 300_000 } as const;
    const { pass, sent } = await show({ role: "facilitator", session: { agenda: [writing()], timer } });
    expect(button("Go on")).toBeUndefined();
    pass(2000);
    expect(bar()!.textContent).toContain("The time is up");
    expect(sent).toEqual([]);
    button("2 more minutes")!.click();
    button("Go on")!.click();
    expect(sent).toEqual([
      { do: "timer-add", ms: 120_000, version: 7 },
      { do: "advance", version: 7 },
    ]);
  });

  it("shows where one talks as a link or a number", async () => {
    const { change } = await show({ session: { talk: { kind: "link", url: "https://meet.example/x" } } });
    expect(bar()!.querySelector("a")!.getAttribute("href")).toBe("https://meet.example/x");
    change({ talk: { kind: "phone", number: "+57 (1) 234" } });
    expect(bar()!.querySelector("a")!.getAttribute("href")).toBe("tel:+571234");
  });

  it("says why one cannot write", async () => {
    const { change } = await show({ session: { agenda: [writing({ writers: ["facilitator"] })] } });
    expect(bar()!.textContent).toContain("In this step you only read.");
    change({ locked: true });
    expect(bar()!.textContent).toContain("Locked: you can only read for now.");
    change(
      { locked: false },
      { me: { id: "me", name: "Me", role: "participant", state: "in", muted: true } },
    );
    expect(bar()!.textContent).toContain("You can only read for now.");
  });

  it("lets an observer see and do nothing", async () => {
    const { turns: _turns, ready: _ready, ...session } = quietSession({ agenda: [writing()] });
    shown = await showInSession(() => <Bar />, {
      role: "observer",
      view: { session },
    });
    expect([...bar()!.querySelectorAll("button")].map((one) => one.textContent)).toEqual(["The session"]);
  });
});

describe("taking part", () => {
  it("raises the hand, and says one's place until it is lowered", async () => {
    const { sent, change } = await show({ session: { agenda: [writing()] } });
    const hand = button("Raise hand")!;
    hand.click();
    const queue = [seat("ana", "waiting"), seat("me", "waiting")];
    change({ turns: { ...turns!, queue } });
    expect(bar()!.textContent).toContain("You are number 2 in the queue.");
    // The same button, or whoever uses a keyboard would lose their place.
    expect(button("Lower hand")).toBe(hand);
    hand.click();
    expect(sent).toEqual([
      { do: "raise-hand", version: 7 },
      { do: "lower-hand", version: 7 },
    ]);
  });

  it("passes or passes for later in a round, also before one's turn", async () => {
    const round = (mine: SeatState) => ({ seats: [seat("ana", "spoken"), seat("me", mine)] });
    const { sent, change } = await show({
      session: { agenda: [writing()], turns: { ...turns!, round: round("waiting") } },
    });
    expect(bar()!.textContent).toContain("You are next.");
    button("Later")!.click();
    change({ turns: { ...turns!, round: round("speaking"), speaker: seat("me", "speaking") } });
    expect(bar()!.textContent).toContain("It is your turn.");
    button("Pass")!.click();
    change({ turns: { ...turns!, round: round("spoken") } });
    expect(button("Pass")).toBeUndefined();
    expect(sent).toEqual([
      { do: "pass", later: true, version: 7 },
      { do: "pass", later: false, version: 7 },
    ]);
  });

  it("offers a turn that came while one was away, now, later or not at all", async () => {
    const { sent, change } = await show({
      session: { turns: { ...turns!, round: { seats: [seat("me", "absent")] } } },
    });
    await expect.poll(() => bar()!.textContent).toContain("You were away when your turn came.");
    expect(button("Raise hand")).toBeDefined();
    for (const name of ["Yes, next", "Later", "Pass"]) button(name)!.click();
    expect(sent).toMatchObject([
      { do: "take-turn" },
      { do: "pass", later: true },
      { do: "pass", later: false },
    ]);
    change({ turns: { ...turns!, round: { seats: [seat("me", "waiting")] } } });
    expect(button("Yes, next")).toBeUndefined();
  });

  it("says how much of a turn is left by the server's clock, and prompts at its end", async () => {
    const speaking = { ...turns!, speaker: seat("leo", "speaking"), speakerSince: sessionNow };
    const { pass, change } = await show({ session: { turns: { ...speaking, turnTime: 60_000 } } });
    expect(bar()!.textContent).toContain("leo has the word, 1:00 left of the turn");
    pass(61_000);
    expect(bar()!.textContent).toContain("the time of the turn is over");
    change({ turns: { ...speaking, speaker: seat("me", "speaking"), turnTime: 60_000 } });
    expect(bar()!.textContent).toContain("The time of your turn is over. Finish your thought.");
    change({ turns: speaking });
    expect(bar()!.textContent).not.toContain("left of the turn");
  });

  it("marks oneself ready and takes it back", async () => {
    const { sent, change } = await show({ session: { agenda: [writing()] } });
    button("I am ready")!.click();
    change({ ready: { ready: 1, here: 2, mine: true } });
    expect(button("I am ready")!.getAttribute("aria-pressed")).toBe("true");
    button("I am ready")!.click();
    expect(sent).toEqual([
      { do: "ready", on: true, version: 7 },
      { do: "ready", on: false, version: 7 },
    ]);
  });

  it("says in words why something was refused", async () => {
    const { refuse } = await show({ session: { agenda: [writing()] } });
    refuse(new RondaError("stale", ""));
    button("Raise hand")!.click();
    await expect
      .poll(() => shown!.host.querySelector("[role=alert]")?.textContent)
      .toContain("The group went on in the meantime.");
  });
});

describe("what a screen reader hears of a session", () => {
  it("is the next step, five and one minute, the end of the time and one's turn, and nothing else", async () => {
    const timer = { kind: "running", endsAt: sessionNow + 301_000, total: 600_000 } as const;
    const { pass, change } = await show({ session: { agenda: [step("a", { state: "current" })], timer } });
    expect(spoken()).toBe("");
    change({ agenda: [writing()] });
    expect(spoken()).toBe("Now: Write. One thought a note.");
    pass(1000);
    expect(spoken()).toBe("5 minutes left");
    pass(1000);
    expect(spoken()).toBe("5 minutes left");
    for (let second = 0; second < 239; second++) pass(1000);
    expect(spoken()).toBe("1 minute left");
    for (let second = 0; second < 60; second++) pass(1000);
    expect(spoken()).toBe("The time is up");
    pass(1000);
    change({ turns: { ...turns!, speaker: seat("me", "speaking") } });
    expect(spoken()).toBe("It is your turn.");
  });

  it("can be silenced", async () => {
    const { live, change } = await show({ session: { agenda: [step("a", { state: "current" })] } });
    live.setAloud(false);
    change({ agenda: [writing()], locked: true });
    expect(spoken()).toBe("");
  });
});

describe("when the group goes on to another place", () => {
  async function goOn(isIdle: boolean, to = "needs") {
    const went: string[] = [];
    const [at, setAt] = createSignal("wall");
    let elsewhere: ReturnType<typeof createGoingOn> = () => undefined;
    function Watcher() {
      const place = {
        isAt: (target: string) => at() === target,
        reach,
        go: (target: string) => {
          went.push(target);
          setAt(target);
        },
      };
      elsewhere = createGoingOn(shown!.live.current, place, () => isIdle);
      return null;
    }
    const [isWatched, setWatched] = createSignal(false);
    shown = await showInSession(() => <>{isWatched() ? <Watcher /> : null}</>, {
      session: { agenda: [writing({ target: "wall" })] },
    });
    setWatched(true);
    shown.change({ agenda: [step("n", { target: to, state: "current" })] });
    return { went, elsewhere: () => elsewhere()?.target };
  }

  it("somebody whose hands are still goes along", async () => {
    const { went, elsewhere } = await goOn(true);
    expect(went).toEqual(["needs"]);
    expect(elsewhere()).toBeUndefined();
  });

  it("somebody who types stays, and is told where the group is", async () => {
    const { went, elsewhere } = await goOn(false);
    expect(went).toEqual([]);
    expect(elsewhere()).toBe("needs");
  });

  it("a vote takes nobody off the board", async () => {
    const { went, elsewhere } = await goOn(true, "polls/v1");
    expect(went).toEqual([]);
    expect(elsewhere()).toBe("polls/v1");
  });

  it("a quiet button leads there when one is ready", async () => {
    await show({ session: { agenda: [writing({ target: "needs" })] } });
    expect(bar()!.textContent).toContain("The group is at: the needs");
    went.length = 0;
    button("Go there")!.click();
    expect(went).toEqual(["needs"]);
  });
});

describe("the days of steps", () => {
  const day = 86_400_000;
  const dated = () => [
    writing({ closesAt: sessionNow + day }),
    step("n", { title: "Read", opensAt: sessionNow + 2 * day }),
  ];

  it("say until when in the bar, and prompt those who lead, who decide", async () => {
    const { pass, sent } = await show({ role: "facilitator", session: { agenda: dated() } });
    await expect.poll(() => bar()!.textContent).toContain("until ");
    expect(bar()!.textContent).not.toContain("are over");
    pass(day);
    await expect.poll(() => bar()!.textContent).toContain("The days of “Write” are over.");
    pass(day);
    expect(bar()!.textContent).toContain("The day has come for: Read");
    button("Open it")!.click();
    expect(sent).toMatchObject([{ do: "start", activity: "n" }]);
  });

  it("prompt nobody else", async () => {
    const { pass } = await show({ session: { agenda: dated() } });
    pass(3 * day);
    await expect.poll(() => bar()!.textContent).toContain("until ");
    expect(bar()!.textContent).not.toContain("The day has come");
  });
});

describe("where everybody is asked to look", () => {
  const looks = (target: string, since = 1) => ({ spotlight: { target, since } });
  async function open(isStill: boolean, first: { spotlight?: { target: string; since: number } } = {}) {
    const went: string[] = [];
    const [at, setAt] = createSignal("wall");
    const place = {
      isAt: (target: string) => at() === target,
      reach,
      go: (target: string) => {
        went.push(target);
        setAt(target);
      },
    };
    let calls = { calls: () => undefined, putAway: () => {} } as ReturnType<typeof createSpotlight>;
    function Watcher() {
      calls = createSpotlight(
        () => shown!.live.led()?.spotlight,
        place,
        () => isStill,
      );
      return null;
    }
    const [isWatched, setWatched] = createSignal(false);
    shown = await showInSession(() => <>{isWatched() ? <Watcher /> : null}</>, { session: first });
    setWatched(true);
    return { went, setAt, called: () => calls.calls()?.target, putAway: () => calls.putAway() };
  }

  it("somebody whose hands are still is brought, and again at each asking", async () => {
    const { went, setAt, called } = await open(true);
    shown!.change(looks("needs"));
    expect([went, called()]).toEqual([["needs"], undefined]);
    setAt("wall");
    expect(called()).toBe("needs");
    shown!.change(looks("needs", 2));
    expect(went).toEqual(["needs", "needs"]);
  });

  it("somebody who types is only told, can put it away, and is told anew when it is asked anew", async () => {
    const { went, called, putAway } = await open(false);
    shown!.change(looks("notes/n1"));
    expect([went, called()]).toEqual([[], "notes/n1"]);
    putAway();
    expect(called()).toBeUndefined();
    shown!.change(looks("notes/n1", 2));
    expect(called()).toBe("notes/n1");
    shown!.change({ spotlight: null });
    expect(called()).toBeUndefined();
  });

  it("on another board is only said: nobody is moved to a card that is not there", async () => {
    const { went, called } = await open(true);
    shown!.change(looks("notes/n1@b2"));
    expect([went, called()]).toEqual([[], "notes/n1@b2"]);
    shown!.change(looks("wall@b9", 2));
    expect([went, called()]).toEqual([[], "wall@b9"]);
  });

  it("has a way there only where one may open that board", async () => {
    await show({ session: { ...looks("notes/n1@b9") } });
    expect(bar()!.textContent).toContain("The group looks at:");
    expect(button("Go there")).toBeUndefined();
    shown!.change(looks("notes/n1@b2", 2));
    button("Go there")!.click();
    expect(went.at(-1)).toBe("notes/n1@b2");
  });

  it("one that was there before is said, and moves nobody", async () => {
    const { went, called } = await open(true, looks("needs"));
    expect([went, called()]).toEqual([[], "needs"]);
  });

  it("stands in the bar with a way there, is read aloud, and can be put away", async () => {
    went.length = 0;
    const { change, live } = await show({ session: { agenda: [writing()] } });
    live.setAlong(false);
    change(looks("needs"));
    expect(bar()!.textContent).toContain("The group looks at: the needs");
    expect(spoken()).toBe("The group looks at: the needs");
    button("Go there")!.click();
    expect(went).toEqual(["needs"]);
    button("Not now")!.click();
    expect(bar()!.textContent).not.toContain("The group looks at");
  });

  it("brings nobody along on a device that said no, also later", async () => {
    went.length = 0;
    sessionStorage.removeItem("ronda/choice/along");
    const { live } = await show();
    live.setAlong(false);
    shown!.dispose();
    const again = await show({ session: { agenda: [writing()] } });
    expect(again.live.along()).toBe(false);
    sessionStorage.removeItem("ronda/choice/along");
  });
});
