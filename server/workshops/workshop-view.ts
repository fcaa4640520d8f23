import { meOf, type Membership } from "#server/base/membership.ts";
import type { LateCounts } from "#shared/late-work/late-item.ts";
import type { BreakoutView } from "#shared/facilitation/breakout-view.ts";
import type { LedSession } from "#shared/facilitation/led-session.ts";
import type { Role } from "#shared/members/roles.ts";
import { sumPeople } from "#shared/members/sum-people.ts";
import type { PollView } from "#shared/voting/poll.ts";
import type { BoardHead, Invites, Me, MemberView, WorkshopView } from "#shared/workshops/workshop.ts";
import type { WorkshopFacts } from "./workshop.store.ts";

/** Everything of a workshop that a view is cut from. */
export interface WorkshopWhole {
  readonly facts: WorkshopFacts;
  /** Those that the caller may open. */
  readonly boards: readonly BoardHead[];
  readonly members: readonly Me[];
  /** Ids of the members who are connected now. */
  readonly present: ReadonlySet<string>;
  /** As the caller sees it; `undefined` while they wait. */
  readonly session: LedSession | undefined;
  /** Votes as the caller sees them; `undefined` while they wait. */
  readonly polls: readonly PollView[] | undefined;
  /** Late work that waits, as the caller is told. */
  readonly late: LateCounts;
  readonly breakouts: BreakoutView | undefined;
  /** Needed for facilitators only. */
  readonly invites: Invites | undefined;
  /** Who runs this server. */
  readonly operator: string | null;
}

/** What a caller may see of a workshop: who waits sees no boards, links are for facilitators. */
export function viewOf(whole: WorkshopWhole, membership: Membership): WorkshopView {
  const { facts, members, invites } = whole;
  const isIn = membership.state === "in";
  const seen = isIn
    ? members.filter((member) => seesMember(membership.role, facts, member, whole.present))
    : [];
  return {
    ...factsPart(facts),
    version: facts.version,
    boards: isIn ? whole.boards : [],
    me: meOf(membership),
    ...(invites && isIn && membership.role === "facilitator" ? { invites } : {}),
    operator: whole.operator,
    ...(isIn && seesSomeMembers(membership.role, facts)
      ? { members: seen.map((member) => memberView(member, whole.present, membership.role)) }
      : {}),
    memberCount: countIn(members),
    ...(countReaders(members) > 0 ? { observers: countReaders(members) } : {}),
    ...(countMore(members, whole.present) > 0 ? { more: countMore(members, whole.present) } : {}),
    ...(whole.breakouts ? { breakouts: whole.breakouts } : {}),
    ...(whole.session ? { session: whole.session } : {}),
    ...(whole.polls ? { polls: whole.polls } : {}),
    ...(isIn && Object.keys(whole.late).length > 0 ? { late: whole.late } : {}),
  };
}

/** The part of a view that the workshop's own facts make. */
export function factsPart(facts: WorkshopFacts) {
  const { id, title, locale, groupLists, version: _, ...rest } = facts;
  return { workshop: { id, title, locale }, ...rest, ...(groupLists ? { groupLists } : {}) };
}

/** Whether a role gets a list at all: facilitators always, observers never, others by the group's setting. */
export function seesSomeMembers(role: Role, facts: Pick<WorkshopFacts, "memberList">): boolean {
  if (role === "facilitator") return true;
  return role !== "observer" && facts.memberList === "present";
}

/** Whether one member stands in that list: for others than facilitators only while present. */
export function seesMember(
  role: Role,
  facts: Pick<WorkshopFacts, "memberList">,
  member: Me,
  present: ReadonlySet<string>,
): boolean {
  if (!seesSomeMembers(role, facts)) return false;
  return role === "facilitator" || (member.state === "in" && isHere(member, present));
}

/** A member as others see them. */
export function memberView(member: Me, present: ReadonlySet<string>, reader: Role): MemberView {
  const { renamed: _, ...marked } = member;
  const { id, name, role, state } = member;
  const told = reader === "facilitator" ? marked : { id, name, role, state };
  return { ...told, present: isHere(member, present) };
}

/** Whether a member is here: connected, or without a device in the room. */
export function isHere({ id, state, noDevice }: Me, present: ReadonlySet<string>): boolean {
  return present.has(id) || (noDevice === true && state === "in");
}

/** How many people are in, without who waits; a device may stand for several. */
export function countIn(members: readonly Me[]): number {
  return sumPeople(members.filter((member) => member.state === "in"));
}

/** How many more people are here than members are connected: at tables with one device, and without a device. */
export function countMore(members: readonly Me[], present: ReadonlySet<string>): number {
  const here = members.filter((member) => member.state === "in" && isHere(member, present));
  return sumPeople(here) - here.filter(({ noDevice }) => !noDevice).length;
}

/** How many of them only read, here or not: everybody is told. */
export function countReaders(members: readonly Me[]): number {
  return countIn(members.filter(({ role }) => role === "observer"));
}
