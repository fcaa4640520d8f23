import { Hono } from "hono";
import { membershipIn, memberWhoMay, type ActorOf } from "#server/base/membership.ts";
import { readJson } from "#server/base/read-json.ts";
import {
  memberChangeSchema,
  mergeSchema,
  newMemberSchema,
  ownChangeSchema,
  wasHereSchema,
} from "#shared/members/member-change.ts";
import { declaredSchema } from "#shared/members/self-declared.ts";
import type { DeclaringService } from "./declaring.service.ts";
import type { MembersService } from "./members.service.ts";
import type { MergingService } from "./merging.service.ts";

export interface MemberRoutesNeeds {
  readonly service: MembersService;
  readonly declaring: DeclaringService;
  readonly merging: MergingService;
  readonly actorOf: ActorOf;
  /** Counts one more name that a member says they had. Throws `rate`. */
  readonly countClaim: (memberId: string) => void;
  /** Counts a change that a member makes of themselves: everybody is told of each. Throws `rate`. */
  readonly countOwnChange: (memberId: string) => void;
}

/** Letting in, changing and sending away people, and what one says of oneself. */
export function memberRoutes(needs: MemberRoutesNeeds): Hono {
  const { service, declaring, merging, actorOf } = needs;
  const routes = new Hono();

  routes.patch("/api/workshops/:id/me", async (c) => {
    const membership = memberWhoMay(await actorOf(c), c.req.param("id"), "members.change-oneself");
    const change = await readJson(c, ownChangeSchema);
    needs.countOwnChange(membership.memberId);
    return c.json(await service.changeOwn(membership, change));
  });

  routes.get("/api/workshops/:id/me/declared", async (c) => {
    const membership = memberWhoMay(await actorOf(c), c.req.param("id"), "members.change-oneself");
    return c.json(await declaring.own(membership));
  });

  routes.patch("/api/workshops/:id/me/declared", async (c) => {
    const membership = memberWhoMay(await actorOf(c), c.req.param("id"), "members.change-oneself");
    return c.json(await declaring.declare(membership, await readJson(c, declaredSchema)));
  });

  // Also for those who wait to be let in: whoever lost their cookie may well stand at the door.
  routes.post("/api/workshops/:id/me/was-here", async (c) => {
    const membership = membershipIn(await actorOf(c), c.req.param("id"));
    const { name } = await readJson(c, wasHereSchema);
    needs.countClaim(membership.memberId);
    await merging.wasHere(membership, name);
    return c.body(null, 204);
  });

  routes.post("/api/workshops/:id/members/:memberId/merge", async (c) => {
    const { workshopId } = memberWhoMay(await actorOf(c), c.req.param("id"), "members.change");
    const request = await readJson(c, mergeSchema);
    return c.json(await merging.merge(workshopId, c.req.param("memberId"), request));
  });

  routes.post("/api/workshops/:id/members", async (c) => {
    const { workshopId } = memberWhoMay(await actorOf(c), c.req.param("id"), "members.change");
    return c.json(await service.add(workshopId, await readJson(c, newMemberSchema)), 201);
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
