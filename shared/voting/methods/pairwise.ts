import * as z from "zod/mini";
import { bradleyTerry } from "../rules/bradley-terry.ts";
import type { VotingMethod } from "../voting-method.ts";

/** Which of two matters more, as often as one liked: `[winner, loser]`, at most 200. */
export interface PairwiseChoices {
  readonly pairs: readonly (readonly [string, string])[];
}

export const pairwise: VotingMethod<PairwiseChoices> = {
  schema: ({ options }) => {
    const option = z.enum(options);
    const pair = z.tuple([option, option]).check(z.refine(([winner, loser]) => winner !== loser));
    return z.object({ pairs: z.array(pair).check(z.maxLength(200)) });
  },
  rules: { "bradley-terry": bradleyTerry },
};
