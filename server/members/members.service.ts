import type { Membership } from "#server/base/membership.ts";
import { RondaError } from "#shared/errors.ts";
import { randomId } from "#shared/boards/random-id.ts";
import type { MemberChange, NewMember, OwnChange } from "#shared/members/member-change.ts";
import type { Me, MemberView } from "#shared/workshops/workshop.ts";
import type { Clock } from "#server/base/clock.ts";
import type { MemberStore } from "./member.store.ts";

export interface MemberNeeds {
  readonly members: MemberStore;
  /** Whether somebody is connected to a board of the workshop. */
  readonly isPresent: (workshopId: string, memberId: string) => Promise<boolean>;
  readonly announce: (workshopId: string) => void;
  /** A member's part changed: their open connections and streams are asked again. */
  readonly refreshMember: (workshopId: string, memberId: string) => Promise<void>;
  /** Somebody is no member any more: their streams and sockets end. */
  readonly sendAway: (workshopId: string, memberId: string) => Promise<void>;
  readonly clock: Clock;
}

export type MembersService = ReturnType<typeof createMembersService>;

/** What is decided about people. Callers have checked who may. */
export function createMembersService({ members, isPresent, announce, ...needs }: MemberNeeds) {
  const memberNow = async (memberId: string): Promise<Me> => {
    const member = await members.byId(memberId);
    if (!member) throw new RondaError("not-found", "no such member");
    return member;
  };

  return {
    /**
     * Changes somebody's role, takes or gives back their pen, lets them in; holds once this resolves. Throws
     * `not-found`, `stale`, `last-facilitator`.
     */
    async change(workshopId: string, memberId: string, asked: MemberChange): Promise<MemberView> {
      const { version, ...change } = asked;
      const isOther = await members.change(workshopId, memberId, change, version);
      if (isOther) {
        announce(workshopId);
        await needs.refreshMember(workshopId, memberId);
      }
      const { renamed: _, ...member } = await memberNow(memberId);
      return { ...member, present: member.noDevice ?? (await isPresent(workshopId, memberId)) };
    },

    /**
     * What somebody says of themselves: a name, how many people their device stands for. Throws `not-found`, and
     * `forbidden` for another name of who may not write now: everybody would read it.
     */
    async changeOwn({ workshopId, memberId, muted }: Membership, change: OwnChange): Promise<Me> {
      if (muted && change.name !== undefined) throw new RondaError("forbidden", "no other name while muted");
      if (await members.changeOwn(workshopId, memberId, change)) {
        announce(workshopId);
        await needs.refreshMember(workshopId, memberId);
      }
      return memberNow(memberId);
    },

    /** Somebody without a device is among the people from now on. */
    async add(workshopId: string, { name, people = 1 }: NewMember): Promise<MemberView> {
      const id = randomId();
      await members.add(workshopId, { id, name, people, now: needs.clock.now() });
      announce(workshopId);
      return { ...(await memberNow(id)), present: true };
    },

    /** Sends somebody away; they are no member once this resolves. Throws `not-found`, `last-facilitator`. */
    async remove(workshopId: string, memberId: string): Promise<void> {
      await members.remove(workshopId, memberId);
      announce(workshopId);
      await needs.sendAway(workshopId, memberId);
    },
  };
}
