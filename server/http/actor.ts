import type { Context } from "hono";
import type { Actor, ActorOf, EnsureSession } from "#server/base/membership.ts";
import { readCookie, type Cookies } from "#server/base/cookies.ts";
import type { RoomsService } from "#server/boards/rooms.service.ts";
import type { SessionsService } from "#server/members/sessions.service.ts";

export interface WhoIsAskingNeeds {
  readonly sessions: SessionsService;
  readonly rooms: RoomsService;
  readonly cookies: Cookies;
}

export interface WhoIsAsking {
  /** From a `Cookie` header alone, of an upgrade; with a workshop the membership there is the only one. */
  readonly actorOfCookies: (
    cookie: string | undefined,
    asRoom: boolean,
    workshopId?: string,
  ) => Promise<Actor>;
  /** Who asks; gives the cookie anew where its time rolls on. */
  readonly actorOf: ActorOf;
  /** Which projector asks, whatever session the browser has. */
  readonly roomOf: ActorOf;
  readonly ensureSession: EnsureSession;
}

const nobody: Actor = { kind: "nobody" };

/** Tells who is asking: a session, or with `?as=room` a projector, which then is nothing else. */
export function createWhoIsAsking({ sessions, rooms, cookies }: WhoIsAskingNeeds): WhoIsAsking {
  const asked = new WeakMap<Request, Promise<Actor>>();

  const roomOfCookies = async (cookie: string | undefined): Promise<Actor> => {
    const token = readCookie(cookie, cookies.roomName);
    return (token && (await rooms.bySecret(token))) || nobody;
  };
  const roomOf = (c: Context) => roomOfCookies(c.req.header("cookie"));

  const sessionOf = async (c: Context): Promise<Actor> => {
    const token = readCookie(c.req.header("cookie"), cookies.sessionName);
    const found = token === undefined ? undefined : await sessions.bySecret(token);
    if (token && found?.renewed) cookies.setSession(c, token, found.actor.ownDevice);
    return found?.actor ?? nobody;
  };

  const actorOf: ActorOf = (c) => {
    const known = asked.get(c.req.raw);
    if (known) return known;
    const actor = c.req.query("as") === "room" ? roomOf(c) : sessionOf(c);
    asked.set(c.req.raw, actor);
    return actor;
  };

  return {
    actorOf,
    roomOf,

    async actorOfCookies(cookie, asRoom, workshopId) {
      if (asRoom) return roomOfCookies(cookie);
      const token = readCookie(cookie, cookies.sessionName);
      return (token && (await sessions.bySecret(token, workshopId))?.actor) || nobody;
    },

    async ensureSession(c, ownDevice) {
      const actor = await actorOf(c);
      if (actor.kind !== "session") {
        const { id, token } = await sessions.begin(ownDevice ?? true);
        return { id, giveCookie: () => cookies.setSession(c, token, ownDevice ?? true) };
      }
      const id = actor.sessionId;
      if (ownDevice === undefined || ownDevice === actor.ownDevice) return { id, giveCookie: () => {} };
      await sessions.setOwnDevice(id, ownDevice);
      const token = readCookie(c.req.header("cookie"), cookies.sessionName) ?? "";
      return { id, giveCookie: () => cookies.setSession(c, token, ownDevice) };
    },
  };
}
