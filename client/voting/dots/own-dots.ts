import { createSignal, type Accessor } from "solid-js";
import { browserTimers, type Timers } from "#client/realtime/timers.ts";

/** Where one's dots are. `unsent`: on their way, or waiting for a connection. */
export type DotsState = "none" | "unsent" | "in" | "refused";

/** One person's dots in one poll, as long as the page is open. */
export interface OwnDots {
  readonly on: (option: string) => number;
  readonly left: Accessor<number>;
  readonly state: Accessor<DotsState>;
  /** Puts so many dots on an option; more than are left are not put. */
  readonly put: (option: string, n: number) => void;
  /** Sends what waits at once. */
  readonly send: () => Promise<void>;
  readonly stop: () => void;
}

/** What own dots work with; tests hold all of it. */
export interface OwnDotsParts {
  /** Dots that each person has. */
  readonly dots: number;
  /** Rejects without a connection; answers whether they were taken. */
  readonly cast: (dots: Readonly<Record<string, number>>) => Promise<boolean>;
  readonly timers?: Timers;
}

/** How long after the last change they leave, and how often it is tried again, in milliseconds. */
const sendAfter = 800;
const tryAgainAfter = 8000;

/** Dots that leave by themselves a moment after each change, always all of one's own: the last ones count. */
export function createOwnDots({ dots, cast, timers = browserTimers }: OwnDotsParts): OwnDots {
  const [own, setOwn] = createSignal<Readonly<Record<string, number>>>({});
  const [state, setState] = createSignal<DotsState>("none");
  let cancel = () => {};
  const on = (option: string) => own()[option] ?? 0;
  const left = () => dots - Object.values(own()).reduce((sum, n) => sum + n, 0);
  const later = (ms: number) => {
    cancel();
    cancel = timers.after(ms, () => void send());
  };
  const send = async () => {
    cancel();
    if (state() !== "unsent") return;
    const sent = own();
    try {
      const isTaken = await cast(sent);
      if (own() === sent) setState(isTaken ? "in" : "refused");
    } catch {
      later(tryAgainAfter);
    }
  };
  return {
    on,
    left,
    state,
    put: (option, n) => {
      if (n < 0 || n - on(option) > left()) return;
      const { [option]: _, ...others } = own();
      setOwn(n > 0 ? { ...others, [option]: n } : others);
      setState("unsent");
      later(sendAfter);
    },
    send,
    stop: () => cancel(),
  };
}
