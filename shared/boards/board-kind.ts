import * as z from "zod/mini";

/**
 * What a board is for. `main`: everybody's, made with the workshop; `breakout`: a group's, for a while; `wall`: another
 * board, for everybody or for some; `risk`: the risk model, which nobody but the people named on it opens.
 */
export const boardKinds = ["main", "breakout", "wall", "risk"] as const;
export type BoardKind = (typeof boardKinds)[number];

/** How many boards of a workshop can be written on, */
export const mostBoards = 200;

/** and how many it holds with those that were archived, and the groups' that were called back. */
export const mostBoardsEver = 2000;

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
const title = z.string().check(z.trim(), z.minLength(1), z.maxLength(120));
const people = z.array(id).check(z.maxLength(1000));

/**
 * Body of `POST /api/workshops/:id/boards`. Without `members` a wall is everybody's; a risk model is its `members`' and
 * the caller's. `anonymous`: a wall that names nobody.
 */
export const newBoardSchema = z.object({
  title,
  kind: z.enum(["wall", "risk"]),
  everyone: z.optional(z.boolean()),
  members: z.optional(people),
  anonymous: z.optional(z.boolean()),
});
export type NewBoard = z.infer<typeof newBoardSchema>;

/** Body of `PATCH /api/boards/:id`. `version` is the workshop's that it was made on: `stale` where the board changed since. */
export const boardChangeSchema = z.object({
  version: z.int().check(z.minimum(0)),
  title: z.optional(title),
  everyone: z.optional(z.boolean()),
  members: z.optional(people),
  archived: z.optional(z.boolean()),
  /** Whether a risk model may leave in a file. */
  exported: z.optional(z.boolean()),
});
export type BoardChange = z.infer<typeof boardChangeSchema>;
