import type { BoardHead } from "#shared/workshops/workshop.ts";
import { useMessages } from "../i18n/i18n.ts";
import type { BoardSession } from "../realtime/board-context.ts";

/** The other boards of the workshop that one may open and that are written on. */
export function otherBoards(board: Pick<BoardSession, "entry">): BoardHead[] {
  const { board: here, boards } = board.entry();
  return boards.filter(({ id, archived, closedAt }) => id !== here.id && !archived && !closedAt);
}

/** What a board is called among others; needs the messages `boards`. */
export function useBoardName(): (board: Pick<BoardHead, "kind" | "title">) => string {
  const t = useMessages("boards");
  return ({ kind, title }) => (kind ? title : t("main"));
}
