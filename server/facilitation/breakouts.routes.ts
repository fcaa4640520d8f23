import { Hono } from "hono";
import { memberWhoMay, type ActorOf } from "#server/base/membership.ts";
import { readJson } from "#server/base/read-json.ts";
import { breakoutCommandSchema } from "#shared/facilitation/breakout-commands.ts";
import type { BreakoutsService } from "./breakouts.service.ts";

export interface BreakoutRoutesNeeds {
  readonly service: BreakoutsService;
  readonly actorOf: ActorOf;
}

/** Splitting into groups, leading them, and choosing one. */
export function breakoutRoutes({ service, actorOf }: BreakoutRoutesNeeds): Hono {
  const routes = new Hono();

  routes.post("/api/workshops/:id/breakouts", async (c) => {
    const actor = await actorOf(c);
    const workshopId = c.req.param("id");
    memberWhoMay(actor, workshopId, "session.take-part");
    const command = await readJson(c, breakoutCommandSchema);
    const action = command.do === "join" ? "session.take-part" : "session.lead";
    return c.json(await service.command(memberWhoMay(actor, workshopId, action), command));
  });

  return routes;
}
