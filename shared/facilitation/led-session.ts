import type { ErrorCode } from "#shared/errors.ts";
import type { Activity } from "./activity.ts";
import type { Spotlight } from "./spotlight.ts";
import type { Stage } from "./stage.ts";
import type { Talk } from "./talk.ts";
import type { Timer } from "./timer.ts";
import type { SeatState } from "./turns.ts";

/** A step as somebody sees it: the note only where facilitators look. */
export type ActivityView = Omit<Activity, "note"> & { readonly note?: string };

/** Somebody in a queue or round. The name is empty where one does not see names. */
export interface PersonInTurn {
  readonly memberId: string;
  readonly name: string;
  readonly here: boolean;
  /** How many people they stand for, from 2 on. */
  readonly people?: number;
  /** Somebody without a device: facilitators raise their hand. */
  readonly noDevice?: true;
}

/** Somebody's place in a round. */
export interface SeatInTurn extends PersonInTurn {
  readonly state: SeatState;
  /** How many people at a table have spoken. */
  readonly had?: number;
}

/** Who speaks, who comes next. */
export interface TurnsView {
  readonly speaker: PersonInTurn | null;
  /** Since when they have the word, in server ms. */
  readonly speakerSince: number | null;
  /** Raised hands in the order in which they are called. */
  readonly queue: readonly PersonInTurn[];
  /** Whether people who have not spoken yet are called first. */
  readonly unspokenFirst: boolean;
  /** Whether whoever has spoken comes again after two others. */
  readonly twoOthersFirst: boolean;
  /** How long a turn is meant to take, in ms; null: as long as it takes. */
  readonly turnTime: number | null;
  /** The order that a round would have now, where the group is at a step with one that has not begun. */
  readonly nextRound?: readonly PersonInTurn[];
  /** The round that is held, in its order; null without one. */
  readonly round: { readonly seats: readonly SeatInTurn[] } | null;
}

/** Who is ready with the current activity, of the people here who are asked (facilitators are not). */
export interface ReadyView {
  readonly ready: number;
  readonly here: number;
  /** Whether the reader is; absent where an event speaks to many at once: then it is as it was. */
  readonly mine?: boolean;
  /** Who is, for facilitators. */
  readonly members?: readonly string[];
}

/** Private writing as it stands: never what, how much, or, of those who write now, who. */
export interface DraftsView {
  /** Of those here who are asked to write for themselves now: how many have begun. Null: nobody is asked. */
  readonly now: { readonly writing: number; readonly here: number } | null;
  /** Whether the reader has notes of their own; absent where an event speaks to many: then it is as it was. */
  readonly mine?: boolean;
  /** For facilitators: how many people have notes of other steps, or late ones, that were not shown yet. */
  readonly waiting?: readonly { readonly activity: string; readonly people: number }[];
}

/** What showing the private notes of a step would show; for facilitators, before they do. */
export interface RevealPreview {
  readonly notes: number;
  /** Who wrote them: of few it may be plain who wrote what. */
  readonly authors: number;
  /** How many people these are: one may be a whole table. */
  readonly people: number;
  /** How many people have late notes that stay theirs until more have, or they say yes themselves. */
  readonly held: number;
}

/** An activity that somebody wishes for; facilitators accept or decline it. */
export interface ProposalView {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly memberId: string;
  /** Empty where one does not see names. */
  readonly name: string;
}

/** A session as one may see it: field `session` of a workshop's view. Observers get neither turns nor marks. */
export interface LedSession {
  /** In order; the one in state `current` is where the group is. */
  readonly agenda: readonly ActivityView[];
  readonly proposals: readonly ProposalView[];
  readonly talk: Talk | null;
  readonly timer: Timer;
  /** Whether nobody but facilitators may write on the board. */
  readonly locked: boolean;
  /** Where everybody is asked to look. */
  readonly spotlight: Spotlight | null;
  /** What the projectors show; for facilitators. */
  readonly stage?: Stage;
  readonly turns?: TurnsView;
  readonly ready?: ReadyView;
  readonly drafts?: DraftsView;
}

/**
 * Events of a session; each carries `{session}` with the parts that changed, whole, to be put in place of the reader's.
 * `activity`: the group is at another step, and timer, turns and marks began anew.
 */
export const ledSessionEvents = [
  "agenda",
  "activity",
  "timer",
  "turns",
  "ready",
  "lock",
  "spotlight",
  "stage",
] as const;
export type LedSessionEvent = (typeof ledSessionEvents)[number];

/** The parts that each event tells. */
export const eventParts = {
  agenda: ["agenda", "proposals", "talk", "drafts"],
  activity: ["agenda", "proposals", "timer", "turns", "ready", "spotlight", "drafts"],
  timer: ["timer"],
  turns: ["turns"],
  ready: ["ready"],
  lock: ["locked"],
  spotlight: ["spotlight"],
  stage: ["stage"],
} as const satisfies Record<LedSessionEvent, readonly (keyof LedSession)[]>;

/** The session after an event told some of its parts. */
export function toldSession(known: LedSession, told: Partial<LedSession>): LedSession {
  const { ready, drafts, ...parts } = told;
  return {
    ...known,
    ...parts,
    ...(ready ? { ready: withMine(ready, known.ready?.mine) } : {}),
    ...(drafts ? { drafts: withMine(drafts, known.drafts?.mine) } : {}),
  };
}

/** What is the reader's own stays as it was, where an event speaks to many. */
function withMine<T extends { readonly mine?: boolean }>(told: T, known: boolean | undefined): T {
  return told.mine !== undefined || known === undefined ? told : { ...told, mine: known };
}

/** Answer of `POST /api/workshops/:id/session`. */
export interface SessionAnswer {
  /** The workshop's version after the command. */
  readonly version: number;
  /** Server ms. */
  readonly now: number;
  readonly session: LedSession;
  /** Present where the step began, and its groups are not as it wants them. */
  readonly notGrouped?: NotGrouped | undefined;
}

/**
 * Why groups are not as a step wants them: the workshop holds as many boards as it can, the server could not make them
 * now, or they were joined and not all cards fit on the board they go on with.
 */
export type NotGrouped = Extract<ErrorCode, "no-groups-made" | "no-groups-now" | "cards-left">;
