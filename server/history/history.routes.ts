import { Hono, type Context } from "hono";
import { readJson } from "#server/base/read-json.ts";
import type { Visit } from "#server/boards/board-visit.ts";
import { RondaError } from "#shared/errors.ts";
import { newRestorePointSchema } from "#shared/history/restore-point.ts";
import { may } from "#shared/members/permissions.ts";
import type { HistoryService } from "./history.service.ts";

export interface HistoryRoutesNeeds {
  readonly service: HistoryService;
  /** Who is asking, at which board. Throws `unauthorised`, or `not-found` where the caller is no member. */
  readonly visit: (c: Context, boardId: string) => Promise<Visit>;
}

/** Moments of a board, for facilitators: to name, to look at, to go back to. */
export function historyRoutes({ service, visit }: HistoryRoutesNeeds): Hono {
  const routes = new Hono();
  const all = "/api/boards/:id/restore-points";
  const one = `${all}/:point` as const;

  const boardOf = async (c: Context, id: string, use: "look" | "change" = "look"): Promise<string> => {
    const { board, me } = await visit(c, id);
    if (!may(me.role, "board.restore")) throw new RondaError("forbidden", `a ${me.role} may not go back`);
    const isOver = board.closedAt !== null || board.archivedAt !== null;
    if (use === "change" && isOver) throw new RondaError("locked", "this board can only be read");
    return board.id;
  };

  routes.get(all, async (c) => c.json({ points: await service.list(await boardOf(c, c.req.param("id"))) }));

  routes.post(all, async (c) => {
    const boardId = await boardOf(c, c.req.param("id"));
    const { title } = await readJson(c, newRestorePointSchema);
    return c.json(await service.name(boardId, title), 201);
  });

  routes.get(`${one}/preview`, async (c) => {
    const boardId = await boardOf(c, c.req.param("id"));
    return c.json(await service.preview(boardId, c.req.param("point")));
  });

  routes.post(`${one}/restore`, async (c) => {
    const boardId = await boardOf(c, c.req.param("id"), "change");
    return c.json(await service.restore(boardId, c.req.param("point")));
  });

  routes.delete(one, async (c) => {
    await service.remove(await boardOf(c, c.req.param("id")), c.req.param("point"));
    return c.body(null, 204);
  });

  return routes;
}
