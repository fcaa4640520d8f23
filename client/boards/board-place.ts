import type { Accessor } from "solid-js";
import type { BoardView, RootName } from "#shared/boards/board-shape.ts";
import { onBoard, placeOf } from "#shared/facilitation/place-of.ts";
import { pollOfTarget } from "#shared/facilitation/poll-target.ts";
import type { BoardHead } from "#shared/workshops/workshop.ts";
import type { PollView } from "#shared/voting/poll.ts";
import type { OwnPlace } from "../facilitation/going-on.ts";
import type { useMessages } from "../i18n/i18n.ts";
import type { BoardSession } from "../realtime/board-context.ts";
import { createPlace, hrefOfTarget, startAt } from "./board-address.ts";
import { titleOf } from "./people.ts";
import { placeWords } from "./view-words.ts";

/** Where a tab is among the boards of its workshop, and how it goes elsewhere. Call it under an owner. */
export function createBoardPlace(
  session: BoardSession,
  view: Accessor<BoardView>,
  polls: () => readonly PollView[],
  t: ReturnType<typeof useMessages<"board">>,
): OwnPlace {
  const pollAt = (id: string | undefined) => polls().find((poll) => poll.id === id);
  const place = createPlace(view, (id) => pollAt(id)?.resultShown === true);
  const ownId = session.entry().board.id;
  const isOther = (board: string | undefined): board is string => board !== undefined && board !== ownId;
  const other = (board: string) => session.entry().boards.find(({ id }) => id === board);
  const isThere = (at: string) => {
    const [root, id] = at.split("/");
    return id === undefined || session.content[root as RootName]?.[id] !== undefined;
  };

  return {
    isAt: (target) => {
      const { at, board } = placeOf(target);
      return !isOther(board) && place.isAt(at);
    },
    reach: (target) => {
      const { at, board } = placeOf(target);
      if (isOther(board)) return other(board) ? "away" : "closed";
      if (pollOfTarget(at) !== undefined) return "away";
      return isThere(at) ? "here" : "closed";
    },
    go: (target) => {
      const { at, board } = placeOf(target);
      if (isOther(board)) location.assign(`/b/${board}${hrefOfTarget(at)}`);
      else place.go(at);
    },
    target: () => onBoard(place.target(), ownId),
    here: (target) => onBoard(target, ownId),
    name: (target) => {
      const { at, board } = placeOf(target);
      if (isOther(board)) return other(board)?.title ?? t("otherBoard");
      return pollAt(pollOfTarget(at))?.title ?? (titleOf(session.content, at) || t(placeWords(at)));
    },
  };
}

/** Begins where the group is, where that is on this board; a card that is on no board by name is on the main one. */
export function startWith(target: string, { id, kind }: BoardHead): void {
  const { at, board } = placeOf(target);
  const isHere = board === undefined ? kind === undefined || !at.includes("/") : board === id;
  if (isHere) startAt(at);
}
