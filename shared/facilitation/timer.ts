import { accept, refuse, type Outcome } from "./outcome.ts";

/** A timer as it is kept: server time in ms, so that a device whose clock is wrong shows it right. */
export type Timer =
  | { readonly kind: "none" }
  /** Over once `endsAt` is past; `total` is how long it was set to in all. */
  | { readonly kind: "running"; readonly endsAt: number; readonly total: number }
  | { readonly kind: "paused"; readonly left: number; readonly total: number };

/** Longest time that a timer holds, in ms: a fortnight. */
export const longestTimer = 14 * 24 * 3_600_000;

export const noTimer: Timer = { kind: "none" };

/** What is left at a moment of the server's clock, in ms, never below zero; `undefined` without a timer. */
export function leftAt(timer: Timer, serverNow: number): number | undefined {
  if (timer.kind === "none") return undefined;
  return timer.kind === "paused" ? timer.left : Math.max(0, timer.endsAt - serverNow);
}

/** Whether the time is up. */
export function isEnded(timer: Timer, serverNow: number): boolean {
  return leftAt(timer, serverNow) === 0;
}

/** Starts anew, whatever was before. Refuses `timer-below-zero` for no time at all, `too-big`. */
export function startTimer(ms: number, now: number): Outcome<Timer> {
  if (ms <= 0) return refuse("timer-below-zero");
  if (ms > longestTimer) return refuse("too-big");
  return accept({ kind: "running", endsAt: now + ms, total: ms });
}

/** Refuses `timer-state` unless it runs and has time left. */
export function pauseTimer(timer: Timer, now: number): Outcome<Timer> {
  if (timer.kind !== "running" || isEnded(timer, now)) return refuse("timer-state");
  return accept({ kind: "paused", left: timer.endsAt - now, total: timer.total });
}

/** Refuses `timer-state` unless it is paused. */
export function resumeTimer(timer: Timer, now: number): Outcome<Timer> {
  if (timer.kind !== "paused") return refuse("timer-state");
  return accept({ kind: "running", endsAt: now + timer.left, total: timer.total });
}

/**
 * Gives more time, or takes some away. One that is over goes on from now. Refuses `timer-below-zero` where less than
 * nothing would be left, `timer-state` without a timer, `too-big`.
 */
export function addTime(timer: Timer, ms: number, now: number): Outcome<Timer> {
  const left = leftAt(timer, now);
  if (timer.kind === "none" || left === undefined) return refuse("timer-state");
  if (left + ms < 0) return refuse("timer-below-zero");
  if (left + ms > longestTimer) return refuse("too-big");
  const total = timer.total + ms;
  if (timer.kind === "paused") return accept({ kind: "paused", left: left + ms, total });
  return accept({ kind: "running", endsAt: now + left + ms, total });
}
