import * as z from "zod/mini";

const line = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));

const facts = {
  /** Who decided: a result by itself decides nothing. */
  by: line(500),
  decided: line(1000),
  why: line(1000),
  /** What happens next. */
  next: z.optional(line(1000)),
  /** The day on which the group looks at it again, as `2027-05-31`. */
  reviewOn: z.optional(z.iso.date()),
};

/** What was decided after a vote. */
export const decisionSchema = z.strictObject(facts);
export type PollDecision = z.infer<typeof decisionSchema>;

/** Body of `PUT /api/polls/:id/decision`. */
export const decideSchema = z.object({
  /** The workshop's version that the sender saw; absent, as in scripts: whatever it is. */
  version: z.optional(z.int().check(z.minimum(0))),
  ...facts,
});
