import { Hono, type Context } from "hono";
import { memberWhoMay, membershipIn, type ActorOf, type EnsureSession } from "#server/base/membership.ts";
import { readJson } from "#server/base/read-json.ts";
import {
  newWorkshopSchema,
  workshopChangeSchema,
  type Entered,
  type NewWorkshop,
} from "#shared/workshops/workshop.ts";
import type { WorkshopsService } from "./workshops.service.ts";

export interface WorkshopRoutesNeeds {
  readonly service: WorkshopsService;
  readonly open: (wanted: NewWorkshop, sessionId: string, origin: string) => Promise<Entered>;
  readonly actorOf: ActorOf;
  /** The caller's session, or a new one. */
  readonly ensureSession: EnsureSession;
  /** The origin that links are built with. */
  readonly originOf: (c: Context) => string;
  /** Counts a new workshop of the caller's address. Throws `rate`. */
  readonly countOpening: (c: Context) => void;
}

/** Opening, looking at, changing and deleting workshops. */
export function workshopRoutes(needs: WorkshopRoutesNeeds): Hono {
  const { service, actorOf, originOf } = needs;
  const routes = new Hono();

  routes.post("/api/workshops", async (c) => {
    const wanted = await readJson(c, newWorkshopSchema);
    needs.countOpening(c);
    const session = await needs.ensureSession(c, wanted.ownDevice);
    const entered = await needs.open(wanted, session.id, originOf(c));
    session.giveCookie();
    return c.json(entered, 201);
  });

  routes.get("/api/workshops/:id", async (c) =>
    c.json(await service.view(membershipIn(await actorOf(c), c.req.param("id")), originOf(c))),
  );

  routes.patch("/api/workshops/:id", async (c) => {
    const membership = memberWhoMay(await actorOf(c), c.req.param("id"), "workshop.edit");
    const change = await readJson(c, workshopChangeSchema);
    return c.json(await service.change(membership, change, originOf(c)));
  });

  routes.delete("/api/workshops/:id", async (c) => {
    const { workshopId } = memberWhoMay(await actorOf(c), c.req.param("id"), "workshop.delete");
    await service.remove(workshopId);
    return c.body(null, 204);
  });

  return routes;
}
