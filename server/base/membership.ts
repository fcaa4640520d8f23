import type { Context } from "hono";
import { RondaError } from "#shared/errors.ts";
import { may, type Action } from "#shared/members/permissions.ts";
import type { Me } from "#shared/workshops/workshop.ts";

/** Who a browser is in one workshop. */
export interface Membership extends Omit<Me, "id"> {
  readonly memberId: string;
  readonly workshopId: string;
}

/** A browser with a session. */
export interface SessionActor {
  readonly kind: "session";
  readonly sessionId: string;
  readonly ownDevice: boolean;
  readonly memberships: readonly Membership[];
}

/** A projector that shows one board and is nobody. */
export interface RoomActor {
  readonly kind: "room";
  readonly roomId: string;
  readonly boardId: string;
}

/** Who is asking. */
export type Actor = { readonly kind: "nobody" } | SessionActor | RoomActor;

/** Tells who asks from a request's cookies; asked twice of one request it looks once. */
export type ActorOf = (c: Context) => Promise<Actor>;

/**
 * The caller's session, or a new one; what they say of the device counts from now on (a new session without a word
 * counts as on an own device, as for scripts). `giveCookie` puts its cookie on the answer where it is new or changed.
 */
export type EnsureSession = (
  c: Context,
  ownDevice: boolean | undefined,
) => Promise<{ readonly id: string; readonly giveCookie: () => void }>;

/** The caller's part in a workshop. Throws `unauthorised` without a session, `not-found` (never more) for strangers. */
export function membershipIn(actor: Actor, workshopId: string): Membership {
  if (actor.kind !== "session") throw new RondaError("unauthorised", "no session");
  const found = actor.memberships.find((membership) => membership.workshopId === workshopId);
  if (!found) throw new RondaError("not-found", "no such workshop");
  return found;
}

/** The same for somebody who is in and may do something. Throws `not-found` while they wait, `forbidden` otherwise. */
export function memberWhoMay(actor: Actor, workshopId: string, action: Action): Membership {
  const membership = membershipIn(actor, workshopId);
  if (membership.state !== "in") throw new RondaError("not-found", "not in yet");
  if (!may(membership.role, action))
    throw new RondaError("forbidden", `a ${membership.role} may not ${action}`);
  return membership;
}

/** Members see themselves like this. */
export function meOf(membership: Membership): Me {
  const { memberId: id, workshopId: _, ...me } = membership;
  return { id, ...me };
}
