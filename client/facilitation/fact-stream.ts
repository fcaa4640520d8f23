import { ledSessionEvents } from "#shared/facilitation/led-session.ts";
import { browserTimers, type Timers } from "#client/realtime/timers.ts";

/** One event of a workshop: what it is about, and what it tells. */
export interface FactEvent {
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>> & { readonly now: number; readonly version?: number };
}

/** Events that a stream listens for; a kind that is not here would be lost without a word. */
const kinds = [
  "snapshot",
  "workshop",
  "member",
  "gone",
  "late",
  "reactions",
  "polls",
  "boards",
  "breakouts",
  ...ledSessionEvents,
] as const;

/** Waits before a stream that the server refused is tried again, in milliseconds. */
const waits = [1000, 3000, 10_000, 30_000] as const;
/** How often it is looked whether the device slept, and from how much on a stream is not trusted any more. */
const look = 5000;
const slept = 20_000;

/** What of the browser's `EventSource` is used. */
interface Source {
  readonly readyState: number;
  addEventListener(kind: string, listener: (event: Event) => void): void;
  close(): void;
}

/** What a stream works with; tests pass their own. */
export interface StreamParts {
  readonly Source: new (url: string) => Source;
  readonly timers: Timers;
}

const browserParts = (): StreamParts => ({ Source: EventSource, timers: browserTimers });

/**
 * Follows a workshop's events until it is stopped. Closed while the tab is hidden, opened anew once it is seen, once
 * the network is back and once the device wakes: a connection that slept may be dead without anybody having said so.
 */
export function followFacts(
  workshopId: string,
  tell: (event: FactEvent) => void,
  { Source, timers }: StreamParts = browserParts(),
): () => void {
  let source: Source | undefined;
  let failures = 0;
  let isOver = false;
  let cancelRetry: (() => void) | undefined;
  let cancelLook: (() => void) | undefined;
  let lookedAt = timers.now();

  const close = () => {
    cancelRetry?.();
    source?.close();
    source = undefined;
  };
  const open = () => {
    close();
    if (isOver || document.hidden) return;
    const mine = new Source(`/api/workshops/${workshopId}/events`);
    source = mine;
    for (const kind of kinds) {
      mine.addEventListener(kind, (event) => {
        if (mine !== source) return;
        failures = 0;
        const data = JSON.parse((event as MessageEvent<string>).data) as FactEvent["data"];
        if (kind === "gone") stop();
        tell({ kind, data });
      });
    }
    mine.addEventListener("error", () => {
      // A connection that broke comes back by itself; one that was refused does not.
      if (mine !== source || mine.readyState !== 2) return;
      const wait = waits[Math.min(failures++, waits.length - 1)]!;
      cancelRetry = timers.after(wait, open);
    });
  };
  const watchSleep = () => {
    cancelLook = timers.after(look, () => {
      const now = timers.now();
      if (now - lookedAt > slept) open();
      lookedAt = now;
      watchSleep();
    });
  };
  const stop = () => {
    isOver = true;
    close();
    cancelLook?.();
    document.removeEventListener("visibilitychange", open);
    removeEventListener("online", open);
    removeEventListener("pageshow", reopen);
  };
  const reopen = (event: PageTransitionEvent) => event.persisted && open();

  document.addEventListener("visibilitychange", open);
  addEventListener("online", open);
  addEventListener("pageshow", reopen);
  open();
  watchSleep();
  return stop;
}
