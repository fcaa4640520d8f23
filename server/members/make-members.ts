import type { Hono } from "hono";
import type { ActorOf } from "#server/base/membership.ts";
import { createDeclaringService } from "./declaring.service.ts";
import type { DeclaringStore } from "./declaring.store.ts";
import type { MemberStore } from "./member.store.ts";
import { memberRoutes } from "./members.routes.ts";
import { createMembersService, type MemberNeeds } from "./members.service.ts";
import { createMergingService, type MergingNeeds } from "./merging.service.ts";
import type { DeclaringNeeds } from "./declaring.service.ts";

export interface MakeMembersNeeds
  extends Omit<MemberNeeds, "members">, Omit<MergingNeeds, "members">, Pick<DeclaringNeeds, "listsOf"> {
  readonly stores: { readonly members: MemberStore; readonly declaring: DeclaringStore };
  /** Counts one more name that a member says they had. Throws `rate`. */
  readonly countClaim: (memberId: string) => void;
  /** Counts a change that a member makes of themselves. Throws `rate`. */
  readonly countOwnChange: (memberId: string) => void;
}

/** People, what they say of themselves, and doubles, wired together. */
export function makeMembers({ stores, ...needs }: MakeMembersNeeds) {
  const { members } = stores;
  const service = createMembersService({ members, ...needs });
  const declaring = createDeclaringService({ declaring: stores.declaring, ...needs });
  const merging = createMergingService({ members, ...needs });
  return {
    /** Members by self-declared group. */
    groupsOf: declaring.groupsOf,
    groupsToForm: declaring.groupsToForm,

    /** Names by member id; the ids of doubles that were merged have the name of who they are. */
    async namesOf(workshopId: string): Promise<ReadonlyMap<string, string>> {
      const [all, merged] = await Promise.all([members.ofWorkshop(workshopId), members.mergedIn(workshopId)]);
      const names = new Map(all.map(({ id, name }) => [id, name]));
      for (const [id, memberId] of merged) names.set(id, names.get(memberId) ?? "");
      return names;
    },

    routes: (actorOf: ActorOf): Hono => memberRoutes({ service, declaring, merging, actorOf, ...needs }),
  };
}
