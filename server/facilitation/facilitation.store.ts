import type { Agenda } from "#shared/facilitation/agenda.ts";
import type { LedSessionEvent } from "#shared/facilitation/led-session.ts";
import type { Spotlight } from "#shared/facilitation/spotlight.ts";
import type { Stage } from "#shared/facilitation/stage.ts";
import type { Talk } from "#shared/facilitation/talk.ts";
import type { Timer } from "#shared/facilitation/timer.ts";
import type { Turns } from "#shared/facilitation/turns.ts";
import type { WritingFacts } from "#shared/facilitation/writing.ts";

/** Parts that a command is made on. `turns` counts who has the word and the round, not hands that go up and down. */
export const sessionParts = [
  "agenda",
  "activity",
  "timer",
  "turns",
  "lock",
  "talk",
  "spotlight",
  "stage",
] as const;
export type SessionPart = (typeof sessionParts)[number];

/** The workshop's version at which each part changed last; 0: never. */
export type PartVersions = Readonly<Record<SessionPart, number>>;

/** A step that somebody wishes for. */
export interface Proposal {
  readonly id: string;
  readonly memberId: string;
  readonly title: string;
  readonly minutes: number;
}

/** What a session consists of. */
export interface SessionParts {
  readonly agenda: Agenda;
  /** In the order they came. */
  readonly proposals: readonly Proposal[];
  readonly talk: Talk | null;
  readonly timer: Timer;
  readonly turns: Turns;
  readonly locked: boolean;
  /** Where everybody is asked to look. */
  readonly spotlight: Spotlight | null;
  /** What the projectors show. */
  readonly stage: Stage;
  /** Members who are ready with the current activity. */
  readonly ready: readonly string[];
}

/** A session as it stands. */
export interface SessionFacts extends SessionParts {
  /** The workshop's present version, */
  readonly version: number;
  /** the one at the last change of the session (0: never), */
  readonly changedAt: number;
  readonly versions: PartVersions;
}

/** What a command changes: parts whole, as they are to be. */
export interface SessionChange {
  readonly set: Partial<SessionParts>;
  readonly event: LedSessionEvent;
  readonly touches: readonly SessionPart[];
}

/** Where sessions are kept. A change, the version it makes and its event are one transaction. */
export interface FacilitationStore {
  /** The session; empty before the first change, `undefined` where there is no such workshop. */
  facts(workshopId: string): Promise<SessionFacts | undefined>;
  /** Only what decides who may write; asked for every socket. `undefined` without the workshop. */
  writing(workshopId: string): Promise<WritingFacts | undefined>;
  /**
   * Writes a change that was decided on the session as of `changedAt`. Owes `conflict` when it changed since, and
   * `not-found` without the workshop, or the member whom a proposal or mark names. Returns the workshop's new version.
   */
  save(workshopId: string, changedAt: number, change: SessionChange): Promise<number>;
}
