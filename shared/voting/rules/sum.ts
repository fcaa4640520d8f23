import type { Rule } from "../election.ts";
import { outcomeOfScores } from "../published-order.ts";

/** The total that each option received; `undefined` from `read` (not sure) counts for nothing. */
export function sumOf<C>(read: (choices: C, option: string) => number | undefined): Rule<C> {
  return (election) => {
    const total = (option: string) =>
      election.ballots.reduce((sum, { choices, count }) => sum + (read(choices, option) ?? 0) * count, 0);
    return outcomeOfScores(election, new Map(election.options.map((option) => [option, total(option)])));
  };
}
