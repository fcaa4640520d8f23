import { createEffect, createSignal, onCleanup, untrack, type Accessor } from "solid-js";
import { changesSince, marksOf, type CardChange } from "#shared/boards/board-marks.ts";
import type { WorkshopView } from "#shared/workshops/workshop.ts";
import type { BoardMemory, LeftBoard } from "../realtime/board-memory.ts";
import type { LiveBoardSession } from "../realtime/live-board-session.ts";
import { browserTimers, type Timers } from "../realtime/timers.ts";

/** How long somebody must have been away for it to be worth a word, in ms. */
const awayFrom = 2 * 60_000;
/** How long is waited after everything is saved, so that the session has been told too, in ms. */
const settles = 1500;

/** How often the marks take in what one writes without a network, in ms. */
const ownEvery = 5000;

/** What happened on a board while one was away. */
export interface Since {
  /** When one left, ms since 1970. */
  readonly at: number;
  readonly cards: readonly CardChange[];
  /** Titles of the steps that were done meanwhile, */
  readonly steps: readonly string[];
  /** and the present one, where it is another. */
  readonly step: string | undefined;
  /** Titles of the votes that were closed meanwhile. */
  readonly votes: readonly string[];
}

/** What somebody who returns is told, and can look up until they leave again. */
export interface SinceLeft {
  /** `undefined` where nothing happened, or one was not away. */
  readonly since: Accessor<Since | undefined>;
  /** Whether it is still to be told. */
  readonly isNews: Accessor<boolean>;
  readonly putAway: () => void;
}

/**
 * Works out on the device what changed since one left it: from short marks that it keeps of the board, so that nobody
 * else knows who read what when. On a shared device the marks last as long as the tab.
 */
export function createSinceLeft(
  session: Pick<LiveBoardSession, "content" | "saved" | "entry">,
  facts: () => WorkshopView,
  memory: Pick<BoardMemory, "left" | "keepLeft">,
  timers: Timers = browserTimers,
): SinceLeft {
  const [since, setSince] = createSignal<Since>();
  const [isNews, setNews] = createSignal(false);
  const ownId = () => session.entry().me.id;
  const kept = memory.left();
  let left = kept?.memberId === untrack(ownId) ? kept : undefined;
  const [isBack, setBack] = createSignal(true);

  /** Whoever goes again before they were told is told of all of it when they come next. */
  let isTold = false;
  const leave = () => {
    if (!isTold) return;
    isTold = false;
    left = leftNow(session.content, facts(), untrack(ownId), timers.now());
    memory.keepLeft(left);
  };
  const visibility = () => {
    if (!document.hidden) return setBack(true);
    leave();
    setBack(false);
  };
  const tell = () => {
    const before = left;
    isTold = true;
    if (!before || timers.now() - before.at < awayFrom) return;
    const now = sinceOf(before, session.content, facts(), ownId());
    setSince(now);
    setNews(now !== undefined);
  };

  createEffect(() => {
    if (!isBack() || session.saved().kind !== "saved") return;
    onCleanup(timers.after(settles, () => untrack(tell)));
  });
  /** Without a network one is away too. What changes on the screen meanwhile is one's own, and no news. */
  const keepOwn = () => {
    if (left && !isTold) left = { ...left, marks: marksOf(session.content) };
    cancel = timers.after(ownEvery, keepOwn);
  };
  let cancel = () => {};
  createEffect(() => {
    if (session.saved().kind !== "offline") return;
    untrack(leave);
    cancel = timers.after(ownEvery, () => untrack(keepOwn));
    onCleanup(() => cancel());
  });
  document.addEventListener("visibilitychange", visibility);
  addEventListener("pagehide", leave);
  onCleanup(() => {
    document.removeEventListener("visibilitychange", visibility);
    removeEventListener("pagehide", leave);
  });
  return { since, isNews, putAway: () => setNews(false) };
}

function leftNow(
  content: LiveBoardSession["content"],
  view: WorkshopView,
  memberId: string,
  at: number,
): LeftBoard {
  const agenda = view.session?.agenda ?? [];
  return {
    memberId,
    at,
    marks: marksOf(content),
    done: agenda.filter(({ state }) => state === "done").map(({ id }) => id),
    step: agenda.find(({ state }) => state === "current")?.id ?? null,
    votes: closedVotes(view).map(({ id }) => id),
  };
}

function sinceOf(
  left: LeftBoard,
  content: LiveBoardSession["content"],
  view: WorkshopView,
  ownId: string,
): Since | undefined {
  const agenda = view.session?.agenda ?? [];
  const current = agenda.find(({ state }) => state === "current");
  const isOwn = ({ root, id, kind }: CardChange) => kind === "added" && content[root][id]?.author === ownId;
  const since: Since = {
    at: left.at,
    cards: changesSince(left.marks, content).filter((change) => !isOwn(change)),
    steps: agenda
      .filter(({ id, state }) => state === "done" && !left.done.includes(id))
      .map(({ title }) => title),
    step: current && current.id !== left.step ? current.title : undefined,
    votes: closedVotes(view)
      .filter(({ id }) => !left.votes.includes(id))
      .map(({ title }) => title),
  };
  const happened = since.cards.length + since.steps.length + since.votes.length > 0 || since.step;
  return happened ? since : undefined;
}

function closedVotes(view: WorkshopView) {
  return (view.polls ?? []).filter(({ state }) => state === "closed");
}
