import { Hono } from "hono";
import { memberWhoMay, type ActorOf } from "#server/base/membership.ts";
import type { DeclaringStore } from "#server/members/declaring.store.ts";
import type { WorkshopStore } from "#server/workshops/workshop.store.ts";
import { isHere } from "#server/workshops/workshop-view.ts";
import type { FacilitationStore } from "./facilitation.store.ts";
import { createParticipationService, type ParticipationNeeds } from "./participation.service.ts";

export interface MakeParticipationNeeds extends Pick<
  ParticipationNeeds,
  "membersOf" | "boardsOf" | "engine"
> {
  readonly stores: {
    readonly workshops: WorkshopStore;
    readonly declaring: DeclaringStore;
    readonly facilitation: FacilitationStore;
  };
  readonly present: (boardIds: readonly string[]) => ReadonlySet<string>;
  readonly actorOf: ActorOf;
}

/** Who has not been heard, for those who lead. */
export function makeParticipation({ stores, present, actorOf, ...needs }: MakeParticipationNeeds): Hono {
  const service = createParticipationService({
    ...needs,
    listsOf: async (workshopId) => (await stores.workshops.facts(workshopId))?.groupLists ?? [],
    saidIn: (workshopId) => stores.declaring.ofWorkshop(workshopId),
    async isHere(workshopId) {
      const connected = present((await needs.boardsOf(workshopId)).map(({ id }) => id));
      return (member) => isHere(member, connected);
    },
    spokenIn: async (workshopId) => (await stores.facilitation.facts(workshopId))?.turns.spoken ?? [],
  });
  const routes = new Hono();
  routes.get("/api/workshops/:id/participation", async (c) => {
    const { workshopId } = memberWhoMay(await actorOf(c), c.req.param("id"), "members.see-list");
    return c.json(await service.view(workshopId));
  });
  return routes;
}
