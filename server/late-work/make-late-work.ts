import type { Hono } from "hono";
import { lateWorkRoutes, type LateWorkRoutesNeeds } from "./late-work.routes.ts";
import { createLateWorkService, type LateWorkNeeds, type LateWorkService } from "./late-work.service.ts";

/** Late work, wired together. */
export interface MadeLateWork {
  readonly service: LateWorkService;
  readonly routes: Hono;
}

/** Makes what keeps late work until somebody who leads decides. */
export function makeLateWork({
  visit,
  ...needs
}: LateWorkNeeds & Pick<LateWorkRoutesNeeds, "visit">): MadeLateWork {
  const service = createLateWorkService(needs);
  return { service, routes: lateWorkRoutes({ service, visit }) };
}
