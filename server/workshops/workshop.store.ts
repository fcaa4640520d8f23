import type { Locale } from "#shared/i18n/locales.ts";
import type { Role } from "#shared/members/roles.ts";
import type { GroupList } from "#shared/members/self-declared.ts";
import type { BoardHead, MemberListSetting, Purpose, WorkshopHead } from "#shared/workshops/workshop.ts";

/** What is decided about a workshop itself. */
export interface WorkshopFacts extends WorkshopHead {
  readonly locale: Locale;
  readonly purpose: Purpose;
  readonly memberList: MemberListSetting;
  readonly doorOpen: boolean;
  /** Whether who comes by a link waits to be let in. */
  readonly lobby: boolean;
  /** What people are asked to say of themselves, where they are. */
  readonly groupLists?: readonly GroupList[];
  /** ISO date. */
  readonly reviewOn: string;
  /** One more at each change of anything of the workshop. */
  readonly version: number;
}

/** All that a new workshop begins with. */
export interface Opening {
  readonly facts: Omit<WorkshopFacts, "version" | "groupLists">;
  readonly board: BoardHead;
  /** Who opens it, already with a session. */
  readonly founder: { readonly id: string; readonly name: string; readonly sessionId: string };
  readonly invites: Readonly<Record<Role, { readonly token: string; readonly code?: string }>>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Facts that a facilitator may change. */
export interface FactsChange {
  readonly title?: string | undefined;
  readonly purpose?: Purpose | undefined;
  readonly memberList?: MemberListSetting | undefined;
  readonly doorOpen?: boolean | undefined;
  readonly lobby?: boolean | undefined;
  readonly groupLists?: readonly GroupList[] | undefined;
}

/** Where workshops are kept. A change, the version it makes and its event are one transaction. */
export interface WorkshopStore {
  /** Writes the workshop, its board, links and founder together. Owes `conflict` when an id, token or code is taken, `unauthorised` without the session. */
  open(opening: Opening): Promise<void>;
  /** The facts, or `undefined` where there is no such workshop. */
  facts(workshopId: string): Promise<WorkshopFacts | undefined>;
  /**
   * Changes facts that stand as they did at `seenVersion`. Owes `stale` when one of them changed since (people who
   * joined do not count), or the version is still to come; `not-found`. What people chose of lists and groups that
   * are no more is erased.
   */
  change(workshopId: string, change: FactsChange, seenVersion: number): Promise<void>;
  /** Erases all rows of a workshop. Nothing there: nothing changes. */
  remove(workshopId: string): Promise<void>;
}
