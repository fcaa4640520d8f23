import { Hono } from "hono";
import * as z from "zod/mini";
import { memberWhoMay, type ActorOf } from "#server/base/membership.ts";
import { readJson } from "#server/base/read-json.ts";
import { RondaError } from "#shared/errors.ts";
import { isTakingPart, sessionCommandSchema, type CommandName } from "#shared/facilitation/commands.ts";
import { reactions as kinds } from "#shared/facilitation/reactions.ts";
import type { Action } from "#shared/members/permissions.ts";
import type { FacilitationService } from "./facilitation.service.ts";
import type { ReactionsService } from "./reactions.service.ts";

/** Body of `POST /api/workshops/:id/reactions`. */
export const reactionSchema = z.object({ reaction: z.enum(kinds) });

export interface FacilitationRoutesNeeds {
  readonly service: FacilitationService;
  readonly reactions: ReactionsService;
  readonly actorOf: ActorOf;
}

/** Leading a session, and taking part in it. */
export function facilitationRoutes({ service, reactions, actorOf }: FacilitationRoutesNeeds): Hono {
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

  routes.get("/api/workshops/:id/session/reveal/:activity", async (c) => {
    const { workshopId } = memberWhoMay(await actorOf(c), c.req.param("id"), "session.lead");
    return c.json(await service.previewReveal(workshopId, c.req.param("activity")));
  });

  routes.get("/api/workshops/:id/session/own-notes", async (c) => {
    const membership = memberWhoMay(await actorOf(c), c.req.param("id"), "session.take-part");
    return c.json(await service.ownNotes(membership));
  });

  routes.post("/api/workshops/:id/reactions", async (c) => {
    const membership = memberWhoMay(await actorOf(c), c.req.param("id"), "session.take-part");
    const { reaction } = await readJson(c, reactionSchema);
    reactions.react(membership, reaction);
    return c.body(null, 204);
  });

  return routes;
}

function actionOf(name: CommandName): Action {
  if (name === "ready") return "session.mark-ready";
  return isTakingPart(name) ? "session.take-part" : "session.lead";
}
