import * as z from "zod/mini";
import { boardViews, rootNames } from "../boards/board-shape.ts";

/** How people get the word: who wishes to speaks, hands are raised and called, or everybody in turn. */
export const speakingModes = ["open", "queue", "round"] as const;
export type SpeakingMode = (typeof speakingModes)[number];

/** Who sees what is written meanwhile: everybody, or each person alone until a facilitator shows it to the group. */
export const visibilities = ["shared", "private"] as const;
export type Visibility = (typeof visibilities)[number];

/** Whether notes of private writing are shown with their authors. Shared writing cannot hide who writes. */
export const nameRules = ["shown", "hidden"] as const;
export type NameRule = (typeof nameRules)[number];

/** Roles that an activity may let write; observers never write. */
export const writerRoles = ["facilitator", "advisory", "participant"] as const;
export type WriterRole = (typeof writerRoles)[number];

/** Where an activity is on its way. At most one is `current`. */
export const activityStates = ["planned", "current", "done", "skipped"] as const;
export type ActivityState = (typeof activityStates)[number];

/** Longest timebox, in minutes: a fortnight. */
export const longestActivity = 14 * 24 * 60;

const anId = "[A-Za-z0-9_-]{1,64}";
const targetPattern = new RegExp(
  `^(?:(?:${boardViews.join("|")}|(?:${rootNames.join("|")})/${anId})(?:@${anId})?|polls/${anId})$`,
);

/**
 * What a step does with groups when it begins: people go into pairs; pairs join to fours (or people go into fours); or
 * everybody is called together again.
 */
export const groupings = ["pairs", "fours", "together"] as const;
export type Grouping = (typeof groupings)[number];

const minutes = z.int().check(z.minimum(1), z.maximum(longestActivity));

/** A place of the board: a view, or a card (`<root>/<id>`), either with `@<board>` where it is that board's alone; or a vote (`polls/<id>`), which has a page of its own. */
export const targetSchema = z.string().check(z.regex(targetPattern));

/** Milliseconds since 1970, up to the year 2200. */
const moment = z.int().check(z.minimum(0), z.maximum(Date.UTC(2200, 0)));

const draft = {
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  instructions: z.string().check(z.trim(), z.maxLength(1000)),
  target: z.nullable(targetSchema),
  writers: z.array(z.enum(writerRoles)).check(z.maxLength(writerRoles.length)),
  minutes,
  /** Absent or null: it cannot be shorter. */
  shortest: z.optional(z.nullable(minutes)),
  opensAt: z.optional(z.nullable(moment)),
  closesAt: z.optional(z.nullable(moment)),
  speaking: z.enum(speakingModes),
  visibility: z.enum(visibilities),
  /** Absent: shown, as in files from before there was a choice. */
  names: z.optional(z.enum(nameRules)),
  /** Absent or null: groups stay as they are. */
  grouping: z.optional(z.nullable(z.enum(groupings))),
  note: z.string().check(z.trim(), z.maxLength(2000)),
};

/** What a facilitator writes down of an activity. */
export const activityDraftSchema = z.object(draft);
export type ActivityDraft = Readonly<z.infer<typeof activityDraftSchema>>;

/** Parts of an activity to be changed. */
export const activityChangeSchema = z.partial(activityDraftSchema);
export type ActivityChange = z.infer<typeof activityChangeSchema>;

/** One step of a session. */
export interface Activity {
  readonly id: string;
  readonly title: string;
  /** A sentence or two for participants. */
  readonly instructions: string;
  /** A view of the board, a card (`<root>/<id>`), a vote (`polls/<id>`), or nothing in particular. */
  readonly target: string | null;
  /** Who may write on the board meanwhile. */
  readonly writers: readonly WriterRole[];
  /** The timebox. */
  readonly minutes: number;
  /** To how many minutes it can be shortened; absent: not at all. */
  readonly shortest?: number | undefined;
  /** The days that it is meant for, in server ms; they prompt those who lead, and move nobody. */
  readonly opensAt?: number | undefined;
  readonly closesAt?: number | undefined;
  readonly speaking: SpeakingMode;
  readonly visibility: Visibility;
  readonly names: NameRule;
  /** Absent: groups stay as they are. */
  readonly grouping?: Grouping | undefined;
  /** When its private notes were shown to the group, last of all, in server ms; null: not yet. */
  readonly revealedAt: number | null;
  /** Whether notes of it were shown before it began once more: what is shown now comes late, and can tell whose it is. */
  readonly shownBefore?: true | undefined;
  /** For facilitators only; never told to anybody else. */
  readonly note: string;
  readonly state: ActivityState;
  /** Milliseconds that it was current so far, without the present spell. */
  readonly spent: number;
  /** Since when it is current, in server ms; null while it is not. */
  readonly startedAt: number | null;
}

/** A new activity of the agenda. */
export function newActivity(id: string, given: ActivityDraft): Activity {
  const fresh = { state: "planned", spent: 0, startedAt: null, revealedAt: null } as const;
  const writers = [...new Set(given.writers)];
  return withoutEmpties({ ...given, id, writers, names: given.names ?? "shown", ...fresh });
}

/** What was taken away of a step is not there any more: days, what it does with groups, how short it may be. */
export function withoutEmpties({
  shortest,
  opensAt,
  closesAt,
  grouping,
  ...rest
}: Omit<Activity, Emptied> & Pick<ActivityDraft, Emptied>): Activity {
  return {
    ...rest,
    ...(typeof shortest === "number" ? { shortest } : {}),
    ...(typeof opensAt === "number" ? { opensAt } : {}),
    ...(typeof closesAt === "number" ? { closesAt } : {}),
    ...(grouping ? { grouping } : {}),
  };
}
type Emptied = "shortest" | "opensAt" | "closesAt" | "grouping";

/** What can be written down again of an activity, without how it went. */
export function draftOf(activity: Activity): ActivityDraft {
  const { title, instructions, target, minutes, shortest, speaking, visibility, names, note } = activity;
  const writers = [...activity.writers];
  const plain = { title, instructions, target, writers, minutes, speaking, visibility, names, note };
  const grouped = activity.grouping ? { ...plain, grouping: activity.grouping } : plain;
  return shortest === undefined ? grouped : { ...grouped, shortest };
}
