import type { LateCounts } from "#shared/late-work/late-item.ts";
import type { BreakoutView } from "#shared/facilitation/breakout-view.ts";
import type { Role } from "#shared/members/roles.ts";
import type { BoardHead, Me } from "#shared/workshops/workshop.ts";
import type { FeedNeeds, Told } from "./event-feed.ts";
import type { WorkshopEvent } from "./event.store.ts";
import {
  countIn,
  countMore,
  countReaders,
  factsPart,
  memberView,
  seesMember,
  seesSomeMembers,
} from "./workshop-view.ts";
import type { WorkshopStore } from "./workshop.store.ts";

export interface EventWordsNeeds {
  readonly workshops: WorkshopStore;
  readonly membersOf: (workshopId: string) => Promise<readonly Me[]>;
  readonly boardsOf: (workshopId: string) => Promise<readonly { readonly id: string }[]>;
  /** Tells each member which boards they may open, as things stand now. */
  readonly boardsTold: (workshopId: string) => Promise<(memberId: string) => readonly BoardHead[]>;
  /** Tells each member how much late work waits, as things stand now. */
  readonly lateTold: (
    workshopId: string,
  ) => Promise<(reader: { memberId: string; role: Role }) => LateCounts>;
  readonly present: (boardIds: readonly string[]) => ReadonlySet<string>;
  /** Tells each member what they see of the groups of a meeting. */
  readonly breakoutsTold: (workshopId: string) => Promise<(memberId: string) => BreakoutView | undefined>;
  /** What a role is told of a change of the session; nothing for the events of other parts. */
  readonly sessionTold: (workshopId: string, kind: WorkshopEvent["kind"], role: Role) => Promise<Told>;
  /** What a role sees of the polls. */
  readonly pollsTold: (workshopId: string, role: Role) => Promise<Told>;
  /** What of the session looks otherwise to a role when somebody comes or goes. */
  readonly sessionMoved: (workshopId: string, role: Role) => Promise<Told>;
}

/**
 * What each role is told of a change: the part of its view that changed, as it is now. `member` is one entry of
 * the list, to be put in or replaced (for others than facilitators, dropped once not present). New links are not
 * told but announced, because they are built with the address that the reader came to.
 */
export function createEventWords(needs: EventWordsNeeds): Pick<FeedNeeds, "describe" | "describePresence"> {
  const presentIn = async (workshopId: string) => {
    const boards = await needs.boardsOf(workshopId);
    return needs.present(boards.map(({ id }) => id));
  };

  const tellFacts = async (workshopId: string, role: Role): Promise<Told> => {
    const facts = await needs.workshops.facts(workshopId);
    if (!facts) return {};
    if (role === "facilitator" || role === "observer") return factsPart(facts);
    const present = await presentIn(workshopId);
    const members = await needs.membersOf(workshopId);
    const seen = members.filter((member) => seesMember(role, facts, member, present));
    return { ...factsPart(facts), members: seen.map((member) => memberView(member, present, role)) };
  };

  const tellMember = async (workshopId: string, memberId: string | undefined, role: Role): Promise<Told> => {
    const [facts, members, present, session] = await Promise.all([
      needs.workshops.facts(workshopId),
      needs.membersOf(workshopId),
      presentIn(workshopId),
      needs.sessionMoved(workshopId, role),
    ]);
    const told = {
      memberCount: countIn(members),
      observers: countReaders(members),
      more: countMore(members, present),
      ...session,
    };
    const member = members.find(({ id }) => id === memberId);
    if (!facts || !memberId) return told;
    // Whoever was removed is taken out of the lists that they may have stood in.
    if (!member) return seesSomeMembers(role, facts) ? { ...told, removed: memberId } : told;
    const isSeen = seesMember(role, facts, member, present);
    return isSeen ? { ...told, member: memberView(member, present, role) } : told;
  };

  return {
    async describe(workshopId, event, role) {
      if (event.kind === "workshop") return tellFacts(workshopId, role);
      if (event.kind === "member") return tellMember(workshopId, event.memberId, role);
      if (event.kind === "polls") return needs.pollsTold(workshopId, role);
      if (event.kind === "boards") {
        const boardsFor = await needs.boardsTold(workshopId);
        return (memberId) => ({ boards: boardsFor(memberId) });
      }
      if (event.kind === "late") {
        const lateFor = await needs.lateTold(workshopId);
        return (memberId) => ({ late: lateFor({ memberId, role }) });
      }
      if (event.kind === "breakouts") {
        const [boardsFor, groupsFor] = await Promise.all([
          needs.boardsTold(workshopId),
          needs.breakoutsTold(workshopId),
        ]);
        return (memberId) => ({ boards: boardsFor(memberId), breakouts: groupsFor(memberId) ?? null });
      }
      return needs.sessionTold(workshopId, event.kind, role);
    },

    async describePresence(workshopId, role) {
      const [facts, members, present, session] = await Promise.all([
        needs.workshops.facts(workshopId),
        needs.membersOf(workshopId),
        presentIn(workshopId),
        needs.sessionMoved(workshopId, role),
      ]);
      // Where every member is one person with a device, nothing has to be told of it.
      const differ = members.some(({ people, noDevice }) => people || noDevice);
      // The same for all who moved, and so said with the first of them.
      let shared: Told = { ...session, ...(differ ? { more: countMore(members, present) } : {}) };
      return (memberId) => {
        const member = members.find(({ id }) => id === memberId);
        if (!facts || !member || member.state !== "in") return undefined;
        const own = seesSomeMembers(role, facts) ? { member: memberView(member, present, role) } : {};
        const told = { ...shared, ...own };
        shared = {};
        return Object.keys(told).length > 0 ? told : undefined;
      };
    },
  };
}
