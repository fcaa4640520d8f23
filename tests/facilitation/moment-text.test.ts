import { describe, expect, it } from "vitest";
import { localMoment, momentOf, momentText } from "#client/i18n/moment-text.ts";

const at = new Date(2026, 11, 4, 18, 30).getTime();
const now = new Date(2026, 10, 27).getTime();

describe("a moment in the reader's own time and words", () => {
  it.each([
    ["en", "Friday"],
    ["es", "viernes"],
    ["pt", "sexta-feira"],
  ] as const)("names the weekday, in %s", (language, weekday) => {
    const words = momentText(at, language, now);
    expect(words).toContain(weekday);
    expect(words).toMatch(/\b4\b/);
    expect(words).not.toContain("2026");
  });

  it("names the year where it is far away", () => {
    expect(momentText(at, "en", new Date(2028, 0, 1).getTime())).toContain("2026");
  });

  it("goes through a field and comes back the same", () => {
    expect(localMoment(at)).toBe("2026-12-04T18:30");
    expect(momentOf(localMoment(at))).toBe(at);
    expect([localMoment(undefined), momentOf(""), momentOf("soon")]).toEqual(["", undefined, undefined]);
  });
});
