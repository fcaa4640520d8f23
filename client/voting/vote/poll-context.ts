import {
  createContext,
  createEffect,
  createMemo,
  createSignal,
  on,
  onCleanup,
  useContext,
  type Accessor,
} from "solid-js";
import type { PollView } from "#shared/voting/poll.ts";
import type { Me, WorkshopView } from "#shared/workshops/workshop.ts";
import { useSessionFacts } from "#client/facilitation/session-facts.ts";
import { votingApi } from "../voting-api.ts";
import type { OpenedPoll } from "./open-poll.ts";

/** One poll as its page sees it: live, and one's own part in it. */
export interface PollFactsHere {
  readonly poll: Accessor<PollView>;
  /** Takes in what a call answered. */
  readonly take: (poll: PollView) => void;
  /** Asks again: what is told to many at once does not say everything. */
  readonly look: () => Promise<void>;
  readonly me: Accessor<Me>;
  readonly view: WorkshopView;
  readonly workshopId: string;
  /** Whether the server said anything yet; before that a page shows what this device knew. */
  readonly isHeard: Accessor<boolean>;
  /** The server's time, in milliseconds; `undefined` before it was heard. */
  readonly now: () => number | undefined;
}

/** How often those who lead are told how many are in, in milliseconds. */
const countEvery = 5000;

/**
 * A poll as it was asked for, with what was told to many since. One's own part is as it was asked for: beside what many
 * are told stands only what it was when the page came.
 */
export function pollAsTold(known: PollView, told: PollView | undefined): PollView {
  if (!told || told.version < known.version) return known;
  const mine = known.mine ?? told.mine;
  return { ...known, ...told, ...(mine ? { mine } : {}) };
}

/** Follows one poll by the workshop's events. Call it under an owner. */
export function usePollFacts(opened: Accessor<OpenedPoll>): PollFactsHere {
  const first = opened();
  const facts = useSessionFacts(first.view);
  const [asked, setAsked] = createSignal(first.poll);
  const told = () => facts.view.polls?.find(({ id }) => id === first.poll.id);
  const poll = () => pollAsTold(asked(), told());
  const look = async () => {
    setAsked((await votingApi.poll(first.poll.id)).poll);
  };
  createEffect(() => {
    if (facts.view.me.role !== "facilitator" || !["open", "closing"].includes(poll().state)) return;
    const timer = setInterval(() => void look().catch(() => undefined), countEvery);
    onCleanup(() => clearInterval(timer));
  });
  // What was opened from this device is asked for again once the server is heard.
  createEffect(on(opened, ({ poll, isKept }) => isKept || setAsked(poll), { defer: true }));
  const isHeard = createMemo(() => !opened().isKept || facts.clock.now() !== undefined);
  createEffect(() => {
    if (isHeard() && opened().isKept) void look().catch(() => undefined);
  });
  createEffect((before: string | undefined) => {
    // The opening settles who may vote here, which events do not say.
    const { state } = poll();
    if (before !== undefined && before !== state) void look().catch(() => undefined);
    return state;
  }, undefined);
  return {
    poll,
    take: setAsked,
    look,
    me: () => facts.view.me,
    view: facts.view,
    workshopId: first.view.workshop.id,
    isHeard,
    now: facts.clock.now,
  };
}

const PollContext = createContext<PollFactsHere>();
export const PollProvider = PollContext.Provider;

/** The poll that a component stands in. */
export function usePoll(): PollFactsHere {
  const poll = useContext(PollContext);
  if (!poll) throw new Error("usePoll outside a poll's page");
  return poll;
}
