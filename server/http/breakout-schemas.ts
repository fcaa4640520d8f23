import * as z from "zod/mini";
import { talkSchema } from "#shared/facilitation/talk.ts";

/** Groups of a meeting in the API's answers as schemas: for its description, and for tests to hold answers against. */
const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

export const breakouts = z.strictObject({
  state: z.enum(["open", "back"]),
  choosing: z.boolean(),
  max: z.nullable(z.number()),
  message: z.string(),
  endedAt: z.nullable(z.number()),
  mine: z.optional(z.number()),
  groups: z.array(
    z.strictObject({
      number: z.number(),
      size: z.number(),
      boardId: z.optional(id),
      talk: z.optional(talkSchema),
      people: z.optional(z.array(id)),
      into: z.optional(z.number()),
    }),
  ),
});

/** Answer of `POST /api/workshops/:id/breakouts`. */
export const breakoutAnswer = z.strictObject({
  version: z.number(),
  now: z.number(),
  breakouts: z.nullable(breakouts),
  brought: z.optional(z.number()),
});
