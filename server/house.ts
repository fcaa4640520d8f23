import { minutes } from "#server/base/clock.ts";
import { createCookies } from "#server/base/cookies.ts";
import { createBoardAccess } from "#server/boards/board-access.ts";
import type { BoardReader } from "#server/boards/board-heads.ts";
import { createBoardVisit } from "#server/boards/board-visit.ts";
import { createRoomsService } from "#server/boards/rooms.service.ts";
import { isLoopback } from "#server/config.ts";
import { createExportService } from "#server/export/export.service.ts";
import { makeBreakouts } from "#server/facilitation/make-breakouts.ts";
import { createFacilitationService } from "#server/facilitation/facilitation.service.ts";
import { makeParticipation } from "#server/facilitation/make-participation.ts";
import { makeDrafts } from "#server/facilitation/make-drafts.ts";
import { createReactions } from "#server/facilitation/reactions.service.ts";
import { makeHistory } from "#server/history/make-history.ts";
import { makeLateWork } from "#server/late-work/make-late-work.ts";
import { createWhoIsAsking } from "#server/http/actor.ts";
import { createApp } from "#server/http/app.ts";
import { createLimits } from "#server/http/limits.ts";
import { createInvitesService, linkOf, newInvites } from "#server/invites/invites.service.ts";
import { makeMembers } from "#server/members/make-members.ts";
import { createSessionsService } from "#server/members/sessions.service.ts";
import { watchPresence } from "#server/members/watch-presence.ts";
import type { HouseNeeds } from "#server/house-needs.ts";
import { houseRoutes } from "#server/house-routes.ts";
import { realTimers } from "#server/realtime/timers.ts";
import { createEventFeed } from "#server/workshops/event-feed.ts";
import { createEventWords } from "#server/workshops/event-words.ts";
import { makeBoards } from "#server/boards/make-boards.ts";
import { makeWorkshops } from "#server/workshops/make-workshops.ts";
import { makeVoting } from "#server/voting/make-voting.ts";
import { may } from "#shared/members/permissions.ts";
import { closeCode } from "#shared/realtime/messages.ts";

export type House = ReturnType<typeof createHouse>;

