import { Hono, type Context } from "hono";
import * as z from "zod/mini";
import { memberWhoMay, type Actor, type ActorOf } from "#server/base/membership.ts";
import type { Cookies } from "#server/base/cookies.ts";
import type { GuardTries } from "#server/base/tries.ts";
import { readJson } from "#server/base/read-json.ts";
import { RondaError } from "#shared/errors.ts";
import type { RoomsService } from "./rooms.service.ts";

/** Body of `POST /api/room`: the token of a one-time link. */
export const roomSchema = z.object({ token: z.string().check(z.trim(), z.minLength(1), z.maxLength(64)) });

/** Body of `POST /api/workshops/:id/rooms`: the code that a projector shows; absent `board`: the first. */
export const pairSchema = z.object({
  code: z.string().check(z.trim(), z.minLength(1), z.maxLength(32)),
  board: z.optional(z.string().check(z.maxLength(64))),
});

export interface RoomRoutesNeeds {
  readonly service: RoomsService;
  readonly actorOf: ActorOf;
  /** Which projector asks, whatever session the browser has. */
  readonly roomOf: (c: Context) => Promise<Actor>;
  readonly cookies: Cookies;
  readonly originOf: (c: Context) => string;
  readonly guardTries: GuardTries;
  /** Counts a code that an address asks for. Throws `rate`. */
  readonly countRoomCode: (c: Context) => void;
}

/** Opening the room view on a projector, and what it shows. */
export function roomRoutes({ service, actorOf, roomOf, cookies, originOf, ...needs }: RoomRoutesNeeds): Hono {
  const routes = new Hono();
  const mayOpen = async (c: Context) => memberWhoMay(await actorOf(c), c.req.param("id") ?? "", "room.open");

  routes.post("/api/workshops/:id/room", async (c) => {
    return c.json(await service.newLink(await mayOpen(c), originOf(c)), 201);
  });

  routes.get("/api/workshops/:id/rooms", async (c) => {
    return c.json({ rooms: await service.open(await mayOpen(c)) });
  });

  routes.post("/api/workshops/:id/rooms", async (c) => {
    const membership = await mayOpen(c);
    const { code, board } = await readJson(c, pairSchema);
    return c.json(await needs.guardTries(c, () => service.pair(membership, code, board)), 201);
  });

  routes.delete("/api/workshops/:id/rooms/:roomId", async (c) => {
    const { workshopId } = await mayOpen(c);
    await service.close(workshopId, c.req.param("roomId"));
    return c.body(null, 204);
  });

  routes.post("/api/room/code", async (c) => {
    needs.countRoomCode(c);
    const { token, ...shown } = await service.newCode(originOf(c));
    cookies.setRoom(c, token);
    return c.json(shown, 201);
  });

  routes.post("/api/room", async (c) => {
    const { token } = await readJson(c, roomSchema);
    const opened = await service.enter(token);
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
