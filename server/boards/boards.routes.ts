import { Hono, type Context } from "hono";
import { memberWhoMay, type ActorOf } from "#server/base/membership.ts";
import type { WorkshopsService } from "#server/workshops/workshops.service.ts";
import { RondaError } from "#shared/errors.ts";
import type { BoardEntry } from "#shared/workshops/workshop.ts";
import type { BoardStore } from "./board.store.ts";

export interface BoardRoutesNeeds {
  readonly boards: BoardStore;
  readonly workshops: WorkshopsService;
  readonly actorOf: ActorOf;
  readonly originOf: (c: Context) => string;
}

/** What a board's page starts from. */
export function boardRoutes({ boards, workshops, actorOf, originOf }: BoardRoutesNeeds): Hono {
  const routes = new Hono();

  routes.get("/api/boards/:id", async (c) => {
    const actor = await actorOf(c);
    if (actor.kind !== "session") throw new RondaError("unauthorised", "no session");
    const board = await boards.byId(c.req.param("id"));
    if (!board) throw new RondaError("not-found", "no such board");
    const membership = memberWhoMay(actor, board.workshopId, "board.read");
    const view = await workshops.view(membership, originOf(c));
    const entry: BoardEntry = { ...view, board: { id: board.id, title: board.title } };
    return c.json(entry);
  });

  return routes;
}
