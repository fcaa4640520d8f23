import type { BoardContent } from "../boards/board-shape.ts";
import { inOrder } from "../boards/item.ts";
import type { Note } from "../notes/note.ts";

/**
 * The four questions of a risk model, in order: what must be kept safe; who could do harm, and what happened before; how
 * likely it is; what we do. Each answer is a note in the question's own group, so that a risk model is a board like any
 * other: everybody's answers merge, and nothing new had to be admitted.
 */
export const riskQuestions = ["assets", "adversaries", "likelihood", "actions"] as const;
export type RiskQuestion = (typeof riskQuestions)[number];

/** The id of a question's group of notes; the same on every risk model. */
export const riskCluster = (question: RiskQuestion): string => `risk-${question}`;

/** Answers to a question that say something, in their order. */
export function riskAnswers(content: Pick<BoardContent, "notes">, question: RiskQuestion): Note[] {
  return inOrder(content.notes).filter(
    ({ cluster, text }) => cluster === riskCluster(question) && text.trim() !== "",
  );
}

/** Whether a risk model is done: every question has an answer. */
export function isRiskModelDone(content: Pick<BoardContent, "notes">): boolean {
  return riskQuestions.every((question) => riskAnswers(content, question).length > 0);
}
