import { afterEach, describe, expect, it, vi } from "vitest";
import type { OpenPoll, PollChange } from "#shared/voting/poll.ts";
import { settledSettings, type PollSettingsDraft } from "#shared/voting/poll-settings.ts";
import type { MemberView } from "#shared/workshops/workshop.ts";
import type { Role } from "#shared/members/roles.ts";
import { OpenPollForm } from "#client/voting/lead/OpenPollForm.tsx";
import { fakePoll } from "#tests/support/fake-ballot-server.ts";
import { fakeServer, refusal } from "#tests/support/fake-server.ts";
import { showInVote } from "#tests/support/fake-vote.tsx";
import { words } from "#tests/support/screen-words.ts";

type Key = Parameters<typeof words<"polls">>[2];
const say = (key: Key, values = {}) => words("en", "polls", key, values);
const group = words("en", "common", "roleAdvisory");

const shown: (() => void)[] = [];
afterEach(() => {
  shown.splice(0).forEach((dispose) => dispose());
  vi.unstubAllGlobals();
});

const people = (role: Role, n: number): MemberView[] =>
  Array.from({ length: n }, (_, i) => ({
    id: `${role}${i}`,
    name: `${role} ${i}`,
    role,
    state: "in",
    present: true,
  }));

/** The opening step with so many of each, and what was sent. */
async function opening(
  advisory: number,
  byGroup: PollSettingsDraft["byGroup"] | null = "role",
  answer: (body: OpenPoll) => unknown = () => ({ poll: fakePoll() }),
) {
  const settings = settledSettings("approval", 3, byGroup ? { byGroup } : {});
  const draft = fakePoll({ state: "draft", settings, eligible: ["advisory", "participant"] });
  const changed: PollChange[] = [];
  const opened: OpenPoll[] = [];
  fakeServer({
    "PATCH /api/polls/poll-1": (body: PollChange) => {
      changed.push(body);
      return { poll: { ...draft, version: 2, settings: body.settings } };
    },
    "POST /api/polls/poll-1/open": (body: OpenPoll) => {
      opened.push(body);
      return answer(body);
    },
  });
  const members = [...people("advisory", advisory), ...people("participant", 6)];
  const { host, dispose, poll } = await showInVote(() => <OpenPollForm />, draft, {
    features: ["polls"],
    view: { members },
  });
  shown.push(dispose);
  const button = (key: Key) =>
    [...host.querySelectorAll("button")].find((one) => one.textContent.trim() === say(key));
  button("goToOpen")!.click();
  return { host, button, changed, opened, poll };
}

describe("opening a vote with results by role", () => {
  it("says how many the smallest group has, where all may be shown", async () => {
    const { host, button, opened } = await opening(5);
    expect(host.textContent).toContain(say("groupsNeedFive", { group, n: 5 }));
    button("openVote")!.click();
    await vi.waitFor(() => expect(opened).toMatchObject([{ unlessHidden: true }]));
  });

  it("says plainly that groups stay hidden as soon as the list leaves one too small, and does not open so", async () => {
    const { host, button, opened } = await opening(5);
    host.querySelector<HTMLInputElement>(".elector input")!.click();
    await vi.waitFor(() => expect(host.textContent).toContain(say("groupsHiddenRole", { group, n: 4 })));
    expect(button("openVote")!.disabled).toBe(true);
    expect(button("notYet")).toBeDefined();
    host.querySelector<HTMLInputElement>(".elector input")!.click();
    await vi.waitFor(() => expect(button("openVote")!.disabled).toBe(false));
    expect(opened).toEqual([]);
  });

  it("can open with the whole only: then nothing by group is announced", async () => {
    const { button, changed, opened, poll } = await opening(3);
    button("openWholeOnly")!.click();
    await vi.waitFor(() => expect(opened).toMatchObject([{ version: 2 }]));
    expect(changed[0]!.settings).toBeDefined();
    expect(changed[0]!.settings!.byGroup).toBeUndefined();
    expect(poll().settings.rule).toBe("majority");
  });

  it("says what few on paper do to it", async () => {
    const { host } = await opening(6);
    host.querySelectorAll<HTMLInputElement>(".elector input")[1]!.click();
    await vi.waitFor(() => expect(host.textContent).toContain(say("groupsPaper", { n: 1 })));
  });

  it("says so where an earlier result would tell too much", async () => {
    const { host, button } = await opening(6, "role", () => refusal("groups-hidden", 409));
    button("openVote")!.click();
    await vi.waitFor(() => expect(host.textContent).toContain(say("groupsHiddenBefore")));
    expect(button("openWholeOnly")).toBeDefined();
    expect(host.querySelector("[role=alert]")).toBeNull();
  });
});

describe("opening a vote by what people say of themselves", () => {
  it("tells nobody how many are in a group, only that one is too small", async () => {
    const { host, button } = await opening(6, { list: "where" }, () => refusal("groups-too-small", 409));
    expect(host.textContent).not.toContain(say("groupsNeedFive", { group, n: 6 }));
    button("openVote")!.click();
    await vi.waitFor(() => expect(host.textContent).toContain(say("groupsHiddenSaid")));
  });
});

describe("opening any other vote", () => {
  it("says nothing of groups", async () => {
    const { host } = await opening(3, null);
    expect(host.textContent).not.toContain(say("groupsOpening"));
  });
});
