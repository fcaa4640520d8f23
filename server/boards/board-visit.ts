import type { Context } from "hono";
import type { Clock } from "#server/base/clock.ts";
import { memberWhoMay, type ActorOf, type Membership } from "#server/base/membership.ts";
import type { Admitted } from "#server/realtime/engine.ts";
import type { WorkshopStore } from "#server/workshops/workshop.store.ts";
import { RondaError } from "#shared/errors.ts";
import type { Me, WorkshopHead } from "#shared/workshops/workshop.ts";
import type { BoardStore, StoredBoard } from "./board.store.ts";
import { mayOpenBoard, mayWriteOnBoard } from "./may-open-board.ts";

export interface BoardVisitNeeds {
  readonly boards: BoardStore;
  readonly workshops: WorkshopStore;
  readonly actorOf: ActorOf;
  /** Whether a member may write on their board now, or why not. */
  readonly mayWrite: (membership: Membership) => Promise<Visit["mayWrite"]>;
  readonly clock: Clock;
}

/** A member at one of their boards. */
export interface Visit {
  readonly board: StoredBoard;
  readonly workshop: WorkshopHead;
  readonly me: Pick<Me, "id" | "role">;
  readonly mayWrite: Admitted["mayWrite"];
}

/** Who asks, at which board. Throws `unauthorised`, and `not-found` where the caller may not open it. */
export function createBoardVisit({ boards, workshops, actorOf, mayWrite, clock }: BoardVisitNeeds) {
  return async (c: Context, boardId: string): Promise<Visit> => {
    const actor = await actorOf(c);
    if (actor.kind !== "session") throw new RondaError("unauthorised", "no session");
    const board = await boards.byId(boardId);
    const workshop = board && (await workshops.facts(board.workshopId));
    if (!board || !workshop) throw new RondaError("not-found", "no such board");
    const membership = memberWhoMay(actor, board.workshopId, "board.read");
    if (!mayOpenBoard(board, membership, board.people)) throw new RondaError("not-found", "no such board");
    const { memberId, role } = membership;
    const writes = mayWriteOnBoard(board, await mayWrite(membership), clock.now());
    return { board, workshop, me: { id: memberId, role }, mayWrite: writes };
  };
}
