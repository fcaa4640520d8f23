import type { Membership, SessionActor } from "#server/base/membership.ts";
import { days, minutes, seconds, type Clock } from "#server/base/clock.ts";
import { sessionLife } from "#server/base/cookies.ts";
import { newSessionToken, newToken, secretHash } from "#server/base/secret.ts";
import { randomId } from "#shared/boards/random-id.ts";
import { RondaError } from "#shared/errors.ts";
import { newReturnCode, plainReturnCode } from "./return-code.ts";
import type { SessionStore, StoredSession } from "./session.store.ts";

/** On a shared device a session ends when its last tab has been left this long, */
const tabGrace = 60 * seconds;
/** or when nothing was asked, and nothing is connected, for this long. */
const sharedLife = 10 * minutes;

/** As many page loads are remembered; forgetting one only means that its leaving counts as it comes. */
const mostLoads = 50_000;

export interface SessionNeeds {
  readonly sessions: SessionStore;
  readonly clock: Clock;
  /** Closes the sockets and streams of a session that ended. */
  readonly onEnd: (session: StoredSession) => void;
  /** Whether one of its members has a board open, or it has a stream. */
  readonly isConnected: (session: StoredSession) => boolean;
}

export type SessionsService = ReturnType<typeof createSessionsService>;

/** Browsers that the server knows: how they begin, go on by tab or return code, and end. */
export function createSessionsService({ sessions, clock, onEnd, isConnected }: SessionNeeds) {
  const isOver = (session: StoredSession): boolean => {
    const now = clock.now();
    const idle = now - session.seenAt;
    if (session.ownDevice) return idle > sessionLife;
    const left = session.tabs.length > 0 && session.tabs.every((tab) => isLeft(tab.leftAt, now));
    return left || (idle > sharedLife && !isConnected(session));
  };

  const end = async (session: StoredSession): Promise<void> => {
    await sessions.remove(session.id);
    onEnd(session);
  };

  /** Which load of its page a tab is in, by the tab's hash: a reload may arrive before the leaving that it follows. */
  const loads = new Map<string, string>();
  const noteLoad = (tabHash: string, load: string | undefined) => {
    if (load === undefined) return;
    if (loads.size >= mostLoads) loads.clear();
    loads.set(tabHash, load);
  };

  return {
    /**
     * Who a cookie stands for, and whether the cookie should be given anew because its time rolls on.
     * A session that is over ends here. With a workshop the actor has no membership but the one there.
     */
    async bySecret(
      token: string,
      workshopId?: string,
    ): Promise<{ actor: SessionActor; renewed: boolean } | undefined> {
      const session = await sessions.byToken(secretHash(token), workshopId);
      if (!session) return undefined;
      if (isOver(session)) {
        // Whether anything of it is still connected only the whole of it tells.
        const whole = workshopId === undefined ? session : await sessions.byId(session.id);
        if (!whole) return undefined;
        if (isOver(whole)) {
          await end(whole);
          return undefined;
        }
      }
      const unseen = clock.now() - session.seenAt;
      const renewed = session.ownDevice && unseen > days;
      if (renewed || (!session.ownDevice && unseen > minutes)) await sessions.touch(session.id, clock.now());
      return { actor: actorOf(session), renewed };
    },

    /** A session's part in a workshop as it is now. Throws `not-found`. */
    async membershipNow(sessionId: string, workshopId: string): Promise<Membership> {
      const session = await sessions.byId(sessionId);
      const found = session?.memberships.find((membership) => membership.workshopId === workshopId);
      if (!found) throw new RondaError("not-found", "no member any more");
      return found;
    },

    /** A new session; `token` is for its cookie and kept nowhere. */
    async begin(ownDevice: boolean): Promise<{ id: string; token: string }> {
      const id = randomId();
      const token = newSessionToken();
      await sessions.create({ id, tokenHash: secretHash(token), ownDevice, now: clock.now() });
      return { id, token };
    },

    setOwnDevice: (sessionId: string, own: boolean): Promise<void> => sessions.setOwnDevice(sessionId, own),

    /** Signs out: the session is no more, and what hung on it is closed. */
    async signOut(token: string): Promise<void> {
      const session = await sessions.byToken(secretHash(token));
      if (session) await end(session);
    },

    /** A token for a new tab of a shared device. */
    async startTab(actor: SessionActor, load?: string): Promise<string> {
      const token = newToken();
      noteLoad(secretHash(token), load);
      await sessions.addTab(actor.sessionId, secretHash(token));
      return token;
    },

    /**
     * Takes a tab up again. `cookie` is the token of a new cookie, where the browser has lost its own.
     * Throws `unauthorised` once the grace is over.
     */
    async resumeTab(
      tabToken: string,
      actor: SessionActor | undefined,
      load?: string,
    ): Promise<{ cookie: string | undefined }> {
      const found = await sessions.byTab(secretHash(tabToken));
      if (!found || isLeft(found.leftAt, clock.now()) || isOver(found.session)) {
        throw new RondaError("unauthorised", "this tab was closed too long ago");
      }
      // A reload's request may leave the browser before the answer to its leaving takes the cookie away: that cookie
      // is as good as gone, though it came along.
      const leaving = found.leftAt !== null && found.session.tabs.every((tab) => tab.leftAt !== null);
      const keeps = actor?.sessionId === found.session.id && !leaving;
      const cookie = keeps ? undefined : newSessionToken();
      await sessions.returnToTab(secretHash(tabToken), clock.now(), cookie && secretHash(cookie));
      noteLoad(secretHash(tabToken), load);
      return { cookie };
    },

    /**
     * A tab closes or reloads. Returns whether tabs of its session are still open; so is this one where its next
     * load was here already.
     */
    async leaveTab(tabToken: string, load?: string): Promise<{ othersOpen: boolean }> {
      const now = loads.get(secretHash(tabToken));
      if (load !== undefined && now !== undefined && now !== load) return { othersOpen: true };
      loads.delete(secretHash(tabToken));
      await sessions.leaveTab(secretHash(tabToken), clock.now());
      const found = await sessions.byTab(secretHash(tabToken));
      return { othersOpen: found?.session.tabs.some((tab) => tab.leftAt === null) ?? false };
    },

    /** A code to go on with elsewhere, in place of an earlier one. Shown once, kept as its hash. */
    async newReturnCode(actor: SessionActor): Promise<string> {
      const code = newReturnCode();
      await sessions.setReturnCode(actor.sessionId, secretHash(plainReturnCode(code)));
      return code;
    },

    /** Throws `return-unknown`, before a session is made for whoever asks. */
    async checkReturnCode(code: string): Promise<void> {
      const known = await sessions.knowsReturnCode(secretHash(plainReturnCode(code)));
      if (!known) throw new RondaError("return-unknown", "no such return code");
    },

    /** Makes a session everybody that a code stands for, and says who that is. Throws `return-unknown`. */
    async continueAs(sessionId: string, code: string): Promise<SessionActor> {
      const known = await sessions.continueAs(sessionId, secretHash(plainReturnCode(code)));
      const session = await sessions.byId(sessionId);
      if (!known || !session) throw new RondaError("return-unknown", "no such return code");
      return actorOf(session);
    },

    /** Ends what is over, and keeps what is connected. To be called every few seconds. */
    async sweep(): Promise<void> {
      const now = clock.now();
      const before = { own: now - sessionLife, shared: now - sharedLife, left: now - tabGrace };
      for (const session of await sessions.ended(before)) {
        if (isOver(session)) await end(session);
        else if (!session.ownDevice) await sessions.touch(session.id, now);
      }
    },
  };
}

function isLeft(leftAt: number | null, now: number): boolean {
  return leftAt !== null && now - leftAt > tabGrace;
}

function actorOf({ id, ownDevice, memberships }: StoredSession): SessionActor {
  return { kind: "session", sessionId: id, ownDevice, memberships };
}
