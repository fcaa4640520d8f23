import { afterEach, describe, expect, it, vi } from "vitest";
import type { BreakoutView } from "#shared/facilitation/breakout-view.ts";
import type { BoardEntry, MemberView, WorkshopView } from "#shared/workshops/workshop.ts";
import { LeadGroups } from "#client/facilitation/breakouts/LeadGroups.tsx";
import { GroupStrip } from "#client/facilitation/breakouts/GroupStrip.tsx";
import { useLiveSession } from "#client/facilitation/live-session.ts";
import { viewAfter } from "#client/facilitation/session-facts.ts";
import { loadMessages } from "#client/i18n/i18n.ts";
import { BoardProvider, type BoardSession } from "#client/realtime/board-context.ts";
import { fakeServer } from "#tests/support/fake-server.ts";
import { quietSession, showInSession, workshopView, type FakeSession } from "#tests/support/fake-session.tsx";
import { namelessControls, submit } from "#tests/support/show-page.ts";
import { allByName, byName } from "#tests/support/view-tools.ts";

let shown: FakeSession | undefined;
afterEach(() => {
  shown?.dispose();
  shown = undefined;
  vi.unstubAllGlobals();
});

const member = (id: string, more: Partial<MemberView> = {}): MemberView => ({
  id,
  name: id,
  role: "participant",
  state: "in",
  present: true,
  ...more,
});
const open = (more: Partial<BreakoutView> = {}): BreakoutView => ({
  state: "open",
  choosing: false,
  max: null,
  message: "",
  endedAt: null,
  groups: [],
  ...more,
});
const call = "POST /api/workshops/w/breakouts";
const answering = (more: object) => fakeServer({ [call]: () => ({ version: 8, now: 1, ...more }) });
const button = (name: string | RegExp) => byName<HTMLButtonElement>(shown!.host, "button", name);
const text = () => shown!.host.textContent ?? "";

describe("leading groups", () => {
  const lead = async (view: Partial<WorkshopView>) => {
    const server = answering({ breakouts: view.breakouts ?? null });
    shown = await showInSession(() => <LeadGroups />, { role: "facilitator", view });
    shown.host.querySelector("details")!.open = true;
    return server;
  };
  const members = [member("Luz"), member("Rui"), member("Eva"), member("Away", { present: false })];

  it("begin by a size, for those who are here", async () => {
    const server = await lead({ members });
    expect(text()).toContain("3 people here take part.");
    submit(shown!.host.querySelector("form")!);
    await expect
      .poll(() => server.asked.map(({ body }) => body))
      .toEqual([{ do: "split", by: { kind: "size", size: 4 }, max: null, version: 7 }]);
    expect(namelessControls(shown!.host)).toEqual([]);
  });

  it("point out somebody who is alone, and join them with the smallest other", async () => {
    const groups = [
      { number: 1, size: 2, boardId: "g1", people: ["Luz", "Rui"] },
      { number: 2, size: 1, boardId: "g2", people: ["Eva"] },
    ];
    const server = await lead({ members, breakouts: open({ groups }) });
    expect(text()).toContain("Only one person is in group 2.");
    expect(allByName(shown!.host, "a", "Look in").map((link) => link.getAttribute("href"))).toEqual([
      "/b/g1",
      "/b/g2",
    ]);
    button("Join with group 1").click();
    await expect
      .poll(() => server.asked.map(({ body }) => body))
      .toEqual([{ do: "merge", from: 2, into: 1, version: 7 }]);
  });

  it("say how many are ready, and who is in none", async () => {
    const groups = [{ number: 1, size: 2, boardId: "g1", people: ["Luz", "Rui"] }];
    await lead({
      members,
      breakouts: open({ groups }),
      session: quietSession({ ready: { ready: 1, here: 3, members: ["Rui"] } }),
    });
    expect(text()).toContain("2 people · 1 ready");
    expect(text()).toContain("In no group: Eva");
  });

  it("bring back all, and say how much came", async () => {
    const server = await lead({ members, breakouts: open({ state: "back", endedAt: 1 }) });
    server.answer({ [call]: () => ({ version: 8, now: 1, breakouts: null, brought: 2 }) });
    button("Bring all cards").click();
    await expect.poll(text).toContain("2 cards came to everybody's board.");
  });
});

