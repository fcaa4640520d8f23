import * as z from "zod/mini";
import type { BoardHead } from "../workshops/workshop.ts";
import type { CardTitle } from "./restore-preview.ts";
import type { RestorePoint } from "./restore-point.ts";

/** What taking back everything by one person would do to one card. */
export interface TakenBackCard extends CardTitle {
  readonly kind: "goes" | "changes" | "comes";
  /** Others wrote in it as well. */
  readonly mixed: boolean;
}

/** Answer of `GET /api/workshops/:id/members/:memberId/written`: by board, what would be done. */
export interface PersonWritten {
  readonly boards: readonly { readonly board: BoardHead; readonly cards: readonly TakenBackCard[] }[];
  /** Whether there are boards or steps whose notes nobody's name stands on: those are not reached. */
  readonly hidden: boolean;
}

/** Body of `POST /api/workshops/:id/members/:memberId/take-back`: cards that stay, as `<boardId>/<root>/<id>`. */
export const takeBackSchema = z.object({
  leave: z.optional(z.array(z.string().check(z.maxLength(200))).check(z.maxLength(5000))),
});

/** Its answer: what was done, and the moments that bring it back, one a board. */
export interface TookBack {
  readonly goes: number;
  readonly changes: number;
  readonly comes: number;
  readonly undo: readonly { readonly boardId: string; readonly point: RestorePoint }[];
}
