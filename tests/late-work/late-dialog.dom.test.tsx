import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LateDialog } from "#client/late-work/LateDialog.tsx";
import { LateState } from "#client/late-work/LateState.tsx";
import { loadMessages } from "#client/i18n/i18n.ts";
import type { TrayEntry } from "#client/realtime/board-context.ts";
import type { LiveBoardSession } from "#client/realtime/live-board-session.ts";
import { createItem } from "#shared/boards/board-doc.ts";
import type { LateItem, WaitingLateItem } from "#shared/late-work/late-item.ts";
import { fakeBoard, renderInBoard, type FakeBoard } from "#tests/support/fake-board.tsx";
import { fakeServer, noConnection, refusal } from "#tests/support/fake-server.ts";
import { letDialogsShow } from "#tests/support/show-page.ts";

const calls = "/api/boards/board/late-work";
const words: LateItem = {
  kind: "words",
  id: "l1",
  root: "notes",
  card: "n1",
  field: "text",
  before: "water",
  after: "clean water here",
};
const card: LateItem = {
  kind: "card",
  id: "l2",
  root: "personas",
  card: "p9",
  fields: { name: "Doña Clara", goals: "to sell bread", order: "V", author: "leo" },
};
const late = (item: LateItem, name = "Leo"): WaitingLateItem => ({ item, memberId: "leo", name, sentAt: 5 });
let board: FakeBoard;
let waiting: WaitingLateItem[];
let server: ReturnType<typeof fakeServer>;
let host: HTMLElement;
let dispose = () => {};

beforeEach(async () => {
  letDialogsShow();
  sessionStorage.setItem("ronda/locale", "en");
  await loadMessages("common");
  waiting = [late(words), late(card, "")];
  board = fakeBoard({ role: "facilitator" });
  createItem(board.doc(), "notes", { text: "dirty water", x: 0, y: 0 }, { now: 1 }, "n1");
  const decided = (outcome?: string) => (body: { decision: string }) => {
    waiting = waiting.slice(1);
    return body.decision === "admit" ? { outcome } : {};
  };
  server = fakeServer({
    [`GET ${calls}`]: () => ({ mine: [], waiting }),
    [`POST ${calls}/l1`]: decided("below"),
    [`POST ${calls}/l2`]: decided("placed"),
  });
});
afterEach(() => {
  dispose();
  vi.unstubAllGlobals();
});

const shows = (...all: string[]) =>
  vi.waitFor(() => {
    for (const one of all) expect(host.textContent.replaceAll(/\s+/g, " ")).toContain(one);
  });
const press = (name: string) =>
  [...host.querySelectorAll("button")]
    .find((one) => (one.getAttribute("aria-label") ?? one.textContent) === name)!
    .click();
const open = () => {
  ({ host, dispose } = renderInBoard(board, () => <LateDialog onClose={() => {}} />));
};

describe("late work that waits for those who lead", () => {
  it("says whose it is, what they wrote, and what stands there now", async () => {
    open();
    await shows("Leo", "note · more words", "clean … here", "What stands there now", "dirty water");
    await shows("somebody", "character · new", "Doña Clara to sell bread");
    expect(host.textContent).not.toContain("leo");
  });

  it("is taken in or not, one by one, and each time it says what was done", async () => {
    open();
    await shows("clean … here");
    press("Take in what Leo wrote: clean … here");
    await shows("Taken in, below what others wrote there meanwhile.");
    await vi.waitFor(() => expect(host.querySelectorAll("li")).toHaveLength(1));
    press("Do not take in what somebody wrote: Doña Clara to sell bread");
    await shows("Not taken in. Whoever wrote it keeps the words.", "Nothing waits.");
    expect(
      server.asked.filter(({ call }) => call.startsWith("POST")).map(({ call, body }) => [call, body]),
    ).toEqual([
      [`POST ${calls}/l1`, { decision: "admit" }],
      [`POST ${calls}/l2`, { decision: "decline" }],
    ]);
  });

  it("goes on waiting where it could not be taken in, and says why", async () => {
    server.answer({ [`POST ${calls}/l1`]: () => refusal("gone", 410) });
    open();
    await shows("clean … here");
    press("Take in what Leo wrote: clean … here");
    await vi.waitFor(() => expect(host.querySelector('[role="alert"]')?.textContent).not.toBe(undefined));
    expect(host.querySelectorAll("li")).toHaveLength(2);
  });

  it("says so where there is no connection", async () => {
    server.answer({ [`GET ${calls}`]: noConnection });
    open();
    await vi.waitFor(() => expect(host.querySelector('[role="alert"]')?.textContent).toMatch(/connect/i));
  });
});

describe("kept words that are offered to those who lead", () => {
  const entry = (state: NonNullable<TrayEntry["late"]>["state"]): TrayEntry => ({
    id: "t1",
    at: 1,
    reason: "locked",
    target: "notes/n1/text",
    text: "clean",
    late: { item: words, state },
  });
  const setLate = vi.fn();
  const show = (state: NonNullable<TrayEntry["late"]>["state"]) => {
    const session = { ...board, setLate } as unknown as LiveBoardSession;
    ({ host, dispose } = renderInBoard(board, () => <LateState session={session} entry={entry(state)} />));
  };
  beforeEach(() => setLate.mockClear());

  it.each([
    ["unsent", "Goes to those who lead once there is a connection. They can read it then."],
    ["waiting", "Waits for those who lead. Only they can read it."],
    ["admitted", "Taken in: it is on the board."],
    ["declined", "Not taken in. Here are your words."],
  ] as const)("say that they are %s, and who can read them", async (state, sentence) => {
    show(state);
    await shows(sentence);
    expect(host.querySelector("button") !== null).toBe(state === "unsent" || state === "waiting");
  });

  it("are taken back, from the server too", async () => {
    server.answer({ [`DELETE ${calls}/l1`]: () => undefined });
    show("waiting");
    await shows("Take it back");
    press("Take it back");
    await vi.waitFor(() => expect(setLate).toHaveBeenCalledWith("t1", undefined));
    expect(server.asked.map(({ call }) => call)).toEqual([`DELETE ${calls}/l1`]);
  });

  it("stay offered where they could not be taken back, and say so", async () => {
    server.answer({ [`DELETE ${calls}/l1`]: noConnection });
    show("waiting");
    await shows("Take it back");
    press("Take it back");
    await vi.waitFor(() => expect(host.querySelector('[role="alert"]')?.textContent).toMatch(/connect/i));
    expect(setLate).not.toHaveBeenCalled();
  });
});
