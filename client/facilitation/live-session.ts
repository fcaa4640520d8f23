import { createContext, createSignal, untrack, useContext, type Accessor, type Setter } from "solid-js";
import { RondaError } from "#shared/errors.ts";
import type { SessionCommand } from "#shared/facilitation/commands.ts";
import type { ActivityView, LedSession } from "#shared/facilitation/led-session.ts";
import type { Me } from "#shared/workshops/workshop.ts";
import { api } from "#client/api.ts";
import { keepChoice, keptChoice } from "#client/members/device.ts";
import { createTicking } from "#client/realtime/server-clock.ts";
import type { SessionFacts } from "./session-facts.ts";

/** A command without the version, which is the one on the screen when it is sent. */
export type Command = SessionCommand extends infer C
  ? C extends SessionCommand
    ? Omit<C, "version">
    : never
  : never;

/** A session as the screens of one tab share it. */
export interface LiveSession {
  readonly facts: SessionFacts;
  readonly me: Accessor<Me>;
  /** Absent until one is let in. */
  readonly led: Accessor<LedSession | undefined>;
  readonly current: Accessor<ActivityView | undefined>;
  readonly leads: Accessor<boolean>;
  /** Server ms, second by second; `undefined` before the server was heard. */
  readonly now: Accessor<number | undefined>;
  /** Throws as `api` does, and why a step began without its groups; what the server answers shows at once. */
  readonly send: (command: Command) => Promise<void>;
  /** Whether a bell sounds at the end of a timer, and whether news are read aloud; for this tab. */
  readonly bell: Accessor<boolean>;
  readonly setBell: Setter<boolean>;
  readonly aloud: Accessor<boolean>;
  readonly setAloud: Setter<boolean>;
  /** What a screen reader is told of what others do, in the page's one place for it; nothing while `aloud` is off. */
  readonly said: Accessor<string>;
  readonly say: (words: string) => void;
  /** Whether one is brought along where the group goes; for this device. */
  readonly along: Accessor<boolean>;
  readonly setAlong: (on: boolean) => void;
}

/** What the screens of a session share, over the workshop's facts. Call it under an owner. */
export function createLiveSession(
  facts: SessionFacts,
  send: typeof api.lead = api.lead,
  now: Accessor<number | undefined> = createTicking(facts.clock),
): LiveSession {
  const [bell, setBell] = createSignal(false);
  const [aloud, setAloud] = createSignal(true);
  const [said, setSaid] = createSignal("");
  let saidAt: number | undefined;
  const [along, setAlong] = createSignal(keptChoice("along") !== "no");
  const led = () => facts.view.session;
  return {
    facts,
    me: () => facts.view.me,
    led,
    current: () => led()?.agenda.find(({ state }) => state === "current"),
    leads: () => facts.view.me.role === "facilitator",
    now,
    send: async (command) => {
      const { version, workshop } = facts.view;
      const answer = await send(workshop.id, { ...command, version } as SessionCommand);
      facts.take(answer);
      if (answer.notGrouped) throw new RondaError(answer.notGrouped, "the step began without its groups");
    },
    bell,
    setBell,
    aloud,
    setAloud,
    said,
    say: (words) =>
      untrack(() => {
        if (!aloud()) return;
        // News of one second are read out together: the later one must not cut the earlier one off.
        const isSoon = saidAt === now();
        saidAt = now();
        setSaid((before) => (isSoon && before ? `${before} ${words}` : words));
      }),
    along,
    setAlong: (on) => {
      keepChoice("along", on ? "yes" : "no");
      setAlong(on);
    },
  };
}

const LiveSessionContext = createContext<LiveSession>();
export const LiveSessionProvider = LiveSessionContext.Provider;

/** The session that a component stands in. */
export function useLiveSession(): LiveSession {
  const live = useContext(LiveSessionContext);
  if (!live) throw new Error("useLiveSession outside a session");
  return live;
}
