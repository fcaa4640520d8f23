import type { Membership } from "#server/base/membership.ts";
import { may } from "#shared/members/permissions.ts";
import type { BoardHead } from "#shared/workshops/workshop.ts";
import type { StoredBoard } from "./board.store.ts";
import { mayOpenBoard } from "./may-open-board.ts";

/** Whoever reads, as far as boards ask. */
export type BoardReader = Pick<Membership, "workshopId" | "state" | "role" | "memberId">;

/** The boards that a member may open, as they see them; no word of the others. */
export function boardHeadsFor(boards: readonly StoredBoard[], reader: BoardReader): BoardHead[] {
  return boards
    .filter((board) => mayOpenBoard(board, reader, board.people))
    .map((board) => boardHead(board, reader));
}

/** One board as a member who may open it sees it. */
export function boardHead(board: StoredBoard, reader: BoardReader): BoardHead {
  const { id, title, kind, people } = board;
  const named = !board.everyone && mayChangeBoard(board, reader);
  return {
    id,
    title,
    ...(kind === "main" ? {} : { kind }),
    ...(board.anonymous ? { anonymous: true } : {}),
    ...(board.closedAt === null ? {} : { closedAt: board.closedAt }),
    ...(board.archivedAt === null ? {} : { archived: true }),
    ...(named ? { people } : {}),
    ...(kind === "risk" && board.exported ? { exported: true } : {}),
  };
}

/** Who names a board, and people on it: facilitators, but of a risk model only those who are named on it themselves. */
export function mayChangeBoard({ kind, people }: StoredBoard, { role, memberId }: BoardReader): boolean {
  if (kind === "risk") return may(role, "board.write") && people.includes(memberId);
  return may(role, "board.make");
}