describe("a board says where one's group is", () => {
  const onBoard = async (
    board: BoardEntry["board"],
    view: Partial<WorkshopView>,
    canWrite = true,
    aloud = true,
  ) => {
    await loadMessages("groups");
    const entry = { ...workshopView(quietSession()), ...view, board };
    const session = { entry: () => entry, canWrite: () => canWrite } as unknown as BoardSession;
    const boards = [{ id: "b", title: "Board" }, board];
    shown = await showInSession(
      () => {
        useLiveSession().setAloud(aloud);
        return (
          <BoardProvider value={session}>
            <GroupStrip />
          </BoardProvider>
        );
      },
      { view: { boards, ...view } },
    );
    await expect.poll(() => shown!.host.querySelector(".board-notice")).not.toBeNull();
  };
  const main = { id: "b", title: "Board" };
  const own = { id: "g2", title: "Group 2", kind: "breakout" } as const;
  const groups = [{ number: 2, size: 3, boardId: "g2" }];
  const href = (name: string) => byName(shown!.host, "a", name).getAttribute("href");

  it("with one way there, and takes nobody away", async () => {
    await onBoard(main, { breakouts: open({ mine: 2, groups, message: "Ten minutes" }) });
    expect(text()).toContain("Your group is at its own board: group 2.");
    expect(text()).toContain("From whoever leads: Ten minutes");
    expect(href("Go there")).toBe("/b/g2");
    expect(shown!.live.said()).toBe(
      "Your group is at its own board: group 2. From whoever leads: Ten minutes",
    );
  });

  it("and reads nothing of it aloud to whoever does not wish it", async () => {
    await onBoard(main, { breakouts: open({ mine: 2, groups, message: "Ten minutes" }) }, true, false);
    expect(text()).toContain("From whoever leads: Ten minutes");
    expect(shown!.live.said()).toBe("");
    expect(shown!.host.querySelector("[role=status]")).toBeNull();
  });

  it("names the group on its own board, and where it talks", async () => {
    const talk = { kind: "link", url: "https://meet.example/2" } as const;
    await onBoard(own, { breakouts: open({ mine: 2, groups: [{ ...groups[0]!, talk }] }) });
    expect(text()).toContain("You are with group 2.");
    expect(href("Where group 2 talks")).toBe("https://meet.example/2");
  });

  it("tells that the group is together again, and that words can still be finished", async () => {
    await onBoard(own, { breakouts: open({ state: "back", endedAt: 1, mine: 2, groups }) });
    expect(text()).toContain("What you finish here stays on this board.");
    expect(href("Go to everybody")).toBe("/b/b");
  });

  it("lets one choose a group that is not full", async () => {
    const server = answering({ breakouts: null });
    const choices = [
      { number: 1, size: 2 },
      { number: 2, size: 1 },
    ];
    await onBoard(main, { breakouts: open({ choosing: true, max: 2, groups: choices }) });
    expect(button("Group 1 is full").disabled).toBe(true);
    button("Go to group 2, 1 of 2").click();
    await expect
      .poll(() => server.asked.map(({ body }) => body))
      .toEqual([{ do: "join", to: 2, version: 7 }]);
  });

  it("says plainly what a board without names means, and what it does not", async () => {
    await onBoard({ id: "x", title: "Quiet", kind: "wall", anonymous: true }, {});
    expect(text()).toContain("Whoever runs the server can still see which devices connect");
  });
});

describe("what one knows of groups", () => {
  it("is what was told last, and nothing where nothing is told any more", () => {
    const before = { ...workshopView(quietSession()), breakouts: open() };
    const boards = [{ id: "b", title: "Board" }];
    const told = { now: 1, version: 9, breakouts: null, boards };
    const after = viewAfter(before, { kind: "breakouts", data: told })!;
    expect(after).toMatchObject({ version: 9, boards });
    expect(after.breakouts).toBeUndefined();
  });
});
