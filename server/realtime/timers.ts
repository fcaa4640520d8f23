/** The timers of the engine, so that tests can hold them. Every call returns a function that cancels. */
export interface Timers {
  /** Runs once after `ms` milliseconds. */
  after(ms: number, run: () => void): () => void;
  /** Runs as soon as what has already arrived on the sockets was read. */
  soon(run: () => void): () => void;
  /** Milliseconds since any start, finer than a clock; for measuring what something costs. */
  stopwatch(): number;
}

/** The process's own timers; a waiting `after` does not keep the process alive. */
export const realTimers: Timers = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
  soon(run) {
    const turn = setImmediate(run);
    return () => clearImmediate(turn);
  },
  stopwatch: () => performance.now(),
};
