import type { Context } from "hono";
import { memberWhoMay, type ActorOf } from "#server/base/membership.ts";
import { RondaError } from "#shared/errors.ts";
import type { Action } from "#shared/members/permissions.ts";
import { seesPoll } from "./poll-views.ts";
import type { VotingService } from "./voting.service.ts";

export interface PollVisitNeeds {
  readonly service: Pick<VotingService, "current">;
  readonly actorOf: ActorOf;
}

export type PollVisit = ReturnType<typeof createPollVisit>;

/** Who asks for which poll. Throws `unauthorised`, `not-found` for strangers and for what one does not see, `forbidden`. */
export function createPollVisit({ service, actorOf }: PollVisitNeeds) {
  return async (c: Context, action: Action) => {
    const actor = await actorOf(c);
    if (actor.kind !== "session") throw new RondaError("unauthorised", "no session");
    const poll = await service.current(c.req.param("id") ?? "");
    const membership = memberWhoMay(actor, poll.workshopId, "poll.read");
    if (!seesPoll(poll, membership.role)) throw new RondaError("not-found", "no such poll");
    return { poll, membership: memberWhoMay(actor, poll.workshopId, action) };
  };
}
