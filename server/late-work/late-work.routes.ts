import { Hono, type Context } from "hono";
import { readJson } from "#server/base/read-json.ts";
import type { Visit } from "#server/boards/board-visit.ts";
import { lateDecisionSchema, lateWorkSchema } from "#shared/late-work/late-item.ts";
import type { LateWorkService } from "./late-work.service.ts";

export interface LateWorkRoutesNeeds {
  readonly service: LateWorkService;
  /** Who is asking, at which board. Throws `unauthorised`, or `not-found` where the caller may not open it. */
  readonly visit: (c: Context, boardId: string) => Promise<Visit>;
}

/** Late work: sent and taken back by its writer, taken in or not by those who lead. */
export function lateWorkRoutes({ service, visit }: LateWorkRoutesNeeds): Hono {
  const routes = new Hono();
  const all = "/api/boards/:id/late-work";
  const one = `${all}/:item` as const;

  routes.get(all, async (c) => c.json(await service.look(await visit(c, c.req.param("id")))));

  routes.post(all, async (c) => {
    const visited = await visit(c, c.req.param("id"));
    const { items } = await readJson(c, lateWorkSchema);
    return c.json(await service.send(visited, items));
  });

  routes.post(one, async (c) => {
    const visited = await visit(c, c.req.param("id"));
    const { decision } = await readJson(c, lateDecisionSchema);
    return c.json(await service.decide(visited, c.req.param("item"), decision));
  });

  routes.delete(one, async (c) => {
    await service.withdraw(await visit(c, c.req.param("id")), c.req.param("item"));
    return c.body(null, 204);
  });

  return routes;
}
