import { onCleanup, type Accessor } from "solid-js";
import { createStore, reconcile, unwrap } from "solid-js/store";
import type { BreakoutView } from "#shared/facilitation/breakout-view.ts";
import { toldSession, type LedSession, type SessionAnswer } from "#shared/facilitation/led-session.ts";
import type { PollView } from "#shared/voting/poll.ts";
import { toldPolls } from "#shared/voting/told-polls.ts";
import type { MemberView, WorkshopView } from "#shared/workshops/workshop.ts";
import type { ReactionCounts } from "#shared/facilitation/reactions.ts";
import { createServerClock, type ServerClock } from "#client/realtime/server-clock.ts";
import { followFacts, type FactEvent, type StreamParts } from "./fact-stream.ts";
import { createPassingReactions } from "./passing-reactions.ts";

/** What is decided once in a workshop, as this device knows it: live, or as it was last told. */
export interface SessionFacts {
  /** A Solid store; only what changed is patched. */
  readonly view: WorkshopView;
  readonly clock: ServerClock;
  /** What people show for some seconds, as numbers. */
  readonly reactions: Accessor<ReactionCounts>;
  /** Takes in what the server answered to a command, unless something newer was told already. */
  readonly take: (answer: Pick<SessionAnswer, "version" | "now"> & Partial<WorkshopView>) => void;
}

interface Open {
  readonly facts: SessionFacts;
  readonly stop: () => void;
  users: number;
}

const open = new Map<string, Open>();

/**
 * The facts of a workshop, shared by all who ask until the last of them is gone. `first` is what is known at the
 * start; `onChange` hears each change as plain data, for whoever keeps it for a start without connection.
 */
export function useSessionFacts(
  first: WorkshopView,
  onChange: (view: WorkshopView) => void = () => {},
  parts?: StreamParts,
): SessionFacts {
  const { id } = first.workshop;
  const known = open.get(id) ?? openFacts(first, onChange, parts);
  open.set(id, known);
  known.users++;
  onCleanup(() => {
    if (--known.users > 0) return;
    known.stop();
    open.delete(id);
  });
  return known.facts;
}

function openFacts(first: WorkshopView, onChange: (view: WorkshopView) => void, parts?: StreamParts): Open {
  // A copy, because a store changes in place what it was given.
  const [store, setStore] = createStore({ view: JSON.parse(JSON.stringify(first)) as WorkshopView });
  const clock = createServerClock(parts?.timers);
  const passing = createPassingReactions(parts?.timers);
  const show = (view: WorkshopView) => {
    // By id, so that a row which a finger is on stays the same row.
    setStore("view", reconcile(view, { key: "id" }));
    onChange({ ...unwrap(store.view) });
  };
  const stop = followFacts(
    first.workshop.id,
    (event) => {
      clock.hear(event.data.now);
      if (passing.hear(event)) return;
      const told = viewAfter(unwrap(store.view), event);
      if (told) show(told);
    },
    parts,
  );
  const facts: SessionFacts = {
    get view() {
      return store.view;
    },
    clock,
    reactions: passing.counts,
    take: ({ now, ...told }) => {
      clock.hear(now);
      if (told.version >= store.view.version) show({ ...unwrap(store.view), ...told });
    },
  };
  return { facts, stop, users: 0 };
}

/** The workshop after an event; `undefined` where it tells nothing that is shown. */
export function viewAfter(view: WorkshopView, { kind, data }: FactEvent): WorkshopView | undefined {
  const { now: _, version = view.version, ...told } = data;
  if (kind === "snapshot") return { ...told, version } as WorkshopView;
  if (kind === "gone") return undefined;
  // A session that is not known yet cannot be changed in parts: whoever is let in gets the whole.
  const part = told["session"] as Partial<LedSession> | undefined;
  const session = part && view.session ? { session: toldSession(view.session, part) } : {};
  if (kind === "member") return { ...view, ...withMember(view, told), ...session, version };
  if (kind === "polls") {
    return { ...view, polls: toldPolls(view.polls ?? [], told["polls"] as readonly PollView[]), version };
  }
  // What one sees of groups comes whole; null: nothing any more.
  if (kind === "breakouts") {
    return { ...view, ...told, breakouts: (told["breakouts"] as BreakoutView | null) ?? undefined, version };
  }
  if (kind === "workshop" || kind === "late" || kind === "boards") {
    return { ...view, ...(told as Partial<WorkshopView>), version };
  }
  return { ...view, ...session, version };
}

function withMember(
  view: WorkshopView,
  told: Readonly<Record<string, unknown>>,
): Pick<WorkshopView, "memberCount"> & Partial<Pick<WorkshopView, "members" | "observers" | "more">> {
  const {
    member,
    removed,
    memberCount = view.memberCount,
    observers = view.observers ?? 0,
    more = view.more ?? 0,
  } = told as {
    member?: MemberView;
    removed?: string;
    memberCount?: number;
    observers?: number;
    more?: number;
  };
  const counts = { memberCount, observers, more };
  const known = view.members ?? [];
  if (removed) return { ...counts, members: known.filter(({ id }) => id !== removed) };
  if (!member) return counts;
  const at = known.findIndex(({ id }) => id === member.id);
  const members = at < 0 ? [...known, member] : known.map((one, i) => (i === at ? member : one));
  const isListed = view.me.role === "facilitator" || member.present;
  return { ...counts, members: isListed ? members : members.filter(({ id }) => id !== member.id) };
}
