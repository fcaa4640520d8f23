import * as z from "zod/mini";
import type { PairwiseChoices } from "../choices.ts";
import { bradleyTerry } from "../rules/bradley-terry.ts";
import type { VotingMethod } from "../voting-method.ts";

export const pairwise: VotingMethod<PairwiseChoices> = {
  schema: ({ options }) => {
    const option = z.enum(options);
    const pair = z.tuple([option, option]).check(z.refine(([winner, loser]) => winner !== loser));
    return z.object({ pairs: z.array(pair).check(z.maxLength(200)) });
  },
  rules: { "bradley-terry": bradleyTerry },
};
