import type { Rule } from "../election.ts";
import { outcomeOfScores } from "../published-order.ts";
import type { ApprovalChoices } from "../choices.ts";

/** Approval voting: the options that most people approve of (S. J. Brams, P. C. Fishburn, 1978). */
export const majority: Rule<ApprovalChoices> = (election) => outcomeOfScores(election, approvals(election));

/** How many approve of each option. */
export function approvals(election: Parameters<Rule<ApprovalChoices>>[0]): Map<string, number> {
  const scores = new Map(election.options.map((option) => [option, 0]));
  for (const { choices, count } of election.ballots) {
    for (const option of choices.approve) scores.set(option, scores.get(option)! + count);
  }
  return scores;
}
