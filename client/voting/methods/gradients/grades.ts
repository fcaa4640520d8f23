import type { BallotSettings } from "#shared/voting/voting-method.ts";
import type { useMessages } from "#client/i18n/i18n.ts";

/** The steps of the gradients of agreement, 1 wholehearted to 8 veto. */
export const grades = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** Each step's words, where the group has none of its own. */
export const gradeWords = {
  1: "grade-1",
  2: "grade-2",
  3: "grade-3",
  4: "grade-4",
  5: "grade-5",
  6: "grade-6",
  7: "grade-7",
  8: "grade-8",
} as const satisfies Record<(typeof grades)[number], string>;

/** What a step is called in this vote. */
export function gradeText(
  t: ReturnType<typeof useMessages<"methods">>,
  { grades: own }: BallotSettings,
  level: (typeof grades)[number],
): string {
  return own?.[level - 1] || t(gradeWords[level]);
}
