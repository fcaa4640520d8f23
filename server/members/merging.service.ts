import { RondaError } from "#shared/errors.ts";
import type { MergeRequest } from "#shared/members/member-change.ts";
import type { Membership } from "#server/base/membership.ts";
import type { MemberView } from "#shared/workshops/workshop.ts";
import type { MemberStore } from "./member.store.ts";

export interface MergingNeeds {
  readonly members: MemberStore;
  readonly announce: (workshopId: string) => void;
  readonly isPresent: (workshopId: string, memberId: string) => Promise<boolean>;
  /** What the double wrote on the boards, and may go on with, is the other's. */
  readonly giveWords: (workshopId: string, from: string, into: string) => Promise<void>;
  /** The double's open connections come back as the other; their streams begin anew. */
  readonly comeBack: (workshopId: string, memberId: string) => void;
  /** A member's part changed: their open connections and streams are asked again. */
  readonly refreshMember: (workshopId: string, memberId: string) => Promise<void>;
}

export type MergingService = ReturnType<typeof createMergingService>;

/** *I was here before*, and two members that are one person. */
export function createMergingService({ members, announce, ...needs }: MergingNeeds) {
  return {
    /**
     * Somebody types the name that they had. What is answered is the same whether anybody has it or not; a facilitator
     * decides. Throws `not-found`.
     */
    async wasHere({ workshopId, memberId }: Membership, name: string): Promise<void> {
      if (await members.changeOwn(workshopId, memberId, { wasHere: name })) {
        announce(workshopId);
        await needs.refreshMember(workshopId, memberId);
      }
    },

    /**
     * Makes a member one with who they are as well; holds once this resolves. Doing it again goes on where it stopped.
     * Throws `not-found`, `stale`, `merge-later`, and `conflict` for one and the same.
     */
    async merge(workshopId: string, from: string, { into, version }: MergeRequest): Promise<MemberView> {
      const before = (await members.mergedIn(workshopId)).get(from);
      if (before !== into) await members.merge(workshopId, from, into, version);
      needs.comeBack(workshopId, from);
      await needs.giveWords(workshopId, from, into);
      announce(workshopId);
      await needs.refreshMember(workshopId, into);
      const member = await members.byId(into);
      if (!member) throw new RondaError("not-found", "no such member");
      const { renamed: _, ...told } = member;
      return { ...told, present: told.noDevice ?? (await needs.isPresent(workshopId, into)) };
    },
  };
}
