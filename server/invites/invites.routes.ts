import { Hono, type Context } from "hono";
import * as z from "zod/mini";
import { memberWhoMay, type ActorOf, type EnsureSession } from "#server/base/membership.ts";
import { readJson } from "#server/base/read-json.ts";
import type { GuardTries } from "#server/base/tries.ts";
import { RondaError } from "#shared/errors.ts";
import { roles, type Role } from "#shared/members/roles.ts";
import { joinSchema } from "#shared/workshops/workshop.ts";
import { keyOf, type InvitesService } from "./invites.service.ts";

/** Body of `POST /api/join/preview`. */
export const previewSchema = z.object({
  token: z.optional(z.string().check(z.trim(), z.maxLength(64))),
  code: z.optional(z.string().check(z.trim(), z.maxLength(32))),
});

export interface InviteRoutesNeeds {
  readonly service: InvitesService;
  readonly actorOf: ActorOf;
  readonly ensureSession: EnsureSession;
  readonly originOf: (c: Context) => string;
  readonly guardTries: GuardTries;
  /** Counts somebody of an address who is new. Throws `rate`. */
  readonly countArrival: (c: Context) => void;
}

/** Coming in by a link or code, and replacing links. */
export function inviteRoutes(needs: InviteRoutesNeeds): Hono {
  const { service, actorOf } = needs;
  const routes = new Hono();
  /** Only codes are short enough to be guessed. */
  const guarded = <T>(c: Context, code: string | undefined, attempt: () => Promise<T>) =>
    code ? needs.guardTries(c, attempt) : attempt();

  routes.post("/api/join/preview", async (c) => {
    const body = await readJson(c, previewSchema);
    const key = keyOf(body);
    return guarded(c, body.code, async () => c.json(await service.preview(key, await actorOf(c))));
  });

  routes.post("/api/join", async (c) => {
    const request = await readJson(c, joinSchema);
    const key = keyOf(request);
    return guarded(c, request.code, async () => {
      if (await service.check(key, await actorOf(c), request)) needs.countArrival(c);
      const session = await needs.ensureSession(c, request.ownDevice);
      const entered = await service.join(key, request, session.id);
      session.giveCookie();
      return c.json(entered);
    });
  });

  routes.post("/api/workshops/:id/invites/:role/rotate", async (c) => {
    const { workshopId } = memberWhoMay(await actorOf(c), c.req.param("id"), "invites.see");
    const role = c.req.param("role");
    if (!isRole(role)) throw new RondaError("not-found", "no such role");
    return c.json(await service.rotate(workshopId, role, needs.originOf(c)));
  });

  return routes;
}

function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}
