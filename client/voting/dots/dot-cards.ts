import { inOrder } from "#shared/boards/item.ts";
import type { BoardContent } from "#shared/boards/board-shape.ts";
import type { PollOption, PollView } from "#shared/voting/poll.ts";

/** What dots can be put on. */
export type DotTarget = "clusters" | "notes";

const longest = 500;

/** The cards of a board as options of a vote, each under its own id, so that the wall finds them again. */
export function dotCards(
  content: Pick<BoardContent, "notes" | "clusters">,
  target: DotTarget,
): readonly PollOption[] {
  const cards =
    target === "clusters"
      ? inOrder(content.clusters).map(({ id, title }) => ({ id, label: title }))
      : inOrder(content.notes).map(({ id, text }) => ({ id, label: text }));
  return cards.flatMap(({ id, label }) => {
    const words = label.trim().replaceAll(/\s+/g, " ");
    return words === "" ? [] : [{ id, label: words.slice(0, longest) }];
  });
}

/** Whether a vote is dots on this board: other boards of the workshop have other cards. */
export function isOnBoard(
  { settings, options }: Pick<PollView, "settings" | "options">,
  { notes, clusters }: Pick<BoardContent, "notes" | "clusters">,
): boolean {
  return settings.live && options.some(({ id }) => id in notes || id in clusters);
}
