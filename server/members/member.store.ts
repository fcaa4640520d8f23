import type { Role } from "#shared/members/roles.ts";
import type { Me } from "#shared/workshops/workshop.ts";

/** What facilitators may change of a member. */
export interface MemberFactsChange {
  readonly role?: Role | undefined;
  readonly muted?: boolean | undefined;
  readonly state?: "in" | undefined;
  /** The member is told once. */
  readonly name?: string | undefined;
  readonly people?: number | undefined;
  /** They were not who they say they were. */
  readonly wasHere?: null | undefined;
}

/** What members may change of themselves. */
export interface OwnFactsChange {
  readonly name?: string | undefined;
  readonly people?: number | undefined;
  /** They have read who gave them their name. */
  readonly told?: true | undefined;
  /** The name that they say they had here before. */
  readonly wasHere?: string | undefined;
}

/** Somebody without a device, whom a facilitator enters. */
export interface NewMember {
  readonly id: string;
  readonly name: string;
  readonly people: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Who is in a workshop. Members are added by opening a workshop, by the invites that admit them, and by hand for people
 * without a device. A change, its version and its event are one transaction.
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
  /** What somebody says of themselves. Owes `not-found`. Returns whether anything is otherwise now. */
  changeOwn(workshopId: string, memberId: string, change: OwnFactsChange): Promise<boolean>;
  /** Adds somebody without a device, who takes part and is in. Owes `not-found` without the workshop. */
  add(workshopId: string, member: NewMember): Promise<void>;
  /** Erases a member and who a browser was by them; what they wrote stays. Owes `not-found`, `last-facilitator`. */
  remove(workshopId: string, memberId: string): Promise<void>;
  /**
   * Makes two members one, both as they stood at `seenVersion`: browsers of `from` are `into`; its place in turns, its
   * mark, wishes and answers go over where `into` has none; the higher role stays, a pen that was taken from either
   * stays taken; `from` is erased but for whom it became. Owes `not-found`, `stale`, `conflict` for one and the same, and
   * `merge-later` while `from` is an elector of a running vote or both have written for themselves at one step.
   */
  merge(workshopId: string, from: string, into: string, seenVersion: number): Promise<void>;
  /** Ids that doubles had before they were merged, each with who they are now. */
  mergedIn(workshopId: string): Promise<ReadonlyMap<string, string>>;
}
