import { describe, expect, it } from "vitest";
import { agendaFile, agendaFileSchema, readAgendaFile } from "#shared/facilitation/agenda-file.ts";
import { activityDraftSchema, newActivity } from "#shared/facilitation/activity.ts";
import { presetActivities, presetMinutes, presetNames } from "#shared/facilitation/presets.ts";
import { presets as en } from "#shared/i18n/en/presets.ts";
import { presets as es } from "#shared/i18n/es/presets.ts";
import { presets as pt } from "#shared/i18n/pt/presets.ts";

const languages = Object.entries({ en, es, pt });

describe("an agenda to start from", () => {
  it.each([
    ["light", 60],
    ["framing", 90],
    ["personas", 60],
    ["needs", 60],
    ["risk", 45],
    ["advisory", 45],
    ["week", 7 * 24 * 60],
    ["oneTwoFour", 12],
  ] as const)("%s takes the minutes that it says", (name, minutes) => {
    expect(presetMinutes(name)).toBe(minutes);
  });

  it.each(
    languages.flatMap(([language, words]) => presetNames.map((name) => [name, language, words] as const)),
  )("%s is whole in %s: every step has its words, and some can be shortened", (name, _language, words) => {
    const activities = presetActivities(name, (key) => words[key]);
    for (const activity of activities) {
      expect(activityDraftSchema.parse(activity)).toEqual(activity);
      expect(activity.instructions.length).toBeGreaterThan(10);
      expect(activity.note.length).toBeGreaterThan(10);
      expect(activity.shortest ?? activity.minutes).toBeLessThanOrEqual(activity.minutes);
    }
    expect(activities.some(({ shortest }) => shortest !== undefined)).toBe(true);
  });

  it.each(["light", "framing", "personas", "advisory", "week", "oneTwoFour"] as const)(
    "%s lets everybody write alone before anybody reads",
    (name) => {
      const steps = presetActivities(name, (key) => en[key]);
      const written = steps.find(({ visibility }) => visibility === "private");
      expect(written?.instructions).toMatch(/write/i);
    },
  );

  it.each(languages)(
    "has no words left over, none empty, and no exclamation marks in %s",
    (_language, words) => {
      const used = new Set<string>();
      for (const name of presetNames) {
        used.add(`${name}.name`).add(`${name}.about`);
        presetActivities(name, (key) => (used.add(key), words[key]));
      }
      expect(Object.keys(words).sort()).toEqual([...used].sort());
      for (const text of Object.values(words)) expect(text).toMatch(/^[^!¡]+$/);
    },
  );
});

describe("an agenda as a file", () => {
  const drafts = presetActivities("framing", (key) => pt[key]);
  const activities = drafts.map((draft, i) => newActivity(`a${i}`, draft));

  it("comes back as it went out, without how the session went", () => {
    const file = agendaFile("Roda", "pt", activities);
    expect(readAgendaFile(JSON.stringify(file))).toEqual(file);
    expect(file.activities).toEqual(drafts);
  });

  it("leaves targets behind that are cards of one board", () => {
    const [first] = activities;
    const file = agendaFile("Roda", "pt", [
      { ...first!, target: "needs/n1" },
      { ...first!, target: "wall" },
    ]);
    expect(file.activities.map(({ target }) => target)).toEqual([null, "wall"]);
  });

  it("is read from before there was a choice of names", () => {
    const file = agendaFile("Roda", "pt", activities);
    const older = file.activities.map((draft) => ({ ...draft, names: undefined }));
    const read = readAgendaFile(JSON.stringify({ ...file, activities: older }))!;
    expect(read.activities.map((draft, i) => newActivity(`a${i}`, draft).names)).toEqual(
      older.map(() => "shown"),
    );
  });

  it.each([
    ["no JSON", "agenda"],
    ["another kind of file", JSON.stringify({ format: "ronda-board" })],
    ["no steps", JSON.stringify({ ...agendaFile("x", "en", activities), activities: [] })],
    ["a later version", JSON.stringify({ ...agendaFile("x", "en", activities), version: 2 })],
  ])("is not read from %s", (_what, text) => {
    expect(readAgendaFile(text)).toBeUndefined();
  });

  it("drops what does not belong in it", () => {
    const file = agendaFileSchema.parse({ ...agendaFile("x", "en", activities), people: ["Ana"] });
    expect(file).not.toHaveProperty("people");
  });
});
