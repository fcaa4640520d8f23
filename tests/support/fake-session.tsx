import { createSignal, type JSX } from "solid-js";
import { createStore, reconcile, unwrap } from "solid-js/store";
import type { Activity } from "#shared/facilitation/activity.ts";
import type { LedSession, TurnsView } from "#shared/facilitation/led-session.ts";
import type { ReactionCounts } from "#shared/facilitation/reactions.ts";
import type { Role } from "#shared/members/roles.ts";
import type { WorkshopView } from "#shared/workshops/workshop.ts";
import { PlaceProvider, type OwnPlace } from "#client/facilitation/going-on.ts";
import {
  createLiveSession,
  LiveSessionProvider,
  type LiveSession,
} from "#client/facilitation/live-session.ts";
import { BoardProvider, type BoardSession } from "#client/realtime/board-context.ts";
import { fakeBoard } from "./fake-board.tsx";
import { showPage } from "./show-page.ts";

/** The server's time that a fake session begins at. */
export const sessionNow = 1_790_000_000_000;

/** A step of an agenda; what a test does not speak of is ordinary. */
export function step(id: string, given: Partial<Activity> = {}): Activity {
  return {
    id,
    title: `Step ${id}`,
    instructions: "",
    target: null,
    writers: ["facilitator", "advisory", "participant"],
    minutes: 10,
    speaking: "open",
    visibility: "shared",
    names: "shown",
    revealedAt: null,
    note: "",
    state: "planned",
    spent: 0,
    startedAt: null,
    ...given,
  };
}

/** Nobody speaks, nobody waits. */
export const quietTurns = (): TurnsView => ({
  speaker: null,
  speakerSince: null,
  queue: [],
  unspokenFirst: false,
  twoOthersFirst: false,
  turnTime: null,
  round: null,
});

/** A session with nothing going on. */
export function quietSession(given: Partial<LedSession> = {}): LedSession {
  return {
    agenda: [],
    proposals: [],
    talk: null,
    timer: { kind: "none" },
    locked: false,
    spotlight: null,
    turns: quietTurns(),
    ready: { ready: 0, here: 0, mine: false },
    ...given,
  };
}

/** The view of somebody called Me. */
export function workshopView(session: LedSession, role: Role = "participant"): WorkshopView {
  return {
    workshop: { id: "w", title: "Water on the hill", locale: "en" },
    boards: [{ id: "b", title: "Board" }],
    me: { id: "me", name: "Me", role, state: "in" },
    version: 7,
    purpose: {},
    reviewOn: "2027-05-23",
    operator: null,
    memberList: "present",
    memberCount: 1,
    doorOpen: true,
    session,
  };
}

/** A place on the wall that nobody goes away from. */
function somewhere(): OwnPlace {
  return {
    isAt: (target) => target === "wall",
    go: () => {},
    reach: (target) => (target.startsWith("polls/") ? "away" : "here"),
    here: (target) => target,
    target: () => "wall",
    name: (target) => `the ${target}`,
  };
}

/** A session in the hands of a test: what it tells, what time it is, and what was asked of the server. */
export interface FakeSession {
  readonly live: LiveSession;
  readonly host: HTMLElement;
  readonly dispose: () => void;
  /** Commands that were sent, with the version that each was made on. */
  readonly sent: unknown[];
  readonly change: (session: Partial<LedSession>, view?: Partial<WorkshopView>) => void;
  /** Lets the server's clock go on. */
  readonly pass: (ms: number) => void;
  /** People show reactions. */
  readonly react: (counts: ReactionCounts) => void;
  /** The next command is refused so. */
  readonly refuse: (error: Error) => void;
}

/** Renders screens of a session into the page. */
export async function showInSession(
  screen: () => JSX.Element,
  options: {
    session?: Partial<LedSession>;
    role?: Role;
    view?: Partial<WorkshopView>;
    place?: OwnPlace;
    board?: BoardSession;
  } = {},
): Promise<FakeSession> {
  const first = workshopView(quietSession(options.session), options.role);
  const [store, setStore] = createStore({ view: { ...first, ...options.view } });
  const [now, setNow] = createSignal(sessionNow);
  const [shownReactions, react] = createSignal<ReactionCounts>({});
  const sent: unknown[] = [];
  let refusal: Error | undefined;
  const live = createLiveSession(
    {
      get view() {
        return store.view;
      },
      clock: { now, hear: () => {} },
      reactions: shownReactions,
      take: () => {},
    },
    async (_, command) => {
      sent.push(command);
      const error = refusal;
      refusal = undefined;
      if (error) throw error;
      return { version: 8, now: now(), session: unwrap(store.view).session! };
    },
    now,
  );
  const page = await showPage(
    () => (
      <LiveSessionProvider value={live}>
        <PlaceProvider value={options.place ?? somewhere()}>
          <BoardProvider value={options.board ?? fakeBoard()}>{screen()}</BoardProvider>
        </PlaceProvider>
      </LiveSessionProvider>
    ),
    ["session", "turns", "steps", "leading", "groups", "people", "presets", "board"],
  );
  return {
    live,
    ...page,
    sent,
    change: (session, view = {}) => {
      const known = unwrap(store.view);
      const next = { ...known, ...view, session: { ...known.session!, ...session } };
      setStore("view", reconcile(JSON.parse(JSON.stringify(next)) as WorkshopView));
    },
    pass: (ms) => setNow((at) => at + ms),
    react,
    refuse: (error) => (refusal = error),
  };
}
