import {
  saidOf,
  type ApprovalChoices,
  type ConsentChoices,
  type DotsChoices,
  type GradientChoices,
  type PairwiseChoices,
  type RankingChoices,
  type ScoreChoices,
} from "#shared/voting/choices.ts";
import type { useMessages } from "#client/i18n/i18n.ts";
import { gradeText, type grades } from "../methods/gradients/grades.ts";
import { scoreLevels } from "../methods/score/score-levels.ts";
import type { ResultPoll } from "./ResultOutcome.tsx";

type Words = ReturnType<typeof useMessages<"methods">>;

/** What somebody chose, in one line, as it stands beside their name. */
export function saidChoices(words: Words, poll: ResultPoll, choices: unknown): string {
  const labelOf = (id: string) => poll.options.find((option) => option.id === id)?.label ?? id;
  /** In the published order. */
  const each = <T>(values: Readonly<Partial<Record<string, T>>>, say: (value: T) => string) =>
    poll.options
      .flatMap(({ id, label }) => {
        const value = saidOf(values, id);
        return value === undefined ? [] : [`${label}: ${say(value)}`];
      })
      .join(" · ");
  switch (poll.method) {
    case "consent":
      return words(`stance-${(choices as ConsentChoices).stance}`);
    case "gradients": {
      const { level } = choices as GradientChoices;
      if (level === null) return words("notSure");
      return gradeText(words, poll.settings, level as (typeof grades)[number]);
    }
    case "approval":
      return (choices as ApprovalChoices).approve.map(labelOf).join(" · ");
    case "dots":
      return each((choices as DotsChoices).dots, String);
    case "score": {
      const levels = scoreLevels(poll.settings);
      const say = (score: number | null) =>
        words(levels.find(({ level }) => level === score)?.words ?? "notSure");
      return each((choices as ScoreChoices).scores, say);
    }
    case "ranking":
      return (choices as RankingChoices).ranking
        .map((tier, i) => `${i + 1}. ${[tier].flat().map(labelOf).join(" = ")}`)
        .join(" · ");
    case "pairwise":
      return (choices as PairwiseChoices).pairs
        .map(([winner, loser]) => `${labelOf(winner)} > ${labelOf(loser)}`)
        .join(" · ");
  }
}
