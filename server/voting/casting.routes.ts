import { Hono, type Context } from "hono";
import type { Membership } from "#server/base/membership.ts";
import { readJson } from "#server/base/read-json.ts";
import type { GuardTries } from "#server/base/tries.ts";
import { RondaError } from "#shared/errors.ts";
import {
  credentialSchema,
  handCountSchema,
  openBallotSchema,
  paperCodeSchema,
  slipCredentialSchema,
  slipSchema,
  slipsSchema,
  unnamedReasonSchema,
} from "#shared/voting/poll.ts";
import type { CastingService } from "./casting.service.ts";
import type { PollVisit } from "./poll-visit.ts";

export interface CastingRoutesNeeds {
  readonly service: CastingService;
  readonly visit: PollVisit;
  readonly guardBallots: GuardTries;
  readonly guardTries: GuardTries;
  /** Whether nobody on the way can read what a device sends: https, or this machine itself. */
  readonly isPrivate: (c: Context) => boolean;
}

/**
 * Tokens and ballots. Secret ballots, keys and slips are for whoever asks: these calls look at no cookie, and would tell
 * nobody apart if one came along.
 */
export function castingRoutes({
  service,
  visit,
  guardBallots,
  guardTries,
  isPrivate,
}: CastingRoutesNeeds): Hono {
  const routes = new Hono();

  routes.get("/api/polls/:id/key", async (c) => c.json(await service.keys(c.req.param("id"))));

  routes.post("/api/polls/:id/credential", async (c) => {
    const { membership, poll } = await visit(c, "poll.read");
    const { blinded } = await readJson(c, credentialSchema);
    return c.json(await service.giveToken(membership, poll.id, blinded, isPrivate(c)));
  });

  routes.put("/api/polls/:id/ballot", async (c) => {
    const body = new Uint8Array(await c.req.arrayBuffer());
    await guardBallots(c, () => service.cast(c.req.param("id"), body));
    return c.body(null, 204);
  });

  routes.put("/api/polls/:id/open-ballot", async (c) => {
    const { membership, poll } = await visit(c, "poll.read");
    const { choices, as } = await readJson(c, openBallotSchema);
    requireSelf(membership, as);
    await service.castOpen(membership, poll.id, choices);
    return c.body(null, 204);
  });

  routes.post("/api/polls/:id/reasons", async (c) => {
    const { membership, poll } = await visit(c, "poll.take-part");
    const { as, ...reason } = await readJson(c, unnamedReasonSchema);
    requireSelf(membership, as);
    await service.giveReason(membership, poll.id, reason);
    return c.body(null, 204);
  });

  routes.post("/api/polls/:id/slips", async (c) => {
    const { poll } = await visit(c, "poll.lead");
    return c.json(await service.newSlips(poll, await readJson(c, slipsSchema)), 201);
  });

  routes.get("/api/polls/:id/paper-codes", async (c) => {
    const { poll } = await visit(c, "poll.lead");
    return c.json(await service.paperCodes(poll));
  });

  routes.post("/api/polls/:id/paper-codes", async (c) => {
    const { poll } = await visit(c, "poll.lead");
    const { code, attempt } = await readJson(c, paperCodeSchema);
    return c.json(await guardTries(c, () => service.handInCode(poll, code, attempt)));
  });

  routes.post("/api/polls/:id/slip", async (c) => {
    const { code } = await readJson(c, slipSchema);
    return c.json(await guardTries(c, () => service.slipGroup(c.req.param("id"), code)));
  });

  routes.post("/api/polls/:id/slip-credential", async (c) => {
    const { code, blinded } = await readJson(c, slipCredentialSchema);
    return c.json(await guardTries(c, () => service.giveSlipToken(c.req.param("id"), code, blinded)));
  });

  routes.put("/api/polls/:id/count", async (c) => {
    const { membership, poll } = await visit(c, "poll.take-part");
    await service.typeCount(membership, poll, await readJson(c, handCountSchema));
    return c.body(null, 204);
  });

  return routes;
}

/** Throws `forbidden` where what was written by one member is sent in another's session. */
function requireSelf({ memberId }: Membership, as: string | undefined): void {
  if (as !== undefined && as !== memberId)
    throw new RondaError("forbidden", "this was written by another member");
}
