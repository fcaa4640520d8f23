import { Hono } from "hono";
import { memberWhoMay, type ActorOf } from "#server/base/membership.ts";
import { readJson } from "#server/base/read-json.ts";
import { memberChangeSchema, renameSchema } from "#shared/members/member-change.ts";
import type { MembersService } from "./members.service.ts";

export interface MemberRoutesNeeds {
  readonly service: MembersService;
  readonly actorOf: ActorOf;
}

/** Letting in, changing and sending away people, and renaming oneself. */
export function memberRoutes({ service, actorOf }: MemberRoutesNeeds): Hono {
  const routes = new Hono();

  routes.patch("/api/workshops/:id/me", async (c) => {
    const membership = memberWhoMay(await actorOf(c), c.req.param("id"), "members.rename-oneself");
    const { name } = await readJson(c, renameSchema);
    return c.json(await service.rename(membership, name));
  });

  routes.patch("/api/workshops/:id/members/:memberId", async (c) => {
    const { workshopId } = memberWhoMay(await actorOf(c), c.req.param("id"), "members.change");
    const change = await readJson(c, memberChangeSchema);
    return c.json(await service.change(workshopId, c.req.param("memberId"), change));
  });

  routes.delete("/api/workshops/:id/members/:memberId", async (c) => {
    const { workshopId } = memberWhoMay(await actorOf(c), c.req.param("id"), "members.change");
    await service.remove(workshopId, c.req.param("memberId"));
    return c.body(null, 204);
  });

  return routes;
}
