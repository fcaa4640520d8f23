import type { Membership } from "#server/base/membership.ts";
import { RondaError } from "#shared/errors.ts";
import type { MemberChange } from "#shared/members/member-change.ts";
import type { Me, MemberView } from "#shared/workshops/workshop.ts";
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
      return { ...(await memberNow(memberId)), present: await isPresent(workshopId, memberId) };
    },

    /** Gives oneself another name. Throws `not-found`. */
    async rename({ workshopId, memberId }: Membership, name: string): Promise<Me> {
      if (await members.rename(workshopId, memberId, name)) {
        announce(workshopId);
        await needs.refreshMember(workshopId, memberId);
      }
      return memberNow(memberId);
    },

    /** Sends somebody away; they are no member once this resolves. Throws `not-found`, `last-facilitator`. */
    async remove(workshopId: string, memberId: string): Promise<void> {
      await members.remove(workshopId, memberId);
      announce(workshopId);
      await needs.sendAway(workshopId, memberId);
    },
  };
}
