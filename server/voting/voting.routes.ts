import { Hono } from "hono";
import { memberWhoMay, type ActorOf } from "#server/base/membership.ts";
import { readJson } from "#server/base/read-json.ts";
import { decideSchema } from "#shared/voting/decision.ts";
import {
  channelSchema,
  newPollSchema,
  openPollSchema,
  pollChangeSchema,
  pollCommandSchema,
} from "#shared/voting/poll.ts";
import type { PollVisit } from "./poll-visit.ts";
import type { VotingService } from "./voting.service.ts";

export interface VotingRoutesNeeds {
  readonly service: VotingService;
  readonly visit: PollVisit;
  readonly actorOf: ActorOf;
}

/** Polls, from their draft to their result. Ballots have routes of their own. */
export function votingRoutes({ service, visit, actorOf }: VotingRoutesNeeds): Hono {
  const routes = new Hono();

  routes.post("/api/workshops/:id/polls", async (c) => {
    const membership = memberWhoMay(await actorOf(c), c.req.param("id"), "poll.lead");
    return c.json({ poll: await service.create(membership, await readJson(c, newPollSchema)) }, 201);
  });

  routes.get("/api/polls/:id", async (c) => {
    const { membership, poll } = await visit(c, "poll.read");
    const count = membership.role === "facilitator" ? await service.countIn(poll) : undefined;
    const view = await service.view(poll, membership);
    const { workshopId } = poll;
    return c.json({ poll: count === undefined ? view : { ...view, in: count }, workshopId });
  });

  routes.patch("/api/polls/:id", async (c) => {
    const { membership, poll } = await visit(c, "poll.lead");
    return c.json({ poll: await service.change(membership, poll, await readJson(c, pollChangeSchema)) });
  });

  routes.delete("/api/polls/:id", async (c) => {
    const { poll } = await visit(c, "poll.lead");
    await service.removeDraft(poll);
    return c.body(null, 204);
  });

  routes.post("/api/polls/:id/open", async (c) => {
    const { membership, poll } = await visit(c, "poll.lead");
    return c.json({ poll: await service.open(membership, poll, await readJson(c, openPollSchema)) });
  });

  routes.post("/api/polls/:id/close", async (c) => {
    const { membership, poll } = await visit(c, "poll.lead");
    const { version } = await readJson(c, pollCommandSchema);
    return c.json({ poll: await service.close(membership, poll, version) });
  });

  routes.post("/api/polls/:id/show", async (c) => {
    const { membership, poll } = await visit(c, "poll.lead");
    const { version } = await readJson(c, pollCommandSchema);
    return c.json({ poll: await service.show(membership, poll, version) });
  });

  routes.put("/api/polls/:id/decision", async (c) => {
    const { membership, poll } = await visit(c, "poll.lead");
    const { version, ...decision } = await readJson(c, decideSchema);
    return c.json({ poll: await service.decide(membership, poll, version, decision) });
  });

  routes.post("/api/polls/:id/keep-secret", async (c) => {
    const { membership, poll } = await visit(c, "poll.take-part");
    return c.json({ poll: await service.keepSecret(membership, poll) });
  });

  routes.post("/api/polls/:id/channel", async (c) => {
    const { membership, poll } = await visit(c, "poll.take-part");
    const { channel } = await readJson(c, channelSchema);
    return c.json({ poll: await service.setChannel(membership, poll, channel) });
  });

  routes.get("/api/polls/:id/electors", async (c) => {
    const { poll } = await visit(c, "poll.lead");
    return c.json({ electors: await service.electors(poll) });
  });

  routes.get("/api/polls/:id/result", async (c) => {
    const { membership, poll } = await visit(c, "poll.read");
    return c.json(await service.result(membership, poll));
  });

  routes.get("/api/polls/:id/ballots", async (c) => {
    const { poll } = await visit(c, "poll.read");
    return c.json(service.recount(poll));
  });

  return routes;
}
