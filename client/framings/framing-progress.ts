import { framingQuestions, type Framing, type FramingQuestion } from "#shared/framings/framing.ts";

/** The questions behind *more questions*, in three groups, each in the order that it is asked. */
export const laterQuestions = {
  groupPlace: ["context", "existing", "mandate"],
  groupMeans: ["whyTechnology", "whyNew", "howUsed"],
  groupReady: ["risks", "readiness", "done"],
} as const satisfies Record<string, readonly FramingQuestion[]>;

/** How many of some questions have any words. */
export function answeredCount(
  framing: Framing | undefined,
  questions: readonly FramingQuestion[] = framingQuestions,
): number {
  return questions.filter((question) => (framing?.[question] ?? "").trim() !== "").length;
}
