import type { Role } from "#shared/members/roles.ts";
import type { Me } from "#shared/workshops/workshop.ts";

/** What a person holds: the token of a link, or the code that can be typed. */
export type InviteKey = { readonly token: string } | { readonly code: string };

export interface FoundInvite {
  readonly workshopId: string;
  readonly role: Role;
  /** A facilitator link that somebody used. */
  readonly spent: boolean;
}

export interface StoredInvite {
  readonly token: string;
  readonly code?: string;
}

/** Somebody who comes with a key. */
export interface Arrival {
  readonly key: InviteKey;
  readonly sessionId: string;
  /** The id that they get if they are new. */
  readonly newMemberId: string;
  /** Trimmed; needed for who is new. */
  readonly name: string | undefined;
  /** How many people they stand for, if they are new. */
  readonly people?: number | undefined;
  /** They come as somebody else than this browser was so far. */
  readonly other: boolean;
  /** The facilitator link that replaces a used one. */
  readonly nextToken: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface Admission {
  readonly workshopId: string;
  readonly me: Me;
  /** New here, raised by a higher link, or here as before. */
  readonly as: "new" | "raised" | "before";
}

/** Where links are kept, and how they admit people. A change, its version and its event are one transaction. */
export interface InviteStore {
  find(key: InviteKey): Promise<FoundInvite | undefined>;
  /** The present links. Owes `not-found`. */
  ofWorkshop(workshopId: string): Promise<Readonly<Record<Role, StoredInvite>>>;
  /** Replaces a link; the old one admits nobody any more. Owes `not-found`; `conflict` when token or code is taken. */
  rotate(workshopId: string, role: Role, fresh: StoredInvite): Promise<void>;
  /**
   * Lets somebody in, or back in as who they were; a higher link raises the role, none lowers it.
   * A facilitator link that did so is used up. Whoever comes as somebody else from a browser that may not write, may
   * not either. Owes `invite-unknown` (also while the door is closed to who is new),
   * `invite-used`, `name-missing` and, without the session, `unauthorised`.
   */
  admit(arrival: Arrival): Promise<Admission>;
}
