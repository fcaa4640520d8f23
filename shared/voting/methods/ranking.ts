import * as z from "zod/mini";
import type { RankingChoices } from "../choices.ts";
import { borda } from "../rules/borda.ts";
import { irv } from "../rules/irv.ts";
import { schulze } from "../rules/schulze.ts";
import { stv } from "../rules/stv.ts";
import type { VotingMethod } from "../voting-method.ts";

export const ranking: VotingMethod<RankingChoices> = {
  schema: ({ options }) => {
    const option = z.enum(options);
    const tiers = z.array(z.union([option, z.array(option).check(z.minLength(1))]));
    return z.object({
      ranking: tiers.check(z.refine((given) => given.flat().length === new Set(given.flat()).size)),
    });
  },
  rules: { schulze, irv, stv, borda },
};
