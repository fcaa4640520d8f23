import { Hono, type Context } from "hono";
import * as z from "zod/mini";
import type { Actor, ActorOf, EnsureSession, Membership, SessionActor } from "#server/base/membership.ts";
import { meOf } from "#server/base/membership.ts";
import { readCookie, type Cookies } from "#server/base/cookies.ts";
import { readJson } from "#server/base/read-json.ts";
import type { GuardTries } from "#server/base/tries.ts";
import { RondaError } from "#shared/errors.ts";
import type { BoardHead, SessionView, WorkshopHead } from "#shared/workshops/workshop.ts";
import type { SessionsService } from "./sessions.service.ts";

/** Body of `POST /api/session/tab`: the token of a tab that reloads, or nothing for a new one. */
export const tabSchema = z.object({
  token: z.optional(z.string().check(z.maxLength(64))),
  /** Any name for this load of the page, so that a reload is told from the leaving before it. */
  load: z.optional(z.string().check(z.maxLength(64))),
});
/** Body of `POST /api/session/leave-tab`. */
export const leaveTabSchema = z.object({
  token: z.string().check(z.maxLength(64)),
  /** The load of the page that is left. */
  load: z.optional(z.string().check(z.maxLength(64))),
});
/** Body of `POST /api/return`. */
export const returnSchema = z.object({
  code: z.string().check(z.maxLength(64)),
  ownDevice: z.optional(z.boolean()),
});

export interface SessionRoutesNeeds {
  readonly service: SessionsService;
  readonly actorOf: ActorOf;
  readonly ensureSession: EnsureSession;
  readonly cookies: Cookies;
  readonly headOf: (workshopId: string) => Promise<WorkshopHead | undefined>;
  /** The boards that a member may open. */
  readonly boardsFor: (membership: Membership) => Promise<readonly BoardHead[]>;
  readonly guardTries: GuardTries;
}

/** The browser's own session: what it holds, its tabs, signing out, going on elsewhere. */
export function sessionRoutes(needs: SessionRoutesNeeds): Hono {
  const { service, actorOf, cookies } = needs;
  const routes = new Hono();

  const viewOf = async (actor: Actor): Promise<SessionView> => {
    if (actor.kind !== "session") return { workshops: [], ownDevice: false };
    const workshops = await Promise.all(
      actor.memberships.map(async (membership) => {
        const head = await needs.headOf(membership.workshopId);
        const boards = membership.state === "in" ? await needs.boardsFor(membership) : [];
        return head ? [{ ...head, me: meOf(membership), boards }] : [];
      }),
    );
    return { workshops: workshops.flat(), ownDevice: actor.ownDevice };
  };

  routes.get("/api/session", async (c) => c.json(await viewOf(await actorOf(c))));

  routes.delete("/api/session", async (c) => {
    const token = readCookie(c.req.header("cookie"), cookies.sessionName);
    if (token) await service.signOut(token);
    cookies.clearSession(c);
    // A projector link may have been opened in this browser: whoever leaves it leaves no view of the board behind.
    cookies.clearRoom(c);
    return c.body(null, 204);
  });

  routes.post("/api/session/return-code", async (c) => {
    const actor = sessionOf(await actorOf(c));
    return c.json({ code: await service.newReturnCode(actor) }, 201);
  });

  routes.post("/api/return", async (c) => {
    const { code, ownDevice } = await readJson(c, returnSchema);
    return needs.guardTries(c, async () => {
      await service.checkReturnCode(code);
      const session = await needs.ensureSession(c, ownDevice);
      const actor = await service.continueAs(session.id, code);
      session.giveCookie();
      return c.json(await viewOf(actor));
    });
  });

  routes.post("/api/session/tab", async (c) => {
    const { token, load } = await readJson(c, tabSchema);
    const actor = await actorOf(c);
    if (token !== undefined) return resume(c, token, load, actor);
    // Nothing to hold on to: no session, or a device that is only theirs.
    if (actor.kind !== "session" || actor.ownDevice) return c.body(null, 204);
    return c.json({ token: await service.startTab(actor, load) });
  });

  routes.post("/api/session/leave-tab", async (c) => {
    const { token, load } = await readJson(c, leaveTabSchema);
    const { othersOpen } = await service.leaveTab(token, load);
    if (!othersOpen) cookies.clearSession(c);
    return c.body(null, 204);
  });

  const resume = async (c: Context, token: string, load: string | undefined, actor: Actor) => {
    const resumed = await service.resumeTab(token, actor.kind === "session" ? actor : undefined, load);
    if (resumed.cookie) cookies.setSession(c, resumed.cookie, false);
    return c.json({ token });
  };

  return routes;
}

function sessionOf(actor: Actor): SessionActor {
  if (actor.kind !== "session") throw new RondaError("unauthorised", "no session");
  return actor;
}
