import { describe, expect, it } from "vitest";
import { dueAt, type DatedStep } from "#shared/facilitation/days.ts";

const step = (id: string, state: DatedStep["state"], days: Partial<DatedStep> = {}): DatedStep => ({
  id,
  state,
  ...days,
});

describe("the days of an agenda", () => {
  it("ask to close the step whose last day is over, and to open the first whose day has come", () => {
    const agenda = [
      step("a", "done", { opensAt: 1, closesAt: 2 }),
      step("b", "current", { closesAt: 10 }),
      step("c", "planned", { opensAt: 10 }),
      step("d", "planned", { opensAt: 5 }),
    ];
    expect(dueAt(agenda, 4)).toEqual({});
    expect(dueAt(agenda, 5).opens?.id).toBe("d");
    const due = dueAt(agenda, 10);
    expect([due.closes?.id, due.opens?.id]).toEqual(["b", "c"]);
  });

  it("ask nothing of steps without days, nor of those that were left out", () => {
    const agenda = [step("a", "current"), step("b", "planned"), step("c", "skipped", { opensAt: 1 })];
    expect(dueAt(agenda, Number.MAX_SAFE_INTEGER)).toEqual({});
  });
});
