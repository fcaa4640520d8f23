import { afterEach, describe, expect, it, vi } from "vitest";
import type { OpenPoll, PollView } from "#shared/voting/poll.ts";
import { settledSettings } from "#shared/voting/poll-settings.ts";
import type { MemberView } from "#shared/workshops/workshop.ts";
import { LeadPoll } from "#client/voting/lead/LeadPoll.tsx";
import { fakePoll } from "#tests/support/fake-ballot-server.ts";
import { fakeServer } from "#tests/support/fake-server.ts";
import { showInVote } from "#tests/support/fake-vote.tsx";
import { words } from "#tests/support/screen-words.ts";

const say = (key: Parameters<typeof words<"polls">>[2], values = {}) => words("en", "polls", key, values);

const shown: (() => void)[] = [];
afterEach(() => {
  shown.splice(0).forEach((dispose) => dispose());
  vi.unstubAllGlobals();
});

const members = ["Luz", "Rui"].map((name) => ({
  id: name.toLowerCase(),
  name,
  role: "advisory",
  state: "in",
  present: true,
})) as unknown as MemberView[];

async function lead(more: Partial<PollView>) {
  const poll = fakePoll(more);
  const { asked } = fakeServer({
    "POST /api/polls/poll-1/open": () => ({ poll: { ...poll, state: "open" } }),
    "POST /api/polls/poll-1/close": () => ({ poll: { ...poll, state: "closed" } }),
  });
  const page = await showInVote(() => <LeadPoll />, poll, {
    features: ["polls", "methods", "symbols"],
    view: { members },
  });
  shown.push(page.dispose);
  const button = (label: string) =>
    [...page.host.querySelectorAll("button")].find((one) => one.textContent.trim() === label);
  return { ...page, button, asked };
}

describe("opening a sensitive vote over an open network", () => {
  it("marks everybody for paper, says why, and lets single people vote on this computer", async () => {
    const settings = settledSettings("approval", 3, { sensitive: true });
    const { host, button, asked } = await lead({ state: "draft", settings });
    button(say("goToOpen"))!.click();
    expect(host.textContent).toContain(say("paperOnly"));
    const onPaper = (name: string) =>
      host.querySelector<HTMLInputElement>(`[aria-label="${say("votesOnPaper", { name })}"]`)!;
    expect([onPaper("Luz").checked, onPaper("Rui").checked]).toEqual([true, true]);
    onPaper("Rui").click();
    button(say("openRegistration"))!.click();
    await vi.waitFor(() => expect((asked.at(-1)!.body as OpenPoll).paper).toEqual(["luz"]));
  });

  it("marks nobody in any other vote", async () => {
    const { host, button } = await lead({ state: "draft" });
    button(say("goToOpen"))!.click();
    expect(host.textContent).not.toContain(say("paperOnly"));
    expect(host.querySelectorAll("[aria-label]:checked")).toHaveLength(0);
  });
});

describe("a vote that registers", () => {
  it("can be called off, after one is asked", async () => {
    const { host, button, asked } = await lead({ state: "registering" });
    button(say("callOff"))!.click();
    expect(host.textContent).toContain(say("callOffAsk"));
    expect(asked).toEqual([]);
    button(say("callOffNow"))!.click();
    await vi.waitFor(() => expect(asked.map(({ call }) => call)).toContain("POST /api/polls/poll-1/close"));
  });
});

describe("a vote that closes", () => {
  const electorate = { electors: 5, paper: 2, aside: 0 };

  it("offers to do without paper once its time is over, not while devices still send", async () => {
    const { button } = await lead({ state: "closing", closesAt: 60_000, electorate });
    expect(button(say("closeWithoutPaper"))).toBeUndefined();
  });
});
