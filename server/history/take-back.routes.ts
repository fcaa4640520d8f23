import { Hono } from "hono";
import { memberWhoMay, type ActorOf } from "#server/base/membership.ts";
import { readJson } from "#server/base/read-json.ts";
import { takeBackSchema } from "#shared/history/taken-back.ts";
import type { TakeBackService } from "./take-back.service.ts";

export interface TakeBackRoutesNeeds {
  readonly service: TakeBackService;
  readonly actorOf: ActorOf;
}

/** Taking back everything by one person, for facilitators; also of somebody who was sent away. */
export function takeBackRoutes({ service, actorOf }: TakeBackRoutesNeeds): Hono {
  const routes = new Hono();
  const one = "/api/workshops/:id/members/:memberId";

  routes.get(`${one}/written`, async (c) => {
    const by = memberWhoMay(await actorOf(c), c.req.param("id"), "board.restore");
    return c.json(await service.preview(by, c.req.param("memberId")));
  });

  routes.post(`${one}/take-back`, async (c) => {
    const by = memberWhoMay(await actorOf(c), c.req.param("id"), "board.restore");
    const { leave = [] } = await readJson(c, takeBackSchema);
    return c.json(await service.takeBack(by, c.req.param("memberId"), leave));
  });

  return routes;
}
