import type { Membership } from "#server/base/membership.ts";
import type { Admitted } from "#server/realtime/engine.ts";
import { may } from "#shared/members/permissions.ts";
import type { StoredBoard } from "./board.store.ts";

/**
 * Whether a member may open a board: the only rule, asked for sockets, pages, lists, exports, imports and events alike.
 * Facilitators open every breakout and wall; a risk model only who is named on it, whatever their role.
 */
export function mayOpenBoard(
  board: Pick<StoredBoard, "workshopId" | "kind" | "everyone">,
  { workshopId, state, role, memberId }: Pick<Membership, "workshopId" | "state" | "role" | "memberId">,
  boardMembers: readonly string[],
): boolean {
  if (workshopId !== board.workshopId || state !== "in" || !may(role, "board.read")) return false;
  if (board.kind === "main") return true;
  if (boardMembers.includes(memberId)) return true;
  if (board.kind === "risk") return false;
  return board.everyone || role === "facilitator";
}

/**
 * Whether somebody who may open a board may write on it, given whether they may write on boards now (`now`:
 * server ms). One that is closed or archived can only be read. A risk model is no part of the session: its steps and locks do not reach it.
 */
export function mayWriteOnBoard(
  { kind, closedAt, archivedAt }: Pick<StoredBoard, "kind" | "closedAt" | "archivedAt">,
  elsewhere: Admitted["mayWrite"],
  now: number,
): Admitted["mayWrite"] {
  if (elsewhere === "forbidden") return elsewhere;
  if ((closedAt !== null && closedAt <= now) || archivedAt !== null) return "locked";
  return kind === "risk" ? true : elsewhere;
}
