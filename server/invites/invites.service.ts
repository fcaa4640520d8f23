import type { Actor, Membership } from "#server/base/membership.ts";
import { meOf } from "#server/base/membership.ts";
import type { Clock } from "#server/base/clock.ts";
import { newToken } from "#server/base/secret.ts";
import { randomId } from "#shared/boards/random-id.ts";
import { RondaError } from "#shared/errors.ts";
import { roles, type Role } from "#shared/members/roles.ts";
import type {
  BoardHead,
  Entered,
  InviteLink,
  Invites,
  JoinPreview,
  JoinRequest,
} from "#shared/workshops/workshop.ts";
import type { MemberStore } from "#server/members/member.store.ts";
import type { WorkshopStore } from "#server/workshops/workshop.store.ts";
import { retryTaken } from "#server/workshops/workshop-opening.service.ts";
import { newInviteCode, plainInviteCode } from "./invite-code.ts";
import type { InviteKey, InviteStore, StoredInvite } from "./invite.store.ts";

export interface InviteNeeds {
  readonly invites: InviteStore;
  readonly workshops: WorkshopStore;
  readonly members: MemberStore;
  /** The boards that a member may open. */
  readonly boardsFor: (membership: Membership) => Promise<readonly BoardHead[]>;
  readonly announce: (workshopId: string) => void;
  /** A member's role changed: open connections and streams are asked again. */
  readonly refreshMember: (workshopId: string, memberId: string) => Promise<void>;
  readonly operator: string | null;
  readonly clock: Clock;
}

export type InvitesService = ReturnType<typeof createInvitesService>;

/** Fresh links for all roles; only participants also get a code. */
export function newInvites(): Record<Role, StoredInvite> {
  return Object.fromEntries(roles.map((role) => [role, newInvite(role)])) as Record<Role, StoredInvite>;
}

/** A link as it is told: the token stands after the `#`, which browsers keep to themselves. */
export function linkOf(origin: string, { token, code }: StoredInvite): InviteLink {
  return { token, url: `${origin}/join#${token}`, ...(code ? { code } : {}) };
}

/** The key that a body carries. Throws `bad-request` with neither or both. */
export function keyOf({ token, code }: { token?: string | undefined; code?: string | undefined }): InviteKey {
  if (token && !code) return { token };
  if (code && !token) return { code: plainInviteCode(code) };
  throw new RondaError("bad-request", "a token or a code is needed", { field: code ? "code" : "token" });
}

/** Links, and what happens when somebody comes by one. */
export function createInvitesService(needs: InviteNeeds) {
  const { invites, workshops, members } = needs;

  const headOf = async (workshopId: string) => {
    const facts = await workshops.facts(workshopId);
    if (!facts) throw new RondaError("invite-unknown", "the workshop is no more");
    return { facts, head: { id: facts.id, title: facts.title, locale: facts.locale } };
  };

  return {
    /** All links of a workshop, for facilitators. Throws `not-found`. */
    async linksOf(workshopId: string, origin: string): Promise<Invites> {
      const stored = await invites.ofWorkshop(workshopId);
      return Object.fromEntries(roles.map((role) => [role, linkOf(origin, stored[role])])) as Invites;
    },

    /** A new link in place of the old one, which admits nobody any more. */
    async rotate(workshopId: string, role: Role, origin: string): Promise<InviteLink> {
      const fresh = await retryTaken(async () => {
        const next = newInvite(role);
        await invites.rotate(workshopId, role, next);
        return next;
      });
      needs.announce(workshopId);
      return linkOf(origin, fresh);
    },

    /** What one is told before giving a name. Throws `invite-unknown`, `invite-used`. */
    async preview(key: InviteKey, actor: Actor): Promise<JoinPreview> {
      const invite = await invites.find(key);
      if (!invite) throw new RondaError("invite-unknown", "no such invite");
      const before = membershipOf(actor, invite.workshopId);
      if (invite.spent && before?.role !== "facilitator") {
        throw new RondaError("invite-used", "this link was used");
      }
      const { facts, head } = await headOf(invite.workshopId);
      if (invite.role === "participant" && !facts.doorOpen && !before) {
        throw new RondaError("invite-unknown", "the door is closed");
      }
      const everybody = await members.ofWorkshop(invite.workshopId);
      return {
        workshop: head,
        purpose: facts.purpose,
        role: invite.role,
        invitedBy: everybody.filter(({ role }) => role === "facilitator").map(({ name }) => name),
        operator: needs.operator,
        reviewOn: facts.reviewOn,
        namesSeenBy: facts.memberList,
        waits: before ? before.state === "waiting" : facts.lobby && invite.role !== "facilitator",
        me: before ? meOf(before) : null,
      };
    },

    /**
     * Refuses what can be refused before a session is made for the caller. Throws `invite-unknown`, `invite-used`,
     * `name-missing`. Returns whether they are new.
     */
    async check(key: InviteKey, actor: Actor, request: JoinRequest): Promise<boolean> {
      const { me } = await this.preview(key, request.other ? { kind: "nobody" } : actor);
      if (!me && !request.name) {
        throw new RondaError("name-missing", "a name is needed", { field: "name" });
      }
      return me === null;
    },

    /** Lets somebody in. Throws as the store's `admit`. */
    async join(key: InviteKey, request: JoinRequest, sessionId: string): Promise<Entered> {
      const { workshopId, me, as } = await invites.admit({
        key,
        sessionId,
        newMemberId: randomId(),
        name: request.name,
        people: request.people,
        other: request.other ?? false,
        nextToken: newToken(),
        now: needs.clock.now(),
      });
      if (as !== "before") needs.announce(workshopId);
      if (as === "raised") await needs.refreshMember(workshopId, me.id);
      const { head } = await headOf(workshopId);
      const boards = await needs.boardsFor({ workshopId, memberId: me.id, ...me });
      return { workshop: head, boards, me };
    },
  };
}

function newInvite(role: Role): StoredInvite {
  return { token: newToken(), ...(role === "participant" ? { code: newInviteCode() } : {}) };
}

function membershipOf(actor: Actor, workshopId: string): Membership | undefined {
  if (actor.kind !== "session") return undefined;
  return actor.memberships.find((membership) => membership.workshopId === workshopId);
}
