import * as z from "zod/mini";
import { saidOf, type DotsChoices } from "../choices.ts";
import { sumOf } from "../rules/sum.ts";
import { medianOf } from "../rules/median.ts";
import type { VotingMethod } from "../voting-method.ts";

const dotsOn = ({ dots }: DotsChoices, option: string) => saidOf(dots, option) ?? 0;

export const dots: VotingMethod<DotsChoices> = {
  schema: ({ options, settings }) =>
    z.object({
      dots: z.partialRecord(z.enum(options), z.int().check(z.minimum(0), z.maximum(1000))).check(
        z.refine((given) => {
          const used = Object.values(given).reduce((sum: number, n) => sum + Number(n), 0);
          return settings.dots === undefined || used <= settings.dots;
        }),
      ),
    }),
  rules: { sum: sumOf(dotsOn), median: medianOf(dotsOn) },
};
