/** Time as the live parts see it, so that tests can hold it. */
export interface Timers {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Calls once after `ms`; returns what cancels it. */
  readonly after: (ms: number, run: () => void) => () => void;
}

/** The browser's own clock. */
export const browserTimers: Timers = {
  now: () => Date.now(),
  after: (ms, run) => {
    const handle = setTimeout(run, ms);
    return () => clearTimeout(handle);
  },
};
