import { createSignal, onCleanup, type Accessor } from "solid-js";
import { browserTimers, type Timers } from "./timers.ts";

/** Stamps that lie further apart than this (milliseconds) mean that the device's clock was set. */
const jump = 2000;

/** The server's clock as a device knows it, however wrong its own is. */
export interface ServerClock {
  /** Takes in the server's time, as it was when it was sent. */
  readonly hear: (serverNow: number) => void;
  /** Milliseconds since 1970 on the server; `undefined` until it was heard for the first time. */
  readonly now: () => number | undefined;
}

/**
 * Learns the server's time from the stamps in its messages. What was underway shortest is nearest to the truth, so
 * among stamps that roughly agree the one furthest ahead counts; after a jump of the device's clock the newest does.
 */
export function createServerClock(timers: Timers = browserTimers): ServerClock {
  const [ahead, setAhead] = createSignal<number>();
  return {
    hear: (serverNow) => {
      const heard = serverNow - timers.now();
      setAhead((known) =>
        known === undefined || Math.abs(heard - known) > jump ? heard : Math.max(known, heard),
      );
    },
    now: () => {
      const by = ahead();
      return by === undefined ? undefined : timers.now() + by;
    },
  };
}

/** The server's time, looked at anew at each of its whole seconds, so that all devices turn at the same moment. */
export function createTicking(
  clock: ServerClock,
  timers: Timers = browserTimers,
): Accessor<number | undefined> {
  const [beat, setBeat] = createSignal(0);
  let cancel: (() => void) | undefined;
  const wait = () => {
    cancel = timers.after(1000 - ((clock.now() ?? 0) % 1000), () => {
      setBeat((n) => n + 1);
      wait();
    });
  };
  wait();
  onCleanup(() => cancel?.());
  return () => {
    beat();
    return clock.now();
  };
}
