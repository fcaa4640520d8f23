import type { Context } from "hono";
import { memberWhoMay, type ActorOf } from "#server/base/membership.ts";
import type { WorkshopStore } from "#server/workshops/workshop.store.ts";
import { RondaError } from "#shared/errors.ts";
import type { BoardHead, Me, WorkshopHead } from "#shared/workshops/workshop.ts";
import type { BoardStore } from "./board.store.ts";

export interface BoardVisitNeeds {
  readonly boards: BoardStore;
  readonly workshops: WorkshopStore;
  readonly actorOf: ActorOf;
}

/** A member at one of their boards. */
export interface Visit {
  readonly board: BoardHead;
  readonly workshop: WorkshopHead;
  readonly me: Pick<Me, "id" | "role">;
}

/** Who asks, at which board. Throws `unauthorised`, and `not-found` where the caller is no member. */
export function createBoardVisit({ boards, workshops, actorOf }: BoardVisitNeeds) {
  return async (c: Context, boardId: string): Promise<Visit> => {
    const actor = await actorOf(c);
    if (actor.kind !== "session") throw new RondaError("unauthorised", "no session");
    const board = await boards.byId(boardId);
    const workshop = board && (await workshops.facts(board.workshopId));
    if (!board || !workshop) throw new RondaError("not-found", "no such board");
    const { memberId, role } = memberWhoMay(actor, board.workshopId, "board.read");
    return { board, workshop, me: { id: memberId, role } };
  };
}
