import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addTime,
  isEnded,
  leftAt,
  longestTimer,
  noTimer,
  pauseTimer,
  resumeTimer,
  startTimer,
  type Timer,
} from "#shared/facilitation/timer.ts";

const started = (ms: number, now: number) => startTimer(ms, now) as { ok: true; value: Timer };

describe("a timer", () => {
  it("counts down by the server's clock, and never below zero", () => {
    const timer = started(5000, 100).value;
    expect([leftAt(timer, 100), leftAt(timer, 4100), leftAt(timer, 9999)]).toEqual([5000, 1000, 0]);
    expect([isEnded(timer, 5099), isEnded(timer, 5100)]).toEqual([false, true]);
  });

  it("stands while it is paused, and goes on with what was left", () => {
    const paused = pauseTimer(started(5000, 0).value, 2000);
    expect(paused).toEqual({ ok: true, value: { kind: "paused", left: 3000, total: 5000 } });
    if (!paused.ok) return;
    expect(leftAt(paused.value, 1_000_000)).toBe(3000);
    expect(resumeTimer(paused.value, 9000)).toEqual({
      ok: true,
      value: { kind: "running", endsAt: 12_000, total: 5000 },
    });
  });

  it("takes more time, from now on where it is over", () => {
    expect(addTime(started(5000, 0).value, 1000, 2000)).toMatchObject({
      value: { endsAt: 6000, total: 6000 },
    });
    expect(addTime(started(5000, 0).value, 1000, 60_000)).toMatchObject({ value: { endsAt: 61_000 } });
  });

  it.each([
    ["no time at all", startTimer(0, 0), "timer-below-zero"],
    ["more than a fortnight", startTimer(longestTimer + 1, 0), "too-big"],
    ["less than nothing", addTime(started(5000, 0).value, -4000, 2000), "timer-below-zero"],
    ["time where there is no timer", addTime(noTimer, 1000, 0), "timer-state"],
    ["a pause of nothing", pauseTimer(noTimer, 0), "timer-state"],
    ["a pause when the time is up", pauseTimer(started(5000, 0).value, 5000), "timer-state"],
    ["going on without a pause", resumeTimer(started(5000, 0).value, 1), "timer-state"],
  ])("refuses %s", (_what, outcome, reason) => {
    expect(outcome).toEqual({ ok: false, reason });
  });

  it("whatever is added and taken, what is left is what was given less what went by", () => {
    const step = fc.record({ add: fc.integer({ min: -5000, max: 5000 }), wait: fc.nat({ max: 500 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let timer = started(20_000, 0).value;
        let now = 0;
        let left = 20_000;
        for (const { add, wait } of steps) {
          now += wait;
          left = Math.max(0, left - wait);
          const outcome = addTime(timer, add, now);
          expect(outcome.ok).toBe(left + add >= 0);
          if (!outcome.ok) continue;
          timer = outcome.value;
          left += add;
        }
        expect(leftAt(timer, now)).toBe(left);
      }),
    );
  });
});
