import { afterEach, describe, expect, it, vi } from "vitest";
import type { PollView } from "#shared/voting/poll.ts";
import { settledSettings } from "#shared/voting/poll-settings.ts";
import { PollIntro } from "#client/voting/vote/PollIntro.tsx";
import { VoteHere } from "#client/voting/vote/VoteHere.tsx";
import { fakePoll } from "#tests/support/fake-ballot-server.ts";
import { fakeServer } from "#tests/support/fake-server.ts";
import { showInVote } from "#tests/support/fake-vote.tsx";
import { words } from "#tests/support/screen-words.ts";

const say = (key: Parameters<typeof words<"voting">>[2], values = {}) => words("en", "voting", key, values);

const shown: (() => void)[] = [];
afterEach(() => {
  shown.splice(0).forEach((dispose) => dispose());
  vi.unstubAllGlobals();
});

async function intro(poll: Partial<PollView>, view = {}) {
  const { host, dispose } = await showInVote(() => <PollIntro />, fakePoll(poll), { view });
  shown.push(dispose);
  return host.textContent;
}

describe("above every ballot stands", () => {
  it("what there is to spend", async () => {
    const settings = settledSettings("approval", 3, { budget: 1500, unit: "sacks" });
    expect(await intro({ settings })).toContain(say("budgetHow", { amount: "1,500 sacks" }));
  });

  it("why none of these cannot be chosen", async () => {
    const settings = settledSettings("approval", 3, { none: { removed: "We agreed on it in May" } });
    expect(await intro({ settings })).toContain("We agreed on it in May");
  });

  it("by which groups the result is shown, and that the ballot carries one's own", async () => {
    const settings = settledSettings("approval", 3, { byGroup: { list: "where" } });
    const groupLists = [{ id: "where", title: "Where do you live?", groups: [] }];
    const text = await intro({ settings }, { groupLists });
    expect(text).toContain(say("byListHow", { list: "Where do you live?" }));
    expect(text).toContain(say("groupOnBallot"));
  });

  it("that somebody asked for secrecy, not who", async () => {
    expect(await intro({ keptSecret: true })).toContain(say("keptSecret"));
  });
});

describe("before a vote opens", () => {
  it("anybody who may vote, also who leads it, can stand aside and come back", async () => {
    const draft = fakePoll({ state: "draft" });
    const { asked } = fakeServer({
      "POST /api/polls/poll-1/channel": ({ channel }: { channel: "aside" | "device" }) => ({
        poll: { ...draft, mine: { elector: true, channel } },
      }),
    });
    const { host, dispose } = await showInVote(() => <VoteHere />, draft);
    shown.push(dispose);
    const press = (label: string) =>
      [...host.querySelectorAll("button")].find((one) => one.textContent.trim() === label)!.click();
    press(say("standAside"));
    await vi.waitFor(() => expect(host.textContent).toContain(say("youStandAside")));
    press(say("voteAfterAll"));
    await vi.waitFor(() => expect(host.textContent).toContain(say("opensLater")));
    expect(asked.map(({ body }) => body)).toEqual([{ channel: "aside" }, { channel: "device" }]);
  });
});
