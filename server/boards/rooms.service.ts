import type { RoomActor } from "#server/base/membership.ts";
import { hours, type Clock } from "#server/base/clock.ts";
import { newSessionToken, newToken, secretHash } from "#server/base/secret.ts";
import type { WorkshopStore } from "#server/workshops/workshop.store.ts";
import { randomId } from "#shared/boards/random-id.ts";
import { RondaError } from "#shared/errors.ts";
import type { LedSession } from "#shared/facilitation/led-session.ts";
import { noTimer } from "#shared/facilitation/timer.ts";
import type { Invites, RoomView } from "#shared/workshops/workshop.ts";
import type { BoardStore } from "./board.store.ts";
import type { RoomStore } from "./room.store.ts";

/** How long a room link waits to be opened, */
const linkLife = 1 * hours;
/** and how long a projector stays on. */
const roomLife = 24 * hours;

export interface RoomNeeds {
  readonly rooms: RoomStore;
  readonly boards: BoardStore;
  readonly workshops: WorkshopStore;
  /** The session as it may stand before everybody's eyes. */
  readonly sessionOf: (workshopId: string) => Promise<Pick<LedSession, "agenda" | "timer"> | undefined>;
  readonly invitesOf: (workshopId: string, origin: string) => Promise<Invites>;
  readonly clock: Clock;
}

export type RoomsService = ReturnType<typeof createRoomsService>;

/** The room view: a projector that shows one board and is nobody. */
export function createRoomsService({ rooms, boards, workshops, sessionOf, invitesOf, clock }: RoomNeeds) {
  return {
    /** A link that opens the room view of a workshop's first board, once. */
    async newLink(workshopId: string, origin: string): Promise<{ url: string }> {
      const [board] = await boards.ofWorkshop(workshopId);
      if (!board) throw new RondaError("not-found", "no board");
      const token = newToken();
      const linkHash = secretHash(token);
      await rooms.addLink({ id: randomId(), boardId: board.id, linkHash, now: clock.now() });
      return { url: `${origin}/b/${board.id}?view=room#${token}` };
    },

    /** Uses a link up; `token` is for the projector's cookie. Throws `invite-unknown`. */
    async open(linkToken: string): Promise<{ actor: RoomActor; token: string }> {
      const token = newSessionToken();
      const now = clock.now();
      const linkHash = secretHash(linkToken);
      const room = await rooms.open({
        linkHash,
        sessionHash: secretHash(token),
        madeAfter: now - linkLife,
        now,
      });
      return { actor: { kind: "room", roomId: room.id, boardId: room.boardId }, token };
    },

    /** Which projector a cookie stands for. */
    async bySecret(token: string): Promise<RoomActor | undefined> {
      const room = await rooms.bySession(secretHash(token), clock.now() - roomLife);
      return room && { kind: "room", roomId: room.id, boardId: room.boardId };
    },

    /** What a projector shows: never members, other links or controls; how to join only while the door is open. */
    async view(actor: RoomActor, origin: string): Promise<RoomView> {
      const board = await boards.byId(actor.boardId);
      const facts = board && (await workshops.facts(board.workshopId));
      if (!board || !facts) throw new RondaError("not-found", "no such board");
      const { id, title, locale, purpose, doorOpen } = facts;
      const [{ participant }, session] = await Promise.all([invitesOf(id, origin), sessionOf(id)]);
      const step = session?.agenda.find(({ state }) => state === "current");
      const door = doorOpen ? { url: participant.url, code: participant.code ?? "" } : null;
      return {
        workshop: { id, title, locale },
        purpose,
        board: { id: board.id, title: board.title },
        session: {
          step: step ? { title: step.title, instructions: step.instructions } : null,
          timer: session?.timer ?? noTimer,
          now: clock.now(),
        },
        door,
      };
    },

    /** Forgets links and projectors whose time is over. */
    sweep: (): Promise<void> => rooms.sweep({ made: clock.now() - linkLife, opened: clock.now() - roomLife }),
  };
}
