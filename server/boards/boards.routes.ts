import { Hono, type Context } from "hono";
import { memberWhoMay, type ActorOf, type Membership } from "#server/base/membership.ts";
import { readJson } from "#server/base/read-json.ts";
import type { WorkshopsService } from "#server/workshops/workshops.service.ts";
import { boardChangeSchema, newBoardSchema } from "#shared/boards/board-kind.ts";
import { shareSchema } from "#shared/boards/share.ts";
import { RondaError } from "#shared/errors.ts";
import type { BoardEntry } from "#shared/workshops/workshop.ts";
import { boardHead } from "./board-heads.ts";
import type { BoardStore, StoredBoard } from "./board.store.ts";
import type { BoardsService } from "./boards.service.ts";
import type { SharesService } from "./shares.service.ts";

export interface BoardRoutesNeeds {
  readonly service: BoardsService;
  readonly shares: SharesService;
  readonly boards: BoardStore;
  readonly workshops: WorkshopsService;
  readonly actorOf: ActorOf;
  readonly originOf: (c: Context) => string;
}

/** What a board's page starts from; making boards and changing them. */
export function boardRoutes({
  service,
  shares,
  boards,
  workshops,
  actorOf,
  originOf,
}: BoardRoutesNeeds): Hono {
  const routes = new Hono();

  /** Who asks, at which board they may open. Throws `unauthorised`, and `not-found` for every other board. */
  const visit = async (c: Context): Promise<{ board: StoredBoard; membership: Membership }> => {
    const actor = await actorOf(c);
    if (actor.kind !== "session") throw new RondaError("unauthorised", "no session");
    const found = await boards.byId(c.req.param("id") ?? "");
    if (!found) throw new RondaError("not-found", "no such board");
    const membership = memberWhoMay(actor, found.workshopId, "board.read");
    return { board: await service.openTo(membership, found.id), membership };
  };

  routes.get("/api/boards/:id", async (c) => {
    const { board, membership } = await visit(c);
    const view = await workshops.view(membership, originOf(c));
    const entry: BoardEntry = { ...view, board: boardHead(board, membership) };
    return c.json(entry);
  });

  routes.post("/api/workshops/:id/boards", async (c) => {
    const membership = memberWhoMay(await actorOf(c), c.req.param("id"), "board.make");
    return c.json(await service.make(membership, await readJson(c, newBoardSchema)), 201);
  });

  routes.post("/api/boards/:id/share", async (c) => {
    const { board, membership } = await visit(c);
    memberWhoMay(await actorOf(c), board.workshopId, "board.write");
    const wanted = await readJson(c, shareSchema);
    return c.json({ shared: await shares.share(membership, board.id, wanted) });
  });

  routes.get("/api/boards/:id/shares", async (c) => {
    const { board, membership } = await visit(c);
    return c.json(await shares.ofBoard(membership, board.id));
  });

  routes.get("/api/workshops/:id/shares", async (c) => {
    const membership = memberWhoMay(await actorOf(c), c.req.param("id"), "board.make");
    return c.json(await shares.list(membership));
  });

  routes.patch("/api/boards/:id", async (c) => {
    const { board, membership } = await visit(c);
    const change = await readJson(c, boardChangeSchema);
    const head = await service.change(membership, board.id, change);
    return head ? c.json(head) : c.body(null, 204);
  });

  return routes;
}
