import * as z from "zod/mini";
import { distributionOf } from "../rules/distribution.ts";
import type { VotingMethod } from "../voting-method.ts";

const stances = ["none", "aside", "objection"] as const;

/** No objection, standing aside, or an objection, which alone needs a reason. */
export interface ConsentChoices {
  readonly stance: (typeof stances)[number];
  readonly reason?: string | undefined;
}

export const consent: VotingMethod<ConsentChoices> = {
  schema: () =>
    z.object({
      stance: z.enum(stances),
      reason: z.optional(z.string().check(z.maxLength(1000))),
    }),
  rules: { distribution: distributionOf(stances, ({ stance }) => stance) },
};
