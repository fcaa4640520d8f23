import { setImmediate as nextTurn } from "node:timers/promises";
import type { Clock } from "#server/base/clock.ts";
import type { Membership } from "#server/base/membership.ts";
import type { BoardChange, NewBoard } from "#shared/boards/board-kind.ts";
import { randomId } from "#shared/boards/random-id.ts";
import { RondaError } from "#shared/errors.ts";
import type { BoardHead, Me } from "#shared/workshops/workshop.ts";
import { boardHead, boardHeadsFor, mayChangeBoard, type BoardReader } from "./board-heads.ts";
import type { BoardRowChange, BoardStore, StoredBoard } from "./board.store.ts";
import { mayOpenBoard } from "./may-open-board.ts";

/** How many members are asked again before others get their turn. */
const askedAtOnce = 20;

export interface BoardsNeeds {
  readonly boards: BoardStore;
  readonly membersOf: (workshopId: string) => Promise<readonly Me[]>;
  /** Makes the live document of a board, as a board of its kind begins. */
  readonly makeDocument: (board: Pick<StoredBoard, "id" | "workshopId" | "kind">) => Promise<void>;
  readonly removeDocument: (boardId: string) => Promise<void>;
  readonly announce: (workshopId: string) => void;
  /** Asks again what a member's open connections may do. */
  readonly refreshMember: (memberId: string) => Promise<void>;
  /** Ends projectors of those who may not open their board any more. */
  readonly endLostRooms: (workshopId: string) => Promise<void>;
  readonly clock: Clock;
}

export type BoardsService = ReturnType<typeof createBoardsService>;

/** Boards besides the main one: making them, naming people on them, putting them away. */
export function createBoardsService(needs: BoardsNeeds) {
  const { boards, clock } = needs;

  /** Also of those who are not here yet: one of their sockets may be coming in. */
  const askAgain = async (workshopId: string): Promise<void> => {
    await needs.endLostRooms(workshopId);
    const members = await needs.membersOf(workshopId);
    for (let from = 0; from < members.length; from += askedAtOnce) {
      await Promise.all(members.slice(from, from + askedAtOnce).map(({ id }) => needs.refreshMember(id)));
      await nextTurn();
    }
  };

  return {
    /** The boards that a member may open, as they see them. */
    headsFor: async (reader: BoardReader): Promise<BoardHead[]> =>
      boardHeadsFor(await boards.ofWorkshop(reader.workshopId), reader),

    /** Tells each member the same, from one look. */
    async toldTo(workshopId: string): Promise<(memberId: string) => readonly BoardHead[]> {
      const [all, members] = await Promise.all([boards.ofWorkshop(workshopId), needs.membersOf(workshopId)]);
      const readers = new Map(members.map((me) => [me.id, { ...me, memberId: me.id, workshopId }]));
      return (memberId) => {
        const reader = readers.get(memberId);
        return reader ? boardHeadsFor(all, reader) : [];
      };
    },

    /** One of them. Throws `not-found` for any other, whether there is one or not. */
    async openTo(reader: BoardReader, boardId: string): Promise<StoredBoard> {
      const board = await boards.byId(boardId);
      if (!board || !mayOpenBoard(board, reader, board.people)) {
        throw new RondaError("not-found", "no such board");
      }
      return board;
    },

    /** Makes a board; callers have checked that they may. Throws `too-big`, `bad-request`, `not-found` for a stranger named on it. */
    async make(maker: Membership, wanted: NewBoard): Promise<BoardHead> {
      const board = boardOf(maker, wanted);
      await needs.makeDocument(board);
      try {
        await boards.add(board, clock.now());
      } catch (error) {
        await needs.removeDocument(board.id);
        throw error;
      }
      needs.announce(board.workshopId);
      return boardHead(board, maker);
    },

    /**
     * Changes a board; whoever may not open it or write on it any more does not once this resolves. Throws `not-found`
     * where the caller may not open it, `forbidden`, `stale`, `bad-request`.
     */
    async change(
      by: Membership,
      boardId: string,
      { version, members, archived, ...plain }: BoardChange,
    ): Promise<BoardHead | undefined> {
      const before = await this.openTo(by, boardId);
      if (!mayChangeBoard(before, by)) throw new RondaError("forbidden", "not for you to change");
      const change: BoardRowChange = {
        ...plain,
        ...(members ? { people: members } : {}),
        ...(archived === undefined ? {} : { archivedAt: archived ? clock.now() : null }),
      };
      holdToKind(before, change);
      await boards.change(boardId, change, version);
      needs.announce(before.workshopId);
      const isPlain = change.people === undefined && change.everyone === undefined && archived === undefined;
      if (!isPlain) await askAgain(before.workshopId);
      const after = await boards.byId(boardId);
      return after && mayOpenBoard(after, by, after.people) ? boardHead(after, by) : undefined;
    },

    /** Asks everybody's open connections again, after boards were changed elsewhere. */
    askAgain,
  };
}

function boardOf(maker: Membership, wanted: NewBoard): StoredBoard {
  const { kind, members = [] } = wanted;
  const isRisk = kind === "risk";
  if (isRisk && (wanted.everyone || wanted.anonymous)) {
    throw new RondaError("bad-request", "a risk model is for named people", { field: "everyone" });
  }
  return {
    id: randomId(),
    workshopId: maker.workshopId,
    title: wanted.title,
    kind,
    everyone: !isRisk && (wanted.everyone ?? wanted.members === undefined),
    people: isRisk ? [...new Set([maker.memberId, ...members])] : members,
    anonymous: wanted.anonymous ?? false,
    exported: !isRisk,
    closedAt: null,
    archivedAt: null,
  };
}

/** The main board is everybody's for good; a risk model is never everybody's, nor nobody's. */
function holdToKind({ kind }: StoredBoard, change: BoardRowChange): void {
  const opens = change.everyone !== undefined || change.people !== undefined;
  const refuse = (field: string) => {
    throw new RondaError("bad-request", `not of a board of kind ${kind}`, { field });
  };
  if (kind === "main" && (opens || change.archivedAt !== undefined)) refuse("members");
  if (kind === "breakout" && opens) refuse("members");
  if (kind === "risk" && change.everyone) refuse("everyone");
  if (kind === "risk" && change.people?.length === 0) refuse("members");
  if (kind !== "risk" && change.exported !== undefined) refuse("exported");
}
