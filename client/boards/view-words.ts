import { boardViews, type BoardView, type RootName } from "#shared/boards/board-shape.ts";
import { pollOfTarget } from "#shared/facilitation/poll-target.ts";
import type { Role } from "#shared/members/roles.ts";

/** The words for each view. */
export const viewWords = {
  wall: "viewWall",
  framings: "viewFramings",
  personas: "viewPersonas",
  needs: "viewNeeds",
} as const satisfies Record<BoardView, string>;

/** The words for each role. */
export const roleWords = {
  facilitator: "roleFacilitator",
  advisory: "roleAdvisory",
  participant: "roleParticipant",
  observer: "roleObserver",
} as const satisfies Record<Role, string>;

/** The words for each kind of card. */
export const kindWords = {
  notes: "kindNotes",
  clusters: "kindClusters",
  framings: "kindFramings",
  personas: "kindPersonas",
  needs: "kindNeeds",
  comments: "kindComments",
} as const satisfies Record<RootName, string>;

/** The words for where an activity is held: a view, a kind of card, or a vote. */
export function placeWords(target: string) {
  if (pollOfTarget(target) !== undefined) return "kindPolls" as const;
  const view = boardViews.find((one) => one === target);
  return view ? viewWords[view] : kindWords[target.split("/")[0] as RootName];
}
