import * as z from "zod/mini";
import { saidOf, type ScoreChoices } from "../choices.ts";
import { medianOf } from "../rules/median.ts";
import { sumOf } from "../rules/sum.ts";
import type { VotingMethod } from "../voting-method.ts";

const scoreOn = ({ scores }: ScoreChoices, option: string) => saidOf(scores, option) ?? undefined;

/** Five levels, or three for rapid rating (`settings.levels`). */
export const score: VotingMethod<ScoreChoices> = {
  schema: ({ options, settings }) => {
    const level = z.int().check(z.minimum(settings.levels ? 1 : 0), z.maximum(settings.levels ?? 100));
    return z.object({ scores: z.partialRecord(z.enum(options), z.nullable(level)) });
  },
  rules: { sum: sumOf(scoreOn), median: medianOf(scoreOn) },
};
