import type { LedSessionEvent } from "#shared/facilitation/led-session.ts";

/** One change of a workshop: which part, and whom it concerns. What the part looks like is read when it is told. */
export interface WorkshopEvent {
  readonly version: number;
  readonly kind:
    | "workshop"
    | "member"
    | "invites"
    | "boards"
    | "breakouts"
    | "polls"
    | "late"
    | LedSessionEvent;
  /** The member that joined or changed, for `member`. */
  readonly memberId?: string;
}

/** How many changes of a workshop can be told again. */
export const keptEvents = 1000;

/** The last changes of each workshop, written by the stores that make them. */
export interface EventStore {
  /**
   * What changed after `version`, in order; `undefined` when that cannot be told any more (or yet),
   * or there is no such workshop.
   */
  since(workshopId: string, version: number): Promise<readonly WorkshopEvent[] | undefined>;
}
