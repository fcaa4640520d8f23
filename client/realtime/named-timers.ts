import type { Timers } from "./timers.ts";

/** Things to do later, one of each name: what is set again under a name takes the place of what waited. */
export interface NamedTimers {
  readonly later: (name: string, ms: number, run: () => void) => void;
  readonly cancel: (name: string) => void;
  readonly cancelAll: () => void;
}

export function createNamedTimers(timers: Timers): NamedTimers {
  const cancels = new Map<string, () => void>();
  const cancel = (name: string) => cancels.get(name)?.();
  return {
    later: (name, ms, run) => {
      cancel(name);
      cancels.set(name, timers.after(ms, run));
    },
    cancel,
    cancelAll: () => [...cancels.keys()].forEach(cancel),
  };
}
