import * as z from "zod/mini";
import { longestReason, type GradientChoices } from "../choices.ts";
import { distributionOf } from "../rules/distribution.ts";
import type { VotingMethod } from "../voting-method.ts";

const steps = ["1", "2", "3", "4", "5", "6", "7", "8", "null"];

/** Gradients of agreement: S. Kaner, D. Berger and Community At Work, 1987. */
export const gradients: VotingMethod<GradientChoices> = {
  schema: () =>
    z.object({
      level: z.nullable(z.int().check(z.minimum(1), z.maximum(8))),
      reason: z.optional(z.string().check(z.maxLength(longestReason))),
    }),
  rules: { distribution: distributionOf(steps, ({ level }) => String(level)) },
};
