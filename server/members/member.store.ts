import type { Role } from "#shared/members/roles.ts";
import type { Me } from "#shared/workshops/workshop.ts";

/** What facilitators may change of a member. */
export interface MemberFactsChange {
  readonly role?: Role | undefined;
  readonly muted?: boolean | undefined;
  readonly state?: "in" | undefined;
}

/**
 * Who is in a workshop. Members are added by opening a workshop and by the invites that admit them. A change, its
 * version and its event are one transaction.
 */
export interface MemberStore {
  /** Everybody, in the order they came. */
  ofWorkshop(workshopId: string): Promise<readonly Me[]>;
  /** One member, or `undefined`. */
  byId(memberId: string): Promise<Me | undefined>;
  /**
   * Changes a member who stands as they did at `seenVersion`. Owes `not-found`; `stale` when they changed since, or the
   * version is still to come, or so old that it cannot be told; `last-facilitator` where nobody would lead any more.
   * Returns whether anything is otherwise now.
   */
  change(
    workshopId: string,
    memberId: string,
    change: MemberFactsChange,
    seenVersion: number,
  ): Promise<boolean>;
  /** Another name. Owes `not-found`. Returns whether it is another. */
  rename(workshopId: string, memberId: string, name: string): Promise<boolean>;
  /** Erases a member and who a browser was by them; what they wrote stays. Owes `not-found`, `last-facilitator`. */
  remove(workshopId: string, memberId: string): Promise<void>;
}
