import { Hono } from "hono";
import { memberWhoMay, type ActorOf } from "#server/base/membership.ts";
import { readJson } from "#server/base/read-json.ts";
import { RondaError } from "#shared/errors.ts";
import { isTakingPart, sessionCommandSchema, type CommandName } from "#shared/facilitation/commands.ts";
import type { Action } from "#shared/members/permissions.ts";
import type { FacilitationService } from "./facilitation.service.ts";

export interface FacilitationRoutesNeeds {
  readonly service: FacilitationService;
  readonly actorOf: ActorOf;
}

/** Leading a session, and taking part in it. */
export function facilitationRoutes({ service, actorOf }: FacilitationRoutesNeeds): Hono {
  const routes = new Hono();

  routes.post("/api/workshops/:id/session", async (c) => {
    const actor = await actorOf(c);
    const workshopId = c.req.param("id");
    // Whoever may do nothing here learns nothing of what their words would have meant.
    memberWhoMay(actor, workshopId, "session.take-part");
    const command = await readJson(c, sessionCommandSchema);
    const membership = memberWhoMay(actor, workshopId, actionOf(command.do));
    if (membership.muted && command.do === "propose") throw new RondaError("forbidden", "may not write now");
    return c.json(await service.command(membership, command));
  });

  return routes;
}

function actionOf(name: CommandName): Action {
  if (name === "ready") return "session.mark-ready";
  return isTakingPart(name) ? "session.take-part" : "session.lead";
}
