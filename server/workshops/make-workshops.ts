import type { Hono } from "hono";
import { createWorkshopOpening, type OpeningNeeds } from "./workshop-opening.service.ts";
import { workshopRoutes, type WorkshopRoutesNeeds } from "./workshops.routes.ts";
import { createWorkshopsService, type WorkshopNeeds } from "./workshops.service.ts";

/** Opening workshops and looking after them, wired together. */
export function makeWorkshops(parts: OpeningNeeds & WorkshopNeeds) {
  const open = createWorkshopOpening(parts);
  const service = createWorkshopsService(parts);
  return {
    open,
    service,
    routes: (needs: Omit<WorkshopRoutesNeeds, "service" | "open">): Hono =>
      workshopRoutes({ service, open, ...needs }),
  };
}
