import type { BoardHead } from "#shared/workshops/workshop.ts";

/** Where it is written which boards a workshop has. A workshop's first board comes with its opening. */
export interface BoardStore {
  /** In the order they were made. */
  ofWorkshop(workshopId: string): Promise<readonly BoardHead[]>;
  /** The board and its workshop, or `undefined`. */
  byId(boardId: string): Promise<(BoardHead & { readonly workshopId: string }) | undefined>;
}
