import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PollView } from "#shared/voting/poll.ts";
import { settledSettings } from "#shared/voting/poll-settings.ts";
import { deviceBallots, type KeptBallot } from "#client/voting/device/ballot-memory.ts";
import { OpenBallot } from "#client/voting/vote/OpenBallot.tsx";
import { pollAsTold } from "#client/voting/vote/poll-context.ts";
import { SecretVote } from "#client/voting/vote/SecretVote.tsx";
import { fakePoll } from "#tests/support/fake-ballot-server.ts";
import { fakeServer } from "#tests/support/fake-server.ts";
import { showInVote } from "#tests/support/fake-vote.tsx";
import { words } from "#tests/support/screen-words.ts";

const say = (key: Parameters<typeof words<"voting">>[2]) => words("en", "voting", key);
const memory = () => deviceBallots("m1", "poll-1");
/** A device that has its ballot; nothing of it is sent here. */
const credential = { ballotKey: "", secret: "", token: "" } as unknown as KeptBallot["credential"] & object;

const shown: (() => void)[] = [];
beforeEach(() => memory().write({ seq: 0, inBox: 0 }));
afterEach(() => {
  shown.splice(0).forEach((dispose) => dispose());
  vi.unstubAllGlobals();
});

async function voteWith(more: Partial<PollView>, kept: Partial<KeptBallot> = {}) {
  memory().write({ seq: 0, inBox: 0, credential, ...kept });
  const poll = fakePoll({ mine: { elector: true, channel: "device" }, ...more });
  const { asked } = fakeServer({
    "GET /api/polls/poll-1/key": () => ({ keys: [], box: "" }),
    "POST /api/polls/poll-1/channel": ({ channel }: { channel: "aside" | "paper" }) => ({
      poll: { ...poll, mine: { elector: true, channel } },
    }),
  });
  const part = () => (poll.secrecy === "open" ? <OpenBallot /> : <SecretVote />);
  const page = await showInVote(part, poll, { features: ["methods", "secrecy"] });
  shown.push(page.dispose);
  const button = (label: string) =>
    [...page.host.querySelectorAll("button")].find((one) => one.textContent.trim() === label);
  const channels = () =>
    asked.flatMap(({ body }) => (body as { channel?: string } | undefined)?.channel ?? []);
  return { ...page, button, channels };
}

describe("standing aside", () => {
  it.each(["registering", "open"] as const)(
    "is possible while %s though the device has its ballot already",
    async (state) => {
      const { button, channels, poll } = await voteWith({ state });
      await vi.waitFor(() => expect(button(say("standAside"))).toBeTruthy());
      button(say("standAside"))!.click();
      await vi.waitFor(() => expect(channels()).toEqual(["aside"]));
      await vi.waitFor(() => expect(poll().mine?.channel).toBe("aside"));
    },
  );

  it.each([
    ["one was sealed", { seq: 1, inBox: 0 }],
    ["one is in the box", { seq: 1, inBox: 1 }],
    ["it came from another device, which may have cast it", { recovered: true }],
  ])("is not offered once %s, because nothing can be taken out", async (_, kept) => {
    const { button, host } = await voteWith({}, kept);
    await vi.waitFor(() => expect(host.querySelector("[data-vote=preparing]")).toBeNull());
    expect(button(say("standAside"))).toBeUndefined();
  });

  it("says of an open ballot that it is taken out", async () => {
    const { host } = await voteWith({ secrecy: "open", method: "consent", options: [] });
    expect(host.textContent).toContain(say("asideTakesOut"));
  });
});

describe("one's own part", () => {
  it("is as it was answered, whatever was known when the page came", () => {
    const told = fakePoll({ version: 7, title: "Later", mine: { elector: true, channel: "device" } });
    const answered = fakePoll({ version: 7, mine: { elector: true, channel: "aside" } });
    expect(pollAsTold(answered, told)).toMatchObject({ title: "Later", mine: { channel: "aside" } });
    expect(pollAsTold({ ...answered, version: 8 }, told)).toMatchObject({ title: answered.title });
  });
});

describe("a sensitive vote over an open network", () => {
  it("lets who gets no ballot here say that they vote on paper", async () => {
    const settings = settledSettings("approval", 3, { sensitive: true });
    const poll = fakePoll({ settings, mine: { elector: true, channel: "device" } });
    memory().write({ seq: 0, inBox: 0 });
    const { asked } = fakeServer({
      "GET /api/polls/poll-1/key": () =>
        new Response('{"error":{"code":"other-channel","message":""}}', { status: 409 }),
      "POST /api/polls/poll-1/channel": () => ({
        poll: { ...poll, mine: { elector: true, channel: "paper" } },
      }),
    });
    const { host, dispose } = await showInVote(() => <SecretVote />, poll, { features: ["methods"] });
    shown.push(dispose);
    const button = () =>
      [...host.querySelectorAll("button")].find((one) => one.textContent.trim() === say("toPaper"));
    await vi.waitFor(() => expect(button()).toBeTruthy());
    button()!.click();
    await vi.waitFor(() => expect(asked.at(-1)!.body).toEqual({ channel: "paper" }));
  });
});