/** All features wired together, over whatever stores and engine they are given. */
export function createHouse(allNeeds: HouseNeeds) {
  const { config, stores, hosts, clock, ...needs } = allNeeds;
  const { operator } = config;
  const secure = config.origins[0]?.startsWith("https:") ?? false;
  const cookies = createCookies(secure);
  const limits = createLimits({ clock, on: config.limits, proxies: config.proxies });
  const { workshops, events, boards } = stores;
  const { originOf } = hosts;
  const boardsOf = (workshopId: string) => boards.ofWorkshop(workshopId);
  const membersOf = (workshopId: string) => stores.members.ofWorkshop(workshopId);
  const boardsFor = (reader: BoardReader) => board.service.headsFor(reader);
  const present = (boardIds: readonly string[]) => engine.present(boardIds);
  const { later } = needs;

  const drafts = makeDrafts({
    drafts: stores.drafts,
    sessions: stores.facilitation,
    engine: () => engine,
    after: realTimers.after,
    countsFor: (id, role) => facilitation.moved(id, role),
    tell: (id, role, told) => feed.tellPassing(id, "ready", told, (reader) => reader === role),
  });
  const facilitation = createFacilitationService({
    sessions: stores.facilitation,
    workshops,
    membersOf,
    boardsOf,
    present,
    announce: (workshopId) => feed.announce(workshopId),
    refreshMember: (memberId) => engine.refreshMember(memberId),
    regroup: (by, grouping) => breakouts.service.regroup(by, grouping),
    stepEnded: (workshopId, title) => history.keepAtEndOf(workshopId, title),
    draftsOf: (workshopId) => stores.drafts.ofWorkshop(workshopId),
    drafts,
    clock,
  });
  const { mayWrite } = facilitation;
  const feed = createEventFeed({
    events,
    ...createEventWords({
      workshops,
      membersOf,
      boardsOf,
      boardsTold: (workshopId) => board.service.toldTo(workshopId),
      lateTold: (workshopId) => late.service.countsFor(workshopId),
      breakoutsTold: (workshopId) => breakouts.service.toldTo(workshopId),
      present,
      sessionTold: facilitation.told,
      sessionMoved: facilitation.moved,
      pollsTold: (workshopId, role) => voting.service.told(workshopId, role),
    }),
    later,
  });
  const reactions = createReactions({
    clock,
    after: realTimers.after,
    tell: (id, counts) =>
      feed.tellPassing(id, "reactions", { counts }, (role) => may(role, "session.take-part")),
  });
  const sessions = createSessionsService({
    sessions: stores.sessions,
    clock,
    isConnected: ({ id, memberships }) =>
      feed.openOf(id) > 0 || memberships.some(({ memberId }) => here.has(memberId)),
    onEnd({ id, memberships }) {
      feed.endSession(id);
      // Asked again, the ended session's sockets find no session and close with 4401; other devices stay.
      for (const { memberId } of memberships) void engine.refreshMember(memberId).catch(reportFailure);
    },
  });
  const reportFailure = () => needs.log("connections could not be asked again");

  const refreshMember = async (workshopId: string, memberId: string) => {
    feed.retellMember(workshopId, memberId);
    await engine.refreshMember(memberId);
    await rooms.endLost(workshopId);
  };

  const invites = createInvitesService({
    invites: stores.invites,
    workshops,
    members: stores.members,
    boardsFor,
    announce: feed.announce,
    refreshMember,
    operator,
    clock,
  });
  const people = makeMembers({
    stores,
    clock,
    listsOf: async (workshopId) => (await workshops.facts(workshopId))?.groupLists ?? [],
    countClaim: limits.countClaim,
    countOwnChange: limits.countOwnChange,
    isPresent: async (workshopId, memberId) =>
      present((await boardsOf(workshopId)).map(({ id }) => id)).has(memberId),
    announce: feed.announce,
    refreshMember,
    async sendAway(workshopId, memberId) {
      feed.endMember(workshopId, memberId);
      engine.disconnectMember(memberId, closeCode.removed);
      await rooms.endLost(workshopId);
      await drafts.forgetLeftovers();
    },
    comeBack(workshopId, memberId) {
      feed.retellMember(workshopId, memberId);
      engine.disconnectMember(memberId, closeCode.newLife);
    },
    async giveWords(workshopId, from, into) {
      await documents.giveWords(workshopId, from, into);
      await drafts.forgetLeftovers();
    },
  });
  const rooms = createRoomsService({
    rooms: stores.rooms,
    boards,
    workshops,
    memberNow: (memberId) => stores.members.byId(memberId),
    sessionOf: facilitation.shown,
    pollOf: (workshopId, pollId) => voting.projected(workshopId, pollId),
    invitesOf: invites.linksOf,
    endRoom(roomId) {
      feed.endSession(roomId);
      engine.disconnectMember(roomId, closeCode.removed);
    },
    clock,
  });
  const who = createWhoIsAsking({ sessions, rooms, cookies });
  const { actorOf } = who;

  const isOurs = (host: string | undefined, origin: string | undefined) => hosts.isOurs(host, origin);
  const askAccess = createBoardAccess({
    boards,
    isOurs,
    mayWrite,
    ownDraft: drafts.own,
    memberListOf: async (workshopId) => (await workshops.facts(workshopId))?.memberList ?? "number",
    actorOfCookies: who.actorOfCookies,
    clock,
  });
  const engine = needs.makeEngine(askAccess, ({ headers }) => isOurs(headers.host, headers.origin));
  engine.onWritten(drafts.wasWritten);
  const here = watchPresence(engine, async (boardId, memberId, isHere) => {
    const board = await boards.byId(boardId);
    if (!board) return;
    feed.announcePresence(board.workshopId, memberId);
    if (isHere) await breakouts.service.arrived(board.workshopId, memberId);
  });

  const board = makeBoards({
    boards,
    shares: stores.shares,
    engine,
    templates: needs.templates,
    membersOf,
    draftsOf: (workshopId) => stores.drafts.ofWorkshop(workshopId),
    localeOf: async (workshopId) => (await workshops.facts(workshopId))?.locale ?? "en",
    mayWrite,
    announce: (workshopId) => feed.announce(workshopId),
    endLostRooms: rooms.endLost,
    clock,
  });
  const { documents } = board;
  const breakouts = makeBreakouts({
    breakouts: stores.breakouts,
    boards,
    workshops,
    membersOf,
    declaredIn: people.groupsToForm,
    present,
    engine,
    makeDocument: (boardId) => documents.make(boardId, undefined, "en"),
    removeDocument: documents.remove,
    announce: (workshopId) => feed.announce(workshopId),
    refreshMember: (memberId) => engine.refreshMember(memberId),
    askAgain: board.service.askAgain,
    actorOf,
    clock,
  });
  const workshop = makeWorkshops({
    workshops,
    membersOf,
    boardsOf,
    boardsFor,
    makeDocument: documents.make,
    removeDocument: documents.remove,
    newInvites,
    linkOf,
    invitesOf: invites.linksOf,
    present,
    sessionOf: facilitation.view,
    pollsOf: (membership) => voting.service.list(membership),
    removeBallots: (workshopId) => voting.service.forget(workshopId),
    lateOf: async (membership) => (await late.service.countsFor(membership.workshopId))(membership),
    breakoutsOf: breakouts.service.view,
    announce: feed.announce,
    askAgain: board.service.askAgain,
    announceGone(workshopId) {
      feed.announceGone(workshopId);
      void drafts.forgetLeftovers().catch(reportFailure);
    },
    operator,
    clock,
  });
  const voting = makeVoting({
    stores,
    workshops,
    membersOf,
    groupsOf: people.groupsOf,
    riskModelDone: board.riskModelDone,
    announce: feed.announce,
    actorOf,
    guardBallots: limits.guardBallots,
    isPrivate: (c) => secure || isLoopback(new URL(originOf(c)).hostname),
    guardTries: limits.guardTries,
    makeSecrets: needs.makeSecrets,
    log: needs.log,
    clock,
    later,
  });
  const visit = createBoardVisit({ boards, workshops, actorOf, mayWrite, clock });
  const late = makeLateWork({
    lateWork: stores.lateWork,
    engine,
    visit,
    membersOf,
    announce: feed.announce,
    clock,
  });
  const history = makeHistory({
    points: stores.restorePoints,
    engine,
    visit,
    actorOf,
    boardsOf,
    boardsFor,
    hidNames: facilitation.hidNames,
    clock,
    log: needs.log,
  });
  const exports = createExportService({
    engine,
    keepBefore: (boardId) => history.service.keep(boardId, "import"),
    now: () => clock.now(),
    memberNames: people.namesOf,
  });

  const routes = houseRoutes(allNeeds, {
    workshop,
    sessions,
    people,
    invites,
    board,
    rooms,
    facilitation,
    reactions,
    exports: { service: exports, visit },
    feed,
    boardsFor,
    made: [
      makeParticipation({ stores, membersOf, boardsOf, present, engine: () => engine, actorOf }),
      ...voting.routes,
      ...history.routes,
      late.routes,
      breakouts.routes,
    ],
    who,
    cookies,
    limits,
  });

  return {
    app: createApp({ hosts, secure, health: needs.health, routes, log: needs.log }),
    engine,
    feed,
    open: workshop.open,
    sessions,
    linksOf: invites.linksOf,
    /** Members by self-declared group. */
    groupsOf: people.groupsOf,
    /** Closes polls whose time is over. To be called every second. */
    closePolls: (): Promise<void> => voting.service.sweep(),
    /** Takes no ballot any more, with every one that was taken on disk. */
    drainBallots: (): Promise<void> => voting.drain(),
    /** Ends what is over. To be called every few seconds. */
    async sweep(): Promise<void> {
      await sessions.sweep();
      await rooms.sweep();
      await drafts.forgetLeftovers();
      await breakouts.service.sweep();
    },
  };
}

/** How often the house looks for sessions that are over: well within a shared device's minute of grace. */
export const sweepEvery = 0.25 * minutes;
