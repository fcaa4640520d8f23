import { Hono, type Context } from "hono";
import * as z from "zod/mini";
import { memberWhoMay, type Actor, type ActorOf } from "#server/base/membership.ts";
import type { Cookies } from "#server/base/cookies.ts";
import { readJson } from "#server/base/read-json.ts";
import { RondaError } from "#shared/errors.ts";
import type { RoomsService } from "./rooms.service.ts";

/** Body of `POST /api/room`: the token of a one-time link. */
export const roomSchema = z.object({ token: z.string().check(z.trim(), z.minLength(1), z.maxLength(64)) });

export interface RoomRoutesNeeds {
  readonly service: RoomsService;
  readonly actorOf: ActorOf;
  /** Which projector asks, whatever session the browser has. */
  readonly roomOf: (c: Context) => Promise<Actor>;
  readonly cookies: Cookies;
  readonly originOf: (c: Context) => string;
}

/** Opening the room view on a projector, and what it shows. */
export function roomRoutes({ service, actorOf, roomOf, cookies, originOf }: RoomRoutesNeeds): Hono {
  const routes = new Hono();

  routes.post("/api/workshops/:id/room", async (c) => {
    const { workshopId } = memberWhoMay(await actorOf(c), c.req.param("id"), "room.open");
    return c.json(await service.newLink(workshopId, originOf(c)), 201);
  });

  routes.post("/api/room", async (c) => {
    const { token } = await readJson(c, roomSchema);
    const opened = await service.open(token);
    const view = await service.view(opened.actor, originOf(c));
    cookies.setRoom(c, opened.token);
    return c.json(view);
  });

  routes.get("/api/room", async (c) => {
    const actor = await roomOf(c);
    if (actor.kind !== "room") throw new RondaError("unauthorised", "no room session");
    return c.json(await service.view(actor, originOf(c)));
  });

  return routes;
}
