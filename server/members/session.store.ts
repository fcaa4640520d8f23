import type { Membership } from "#server/base/membership.ts";

/** A browser that the server knows. */
export interface StoredSession {
  readonly id: string;
  readonly ownDevice: boolean;
  /** When it last asked something, in ms since 1970; written only now and then. */
  readonly seenAt: number;
  readonly memberships: readonly Membership[];
  /** Its tabs on a shared device; `leftAt` is null while one is open. */
  readonly tabs: readonly { readonly leftAt: number | null }[];
}

/** Where sessions are kept; secrets come as their hashes. */
export interface SessionStore {
  /** A new session without memberships. Owes `conflict` when the id or hash is taken. */
  create(session: { id: string; tokenHash: string; ownDevice: boolean; now: number }): Promise<void>;
  byId(sessionId: string): Promise<StoredSession | undefined>;
  /** With a workshop only the membership there: somebody may be in a thousand, and each socket asks for one. */
  byToken(tokenHash: string, workshopId?: string): Promise<StoredSession | undefined>;
  /** Sets when it was last seen. No such session: nothing changes. */
  touch(sessionId: string, now: number): Promise<void>;
  /** What its person says of the device. No such session: nothing changes. */
  setOwnDevice(sessionId: string, ownDevice: boolean): Promise<void>;
  /** Adds an open tab. Owes `not-found` without the session. */
  addTab(sessionId: string, tabHash: string): Promise<void>;
  /** The session of a tab, and since when the tab is left. */
  byTab(tabHash: string): Promise<{ session: StoredSession; leftAt: number | null } | undefined>;
  /** Marks a tab as left. No such tab, or left already: nothing changes. */
  leaveTab(tabHash: string, now: number): Promise<void>;
  /** Marks a tab as open again; with `tokenHash` the session goes by a new cookie from now on. Owes `not-found`. */
  returnToTab(tabHash: string, now: number, tokenHash?: string): Promise<void>;
  /** Sessions not seen since: on own devices, on shared ones, and those whose tabs were all left before `left`. */
  ended(before: { own: number; shared: number; left: number }): Promise<readonly StoredSession[]>;
  /** Erases a session with its tabs; the members stay. Nothing there: nothing changes. */
  remove(sessionId: string): Promise<void>;
  /** One code for all members of a session, in place of their earlier ones. */
  setReturnCode(sessionId: string, codeHash: string): Promise<void>;
  /** Whether a code stands for anybody. */
  knowsReturnCode(codeHash: string): Promise<boolean>;
  /** Makes a session everybody that the code stands for. False where the code is not known; owes `unauthorised` without the session. */
  continueAs(sessionId: string, codeHash: string): Promise<boolean>;
}
