import { serverWords } from "#server/base/server-words.ts";
import type { WorkshopStore } from "#server/workshops/workshop.store.ts";
import { RondaError } from "#shared/errors.ts";
import { breakoutRoutes, type BreakoutRoutesNeeds } from "./breakouts.routes.ts";
import { createBreakoutsService, type BreakoutsNeeds } from "./breakouts.service.ts";

export interface MakeBreakoutsNeeds
  extends Omit<BreakoutsNeeds, "groupTitle">, Pick<BreakoutRoutesNeeds, "actorOf"> {
  readonly workshops: WorkshopStore;
}

/** Groups of a meeting, wired together. */
export function makeBreakouts({ workshops, actorOf, ...needs }: MakeBreakoutsNeeds) {
  const service = createBreakoutsService({
    ...needs,
    async groupTitle(workshopId, number) {
      const facts = await workshops.facts(workshopId);
      if (!facts) throw new RondaError("not-found", "no such workshop");
      return serverWords[facts.locale].groupTitle.replace("{n}", String(number));
    },
  });
  return { service, routes: breakoutRoutes({ service, actorOf }) };
}
