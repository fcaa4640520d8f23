import { pollOfTarget } from "./poll-target.ts";

/** What a target says: a view or `<root>/<id>`, of the board that is named, or of whichever board somebody is on. */
export interface TargetPlace {
  readonly at: string;
  readonly board: string | undefined;
}

/** Reads a target (`<view>`, `<root>/<id>`, either with `@<board>`; or a vote, which is on no board). */
export function placeOf(target: string): TargetPlace {
  const [at = "", board] = target.split("@");
  return { at, board };
}

/** A target on one board alone. */
export function onBoard(target: string, boardId: string): string {
  return pollOfTarget(target) === undefined ? `${placeOf(target).at}@${boardId}` : target;
}
