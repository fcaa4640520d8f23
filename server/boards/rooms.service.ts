import type { Membership, RoomActor } from "#server/base/membership.ts";
import { hours, minutes, type Clock } from "#server/base/clock.ts";
import { newSessionToken, newToken, secretHash } from "#server/base/secret.ts";
import { newTypedCode } from "#server/invites/invite-code.ts";
import type { WorkshopStore } from "#server/workshops/workshop.store.ts";
import { randomId } from "#shared/boards/random-id.ts";
import { RondaError } from "#shared/errors.ts";
import type { LedSession } from "#shared/facilitation/led-session.ts";
import { noTimer } from "#shared/facilitation/timer.ts";
import type { Stage } from "#shared/facilitation/stage.ts";
import { plainTypedCode, roomCodeLength } from "#shared/invites/typed-code.ts";
import { may } from "#shared/members/permissions.ts";
import type { Invites, Me, PairedRoom, RoomCode, RoomView } from "#shared/workshops/workshop.ts";
import type { RoomPoll } from "#shared/voting/room-poll.ts";
import type { BoardStore } from "./board.store.ts";
import { mayOpenBoard } from "./may-open-board.ts";
import type { Room, RoomStore } from "./room.store.ts";

/** How long a room link waits to be opened, */
const linkLife = 1 * hours;
/** how long a projector shows a code, */
const codeLife = 10 * minutes;
/** and how long a projector stays on. */
const roomLife = 24 * hours;

export interface RoomNeeds {
  readonly rooms: RoomStore;
  readonly boards: BoardStore;
  readonly workshops: WorkshopStore;
  /** A member as they are now. */
  readonly memberNow: (memberId: string) => Promise<Me | undefined>;
  /** The session as it may stand before everybody's eyes. */
  readonly sessionOf: (
    workshopId: string,
  ) => Promise<(Pick<LedSession, "agenda" | "timer"> & { readonly stage: Stage }) | undefined>;
  /** A vote of the workshop as it may stand before everybody's eyes. */
  readonly pollOf: (workshopId: string, pollId: string) => Promise<RoomPoll | undefined>;
  readonly invitesOf: (workshopId: string, origin: string) => Promise<Invites>;
  /** Ends what a projector has open. */
  readonly endRoom: (roomId: string) => void;
  readonly clock: Clock;
}

export type RoomsService = ReturnType<typeof createRoomsService>;

/**
 * The room view: a projector that shows one board and is nobody. It shows what whoever opened it may open themselves:
 * where they lead no more, or that board is not theirs any more, the projector is over.
 */
