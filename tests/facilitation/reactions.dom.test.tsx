import { Suspense } from "solid-js";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ReactionCounts, Reactions } from "#client/facilitation/Reactions.tsx";
import { createPassingReactions } from "#client/facilitation/passing-reactions.ts";
import { fakeServer } from "#tests/support/fake-server.ts";
import { showInSession, step, type FakeSession } from "#tests/support/fake-session.tsx";
import { HeldTimers } from "#tests/support/held-timers.ts";
import { namelessControls } from "#tests/support/show-page.ts";

let shown: FakeSession | undefined;
afterEach(() => {
  shown?.dispose();
  shown = undefined;
  vi.unstubAllGlobals();
});

const open = async (role: "participant" | "facilitator" = "participant") =>
  (shown = await showInSession(
    () => (
      <Suspense>
        <Reactions />
        <ReactionCounts />
      </Suspense>
    ),
    { role, session: { agenda: [step("a", { state: "current" })] } },
  ));
const button = (name: string) =>
  [...shown!.host.querySelectorAll("button")].find(
    (one) => (one.getAttribute("aria-label") ?? one.textContent) === name,
  )!;
const counts = () => [...shown!.host.querySelectorAll(".reaction-count")].map((one) => one.textContent);

describe("reactions on the screen", () => {
  it("are four with names, behind one button, and are sent with one tap", async () => {
    const { asked } = fakeServer({ "POST /api/workshops/w/reactions": () => undefined });
    const { host } = await open();
    const row = host.querySelector<HTMLElement>(".reaction-row")!;
    expect([row.hidden, button("React").getAttribute("aria-expanded")]).toEqual([true, "false"]);
    button("React").click();
    expect(row.hidden).toBe(false);
    expect([...row.querySelectorAll("button")].map((one) => one.textContent)).toEqual([
      "I agree",
      "Thank you",
      "Slower",
      "I cannot hear",
    ]);
    expect(namelessControls(host)).toEqual([]);
    button("Slower").click();
    await vi.waitFor(() => expect(asked.map(({ body }) => body)).toEqual([{ reaction: "slower" }]));
    expect(row.hidden).toBe(true);
  });

  it("stand as numbers of people while they last", async () => {
    const { react } = await open();
    react({ slower: 3, thanks: 1 });
    expect(counts()).toEqual(["1 person: Thank you", "3 people: Slower"]);
    react({});
    expect(counts()).toEqual([]);
  });

  it("are read aloud to those who lead, unless silenced, and to nobody else", async () => {
    const first = await open("facilitator");
    first.react({ slower: 3 });
    expect(first.host.querySelector("[role=status]")!.textContent).toBe("3 people: Slower");
    first.dispose();
    const silent = await open("facilitator");
    silent.live.setAloud(false);
    silent.react({ slower: 3 });
    expect(silent.host.querySelector("[role=status]")!.textContent).toBe("");
    silent.dispose();
    const { host } = await open();
    expect(host.querySelector("[role=status]")).toBeNull();
  });
});

describe("reactions as they are told", () => {
  const told = (kind: string, counts = {}) => ({ kind, data: { now: 1, counts } });

  it("end by themselves where the stream broke, and with a stream that begins anew", async () => {
    const timers = new HeldTimers();
    const { counts, hear } = createPassingReactions(timers);
    expect(hear(told("reactions", { agree: 2 }))).toBe(true);
    expect(counts()).toEqual({ agree: 2 });
    await timers.pass(20_000);
    expect(counts()).toEqual({});
    hear(told("reactions", { agree: 2 }));
    expect(hear(told("snapshot"))).toBe(false);
    expect(counts()).toEqual({});
  });
});
