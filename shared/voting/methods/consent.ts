import * as z from "zod/mini";
import { longestReason, stances, type ConsentChoices } from "../choices.ts";
import { distributionOf } from "../rules/distribution.ts";
import type { VotingMethod } from "../voting-method.ts";

export const consent: VotingMethod<ConsentChoices> = {
  schema: () =>
    z.object({
      stance: z.enum(stances),
      reason: z.optional(z.string().check(z.maxLength(longestReason))),
    }),
  rules: { distribution: distributionOf(stances, ({ stance }) => stance) },
};
