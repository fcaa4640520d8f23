import {
  groupings,
  speakingModes,
  writerRoles,
  type Activity,
  type ActivityDraft,
  type Grouping,
  type SpeakingMode,
  type WriterRole,
} from "#shared/facilitation/activity.ts";

/** Who may write, as a choice of few words; `given` stands for any other set that a file or a script said. */
export const writerChoices = {
  writersAll: writerRoles,
  writersAdvisory: ["facilitator", "advisory"],
  writersLead: ["facilitator"],
  writersNobody: [],
} as const satisfies Record<string, readonly WriterRole[]>;
export type WriterChoice = keyof typeof writerChoices | "given";

/** The choice that says the same as a set of roles. */
export function writerChoiceOf(writers: readonly WriterRole[]): WriterChoice {
  const isSame = (wanted: readonly WriterRole[]) =>
    wanted.length === writers.length && wanted.every((role) => writers.includes(role));
  const names = Object.keys(writerChoices) as (keyof typeof writerChoices)[];
  return names.find((name) => isSame(writerChoices[name])) ?? "given";
}

/** Who sees what is written, and whether names stand beside it: names can be left out only of what was private. */
export const seenChoices = {
  seenShared: { visibility: "shared", names: "shown" },
  seenNamed: { visibility: "private", names: "shown" },
  seenNameless: { visibility: "private", names: "hidden" },
} as const satisfies Record<string, Pick<ActivityDraft, "visibility" | "names">>;
export type SeenChoice = keyof typeof seenChoices;
export const seenNames = Object.keys(seenChoices) as SeenChoice[];

/** The choice that a step stands for; a new one is seen by everybody. */
export function seenOf(given: Activity | undefined): SeenChoice {
  if (given?.visibility !== "private") return "seenShared";
  return given.names === "hidden" ? "seenNameless" : "seenNamed";
}

/** Whether private writing, which is of notes alone, has its place at a target. */
export function mayWriteAloneAt(target: string): boolean {
  return ["", "wall", "notes", "clusters"].includes(target.split("/")[0] ?? "");
}

/** The words for how people speak, */
export const speakingWords = {
  open: "speakingOpen",
  queue: "speakingQueue",
  round: "speakingRound",
} as const satisfies Record<SpeakingMode, string>;
export const speakingNames = speakingModes;

/** and for what becomes of groups when a step begins; `""`: nothing. */
export const groupingWords = {
  "": "groupingNone",
  pairs: "groupingPairs",
  fours: "groupingFours",
  together: "groupingTogether",
} as const satisfies Record<Grouping | "", string>;
export const groupingNames = ["", ...groupings] as const;
