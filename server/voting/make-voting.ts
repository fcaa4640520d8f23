import type { Context, Hono } from "hono";
import type { Clock } from "#server/base/clock.ts";
import type { ActorOf } from "#server/base/membership.ts";
import type { GuardTries } from "#server/base/tries.ts";
import type { WorkshopStore } from "#server/workshops/workshop.store.ts";
import type { GroupListMembers } from "#shared/members/self-declared.ts";
import type { Me } from "#shared/workshops/workshop.ts";
import type { PollSecrets } from "./ballot-crypto.ts";
import type { BallotBoxStore } from "./ballot-box.store.ts";
import { castingRoutes } from "./casting.routes.ts";
import { createCastingService } from "./casting.service.ts";
import { createPollBoxes } from "./poll-boxes.ts";
import { createPollClosing } from "./poll-closing.ts";
import type { PollKeyStore } from "./poll-key.store.ts";
import type { PollStore } from "./poll.store.ts";
import { createPollVisit } from "./poll-visit.ts";
import { createRoomPolls } from "./room-polls.ts";
import { votingRoutes } from "./voting.routes.ts";
import { createVotingService } from "./voting.service.ts";

/** What voting keeps, by port. */
export interface VotingStores {
  readonly polls: PollStore;
  readonly ballotBoxes: BallotBoxStore;
  readonly pollKeys: PollKeyStore;
}

/** What voting needs of the rest of the house. */
export interface VotingHouseNeeds {
  readonly stores: VotingStores;
  readonly workshops: WorkshopStore;
  readonly membersOf: (workshopId: string) => Promise<readonly Me[]>;
  readonly groupsOf: (workshopId: string) => Promise<readonly GroupListMembers[]>;
  readonly riskModelDone: (workshopId: string) => Promise<boolean>;
  readonly announce: (workshopId: string) => void;
  readonly actorOf: ActorOf;
  readonly guardBallots: GuardTries;
  readonly guardTries: GuardTries;
  readonly isPrivate: (c: Context) => boolean;
  readonly makeSecrets: (groups: readonly string[]) => Promise<PollSecrets>;
  /** A line for whoever runs the server. */
  readonly log: (line: string) => void;
  readonly clock: Clock;
  readonly later: (run: () => void) => void;
}

/** Polls and ballots, wired: what the house asks of them, and their routes. */
export function makeVoting(needs: VotingHouseNeeds) {
  const { stores, workshops, membersOf, groupsOf, riskModelDone, announce, makeSecrets, log, clock, later } =
    needs;
  const { polls, ballotBoxes, pollKeys } = stores;
  const boxes = createPollBoxes({
    polls,
    boxes: ballotBoxes,
    keys: pollKeys,
    makeSecrets,
    announce,
    log,
    later,
  });
  const closing = createPollClosing({ polls, boxes, announce });
  const service = createVotingService({
    polls,
    boxes,
    closing,
    workshops,
    membersOf,
    groupsOf,
    riskModelDone,
    announce,
    clock,
  });
  const casting = createCastingService({ polls, boxes, current: service.current, announce, clock });
  const { actorOf, guardBallots, guardTries, isPrivate } = needs;
  const visit = createPollVisit({ service, actorOf });
  const routes: Hono[] = [
    votingRoutes({ service, visit, actorOf }),
    castingRoutes({ service: casting, visit, guardBallots, guardTries, isPrivate }),
  ];
  const { projected } = createRoomPolls({ polls, current: service.current, groupsOf });
  return { routes, service, projected, drain: boxes.drain };
}
