import type { ActivityDraft, Grouping, NameRule, SpeakingMode, Visibility, WriterRole } from "./activity.ts";

interface Step {
  readonly target?: string;
  readonly writers?: readonly WriterRole[];
  readonly speaking?: SpeakingMode;
  readonly visibility?: Visibility;
  readonly names?: NameRule;
  readonly grouping?: Grouping;
}

/** Nobody but who leads: while people listen or talk, the board stands still. */
const listening = { writers: ["facilitator"] } as const;
/** Groups that speak first produce less: each writes alone, then all of it is shown together. */
const alone = { target: "wall", visibility: "private" } as const;
const inTurn = { ...listening, speaking: "round" } as const;

/** The steps that presets are made of; their words are `<step>.title`, `.say` and `.note` in `shared/i18n`. */
const steps = {
  arrive: listening,
  purpose: listening,
  round: inTurn,
  write: { ...alone, names: "hidden" },
  read: { ...listening, target: "wall" },
  cluster: { target: "wall", speaking: "queue" },
  dots: { target: "wall" },
  break: {},
  groups: { target: "framings" },
  report: { ...inTurn, target: "framings" },
  close: inTurn,
  meetContext: { target: "wall" },
  meetFraming: { target: "framings" },
  meetPeople: { target: "personas" },
  meetNeeds: { target: "needs" },
  meetChoose: { target: "needs" },
  meetReview: { speaking: "round" },
  answers: { ...listening, speaking: "queue" },
  question: listening,
  proposal: { ...inTurn, target: "wall" },
  listPeople: alone,
  writeCharacters: { target: "personas" },
  placePeople: { target: "personas", speaking: "queue" },
  readNeeds: { ...listening, target: "needs", speaking: "queue" },
  addNeeds: { target: "needs" },
  mergeNeeds: { target: "needs", speaking: "queue" },
  chooseNeeds: { target: "needs" },
  protect: inTurn,
  threats: { ...listening, speaking: "queue" },
  measures: { ...listening, speaking: "queue" },
  readiness: { target: "framings", speaking: "queue" },
  oneAlone: alone,
  twoPairs: { target: "wall", grouping: "pairs" },
  fourFours: { target: "wall", grouping: "fours" },
  allTogether: { target: "wall", speaking: "queue", grouping: "together" },
  dayWelcome: {},
  dayWrite: alone,
  dayRead: { target: "wall" },
  dayGroup: { target: "wall" },
  dayChoose: { target: "wall" },
  dayClose: {},
} as const satisfies Record<string, Step>;

/** A step that has words in every language. */
export type StepName = keyof typeof steps;

/** A step of one preset: how many minutes it takes, and to how many it can be shortened where it can. */
type Planned = readonly [step: StepName, minutes: number, shortest?: number];

const day = 24 * 60;

/** The agendas that a group can start from; names and a sentence on each are `<preset>.name` and `.about`. */
export const presets = {
  light: [
    ["arrive", 5, 3],
    ["purpose", 5],
    ["write", 6, 5],
    ["read", 5, 3],
    ["round", 12, 8],
    ["cluster", 10, 7],
    ["dots", 8, 4],
    ["close", 9, 5],
  ],
  framing: [
    ["arrive", 5, 3],
    ["purpose", 8, 5],
    ["round", 12, 8],
    ["write", 7, 5],
    ["read", 5, 3],
    ["cluster", 10, 7],
    ["dots", 5, 3],
    ["break", 5],
    ["groups", 18, 12],
    ["report", 8, 5],
    ["close", 7, 4],
  ],
  personas: [
    ["arrive", 5, 3],
    ["purpose", 5],
    ["listPeople", 7, 5],
    ["read", 5, 3],
    ["writeCharacters", 18, 12],
    ["placePeople", 10, 6],
    ["round", 5, 3],
    ["close", 5, 3],
  ],
  needs: [
    ["arrive", 5, 3],
    ["purpose", 5],
    ["readNeeds", 8, 5],
    ["addNeeds", 6, 5],
    ["mergeNeeds", 8, 5],
    ["round", 12, 8],
    ["chooseNeeds", 8, 5],
    ["close", 8, 4],
  ],
  risk: [
    ["arrive", 3],
    ["purpose", 5],
    ["protect", 7, 5],
    ["threats", 8, 5],
    ["measures", 8, 6],
    ["readiness", 9, 6],
    ["close", 5, 3],
  ],
  advisory: [
    ["arrive", 3],
    ["purpose", 5, 3],
    ["answers", 8, 5],
    ["question", 4],
    ["write", 5],
    ["round", 10, 7],
    ["proposal", 6, 4],
    ["close", 4, 3],
  ],
  deep: [
    ["meetContext", 90, 60],
    ["meetFraming", 90, 75],
    ["meetPeople", 60, 45],
    ["meetNeeds", 60, 45],
    ["meetChoose", 60, 45],
    ["meetReview", 60, 45],
  ],
  week: [
    ["dayWelcome", day],
    ["dayWrite", 2 * day, day],
    ["dayRead", day],
    ["dayGroup", day],
    ["dayChoose", day],
    ["dayClose", day],
  ],
  oneTwoFour: [
    ["oneAlone", 1],
    ["twoPairs", 2],
    ["fourFours", 4, 3],
    ["allTogether", 5, 4],
  ],
} as const satisfies Record<string, readonly Planned[]>;

export type PresetName = keyof typeof presets;

/** In the order in which they are offered. */
export const presetNames = Object.keys(presets) as PresetName[];

/** The keys of the words of presets: `shared/i18n/<locale>/presets.ts` has them all. */
export type PresetWord = `${PresetName}.${"name" | "about"}` | `${StepName}.${"title" | "say" | "note"}`;

/** How many minutes a preset takes in all. */
export function presetMinutes(name: PresetName): number {
  return presets[name].reduce((sum, [, minutes]) => sum + minutes, 0);
}

/** The activities of a preset, said in the group's language; ready to be added to an agenda, or to go into a file. */
export function presetActivities(name: PresetName, words: (key: PresetWord) => string): ActivityDraft[] {
  return presets[name].map(([step, minutes, shortest]: Planned) => {
    const { target, writers, speaking, visibility, names, grouping }: Step = steps[step];
    return {
      title: words(`${step}.title`),
      instructions: words(`${step}.say`),
      target: target ?? null,
      writers: [...(writers ?? (["facilitator", "advisory", "participant"] as const))],
      minutes,
      ...(shortest === undefined ? {} : { shortest }),
      speaking: speaking ?? "open",
      visibility: visibility ?? "shared",
      names: names ?? "shown",
      ...(grouping ? { grouping } : {}),
      note: words(`${step}.note`),
    };
  });
}
