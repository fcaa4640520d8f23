import * as z from "zod/mini";

/**
 * Why a board's state was kept: somebody named the moment, or it was kept by itself before an import, before going back
 * to an earlier moment, before one person's part was undone, or at the end of an activity.
 */
export const restoreCauses = ["named", "import", "restore", "person", "activity"] as const;
export type RestoreCause = (typeof restoreCauses)[number];

/** A moment of a board that can be gone back to. */
export interface RestorePoint {
  readonly id: string;
  readonly cause: RestoreCause;
  /** The name that somebody gave it, or the activity that ended; else "". */
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** How many cards there were to see. */
  readonly cards: number;
}

/** How many a board keeps: named ones until somebody lets go of one, of the others the newest. */
export const restorePointLimits = { named: 50, automatic: 20, title: 80 } as const;

/** Body of `POST /api/boards/:id/restore-points`. */
export const newRestorePointSchema = z.object({
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(restorePointLimits.title)),
});

/** Answer of `POST /api/boards/:id/restore-points/:point/restore`. */
export interface Restored {
  readonly comes: number;
  readonly goes: number;
  readonly changes: number;
  /** Going back to this one undoes it. */
  readonly undo: RestorePoint;
}
