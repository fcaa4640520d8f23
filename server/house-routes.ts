import type { Hono } from "hono";
import { seconds } from "#server/base/clock.ts";
import type { Cookies } from "#server/base/cookies.ts";
import type { Membership } from "#server/base/membership.ts";
import { roomRoutes } from "#server/boards/rooms.routes.ts";
import type { makeBoards } from "#server/boards/make-boards.ts";
import type { RoomsService } from "#server/boards/rooms.service.ts";
import { exportRoutes, type ExportRouteNeeds } from "#server/export/export.routes.ts";
import { facilitationRoutes } from "#server/facilitation/facilitation.routes.ts";
import type { FacilitationService } from "#server/facilitation/facilitation.service.ts";
import type { ReactionsService } from "#server/facilitation/reactions.service.ts";
import type { HouseNeeds } from "#server/house-needs.ts";
import type { WhoIsAsking } from "#server/http/actor.ts";
import { eventRoutes } from "#server/http/events.ts";
import type { Limits } from "#server/http/limits.ts";
import { openapiRoutes } from "#server/http/openapi.ts";
import { pageRoutes } from "#server/http/pages.ts";
import { roomEventRoutes } from "#server/http/room-events.ts";
import { inviteRoutes } from "#server/invites/invites.routes.ts";
import type { InvitesService } from "#server/invites/invites.service.ts";
import type { makeMembers } from "#server/members/make-members.ts";
import { sessionRoutes } from "#server/members/sessions.routes.ts";
import type { SessionsService } from "#server/members/sessions.service.ts";
import type { EventFeed } from "#server/workshops/event-feed.ts";
import type { makeWorkshops } from "#server/workshops/make-workshops.ts";
import type { BoardHead } from "#shared/workshops/workshop.ts";

/** The features of a house as they answer; those that made their own routes hand these over as they are. */
export interface Answering {
  readonly workshop: ReturnType<typeof makeWorkshops>;
  readonly sessions: SessionsService;
  readonly people: ReturnType<typeof makeMembers>;
  readonly invites: InvitesService;
  readonly board: ReturnType<typeof makeBoards>;
  readonly rooms: RoomsService;
  readonly facilitation: FacilitationService;
  readonly reactions: ReactionsService;
  readonly exports: ExportRouteNeeds;
  readonly feed: EventFeed;
  readonly boardsFor: (reader: Membership) => Promise<readonly BoardHead[]>;
  readonly made: readonly Hono[];
  readonly who: WhoIsAsking;
  readonly cookies: Cookies;
  readonly limits: Limits;
}

/** Everything that the house answers over HTTP, in the order in which it is asked. */
export function houseRoutes(
  { config, stores, hosts, clock, pages }: HouseNeeds,
  { workshop, sessions, rooms, feed, boardsFor, who, cookies, limits, ...features }: Answering,
): Hono[] {
  const { actorOf, ensureSession, roomOf } = who;
  const { originOf } = hosts;
  const { guardTries, countOpening } = limits;
  return [
    workshop.routes({ actorOf, ensureSession, originOf, countOpening }),
    sessionRoutes({
      service: sessions,
      actorOf,
      ensureSession,
      cookies,
      async headOf(workshopId) {
        const facts = await stores.workshops.facts(workshopId);
        return facts && { id: facts.id, title: facts.title, locale: facts.locale };
      },
      boardsFor,
      guardTries,
    }),
    features.people.routes(actorOf),
    inviteRoutes({
      service: features.invites,
      actorOf,
      ensureSession,
      originOf,
      guardTries,
      countArrival: limits.countArrival,
    }),
    features.board.routes({ workshops: workshop.service, actorOf, originOf }),
    roomRoutes({
      service: rooms,
      actorOf,
      roomOf,
      cookies,
      originOf,
      guardTries,
      countRoomCode: limits.countRoomCode,
    }),
    roomEventRoutes({ feed, service: rooms, roomOf, originOf, clock, everyWhile }),
    facilitationRoutes({ service: features.facilitation, reactions: features.reactions, actorOf }),
    ...features.made,
    exportRoutes(features.exports),
    eventRoutes({
      feed,
      events: stores.events,
      viewNow: async (sessionId, workshopId, origin) =>
        workshop.service.view(await sessions.membershipNow(sessionId, workshopId), origin),
      actorOf,
      originOf,
      clock,
      limitsOn: config.limits,
      everyWhile,
    }),
    openapiRoutes(),
    pageRoutes(pages),
  ];
}

/** Keeps a quiet stream open through proxies. */
function everyWhile(run: () => void): () => void {
  const timer = setInterval(run, 15 * seconds);
  timer.unref();
  return () => clearInterval(timer);
}