export function createRoomsService({ rooms, boards, clock, ...needs }: RoomNeeds) {
  const { workshops, sessionOf, pollOf, invitesOf } = needs;

  const mayGoOn = async ({ boardId, openedBy }: Room): Promise<boolean> => {
    const [board, opener] = await Promise.all([
      boards.byId(boardId),
      openedBy === null ? undefined : needs.memberNow(openedBy),
    ]);
    if (!board || !opener || !may(opener.role, "room.open")) return false;
    const { workshopId, people } = board;
    return mayOpenBoard(board, { ...opener, memberId: opener.id, workshopId }, people);
  };

  /** The boards of a workshop that a member may open. */
  const boardsOf = async (by: Membership) => {
    const all = await boards.ofWorkshop(by.workshopId);
    return all.filter((board) => mayOpenBoard(board, by, board.people));
  };

  const close = async (workshopId: string, roomId: string): Promise<void> => {
    await rooms.close(workshopId, roomId);
    needs.endRoom(roomId);
  };

  /** Two projectors that come upon the same letters: one of them asks again. */
  const offer = async (sessionHash: string, tries = 5): Promise<string> => {
    const code = newTypedCode(roomCodeLength);
    try {
      await rooms.offerCode({ codeHash: secretHash(code), sessionHash, now: clock.now() });
      return code;
    } catch (error) {
      const taken = error instanceof RondaError && error.code === "conflict";
      if (!taken || tries <= 1) throw error;
      return offer(sessionHash, tries - 1);
    }
  };

  return {
    /** A code for a projector to show, and its cookie's `token`; `url` leads a phone to where the code is taken. */
    async newCode(origin: string): Promise<RoomCode & { readonly token: string }> {
      const token = newSessionToken();
      const code = await offer(secretHash(token));
      return { token, code, url: `${origin}/room/pair#${code}`, until: clock.now() + codeLife };
    },

    /** Lets the projector that shows a code show a board that one may open. Throws `invite-unknown`, `not-found`. */
    async pair(by: Membership, typed: string, boardId: string | undefined): Promise<PairedRoom> {
      const own = await boardsOf(by);
      const board = boardId === undefined ? own[0] : own.find(({ id }) => id === boardId);
      if (!board) throw new RondaError("not-found", "no such board");
      const now = clock.now();
      const room = { id: randomId(), boardId: board.id };
      const openedBy = by.memberId;
      const codeHash = secretHash(plainTypedCode(typed));
      await rooms.pair({ ...room, openedBy, codeHash, shownAfter: now - codeLife, now });
      return { ...room, since: now };
    },

    /** The projectors that show a board of the workshop which one may open oneself. */
    async open(by: Membership): Promise<readonly PairedRoom[]> {
      const own = new Set((await boardsOf(by)).map(({ id }) => id));
      const open = await rooms.ofWorkshop(by.workshopId, clock.now() - roomLife);
      return open.flatMap(({ id, boardId, since }) => (own.has(boardId) ? [{ id, boardId, since }] : []));
    },

    /** Takes the board off a projector at once. Throws `not-found`. */
    close,

    /** Ends the projectors of those who may not open their board any more; none of them shows anything after this. */
    async endLost(workshopId: string): Promise<void> {
      for (const room of await rooms.ofWorkshop(workshopId, clock.now() - roomLife)) {
        if (await mayGoOn(room)) continue;
        await close(workshopId, room.id).catch(unlessNotFound);
      }
    },

    /** A link that opens the room view of a workshop's first board, once. */
    async newLink({ workshopId, memberId }: Membership, origin: string): Promise<{ url: string }> {
      const [board] = await boards.ofWorkshop(workshopId);
      if (!board) throw new RondaError("not-found", "no board");
      const token = newToken();
      const linkHash = secretHash(token);
      const openedBy = memberId;
      await rooms.addLink({ id: randomId(), boardId: board.id, openedBy, linkHash, now: clock.now() });
      return { url: `${origin}/b/${board.id}?view=room#${token}` };
    },

    /** Uses a link up; `token` is for the projector's cookie. Throws `invite-unknown`. */
    async enter(linkToken: string): Promise<{ actor: RoomActor; token: string }> {
      const token = newSessionToken();
      const now = clock.now();
      const linkHash = secretHash(linkToken);
      const room = await rooms.open({
        linkHash,
        sessionHash: secretHash(token),
        madeAfter: now - linkLife,
        now,
      });
      if (!(await mayGoOn(room))) {
        const board = await boards.byId(room.boardId);
        if (board) await close(board.workshopId, room.id);
        throw new RondaError("invite-unknown", "whoever made this link leads no more");
      }
      return { actor: { kind: "room", roomId: room.id, boardId: room.boardId }, token };
    },

    /** Which projector a cookie stands for. */
    async bySecret(token: string): Promise<RoomActor | undefined> {
      const room = await rooms.bySession(secretHash(token), clock.now() - roomLife);
      return room && (await mayGoOn(room))
        ? { kind: "room", roomId: room.id, boardId: room.boardId }
        : undefined;
    },

    /** What a projector shows: never members, other links or controls; how to join only while the door is open. */
    async view(actor: RoomActor, origin: string): Promise<RoomView> {
      const board = await boards.byId(actor.boardId);
      const facts = board && (await workshops.facts(board.workshopId));
      if (!board || !facts) throw new RondaError("not-found", "no such board");
      const { id, title, locale, purpose, doorOpen } = facts;
      const [{ participant }, session] = await Promise.all([invitesOf(id, origin), sessionOf(id)]);
      const step = session?.agenda.find(({ state }) => state === "current");
      const stage: Stage = session?.stage ?? { show: "wall" };
      const poll = "poll" in stage ? await pollOf(id, stage.poll) : undefined;
      const door = doorOpen ? { url: participant.url, code: participant.code ?? "" } : null;
      return {
        version: facts.version,
        workshop: { id, title, locale },
        purpose,
        board: { id: board.id, title: board.title },
        session: {
          step: step ? { title: step.title, instructions: step.instructions } : null,
          timer: session?.timer ?? noTimer,
          now: clock.now(),
        },
        stage,
        ...(poll ? { poll } : {}),
        door,
      };
    },

    /** Forgets links, codes and projectors whose time is over. */
    sweep: (): Promise<void> => {
      const now = clock.now();
      return rooms.sweep({ made: now - linkLife, shown: now - codeLife, opened: now - roomLife });
    },
  };
}

/** Somebody else took it off first. */
function unlessNotFound(error: unknown): void {
  if (!(error instanceof RondaError && error.code === "not-found")) throw error;
}
