import type { Rule } from "../election.ts";
import { outcomeOfScores } from "../published-order.ts";

/**
 * The middle of what each option received (the mean of the two middle values where they are even in number).
 * An option of which nobody was sure has no median: it comes last and is missing in `scores`.
 */
export function medianOf<C>(read: (choices: C, option: string) => number | undefined): Rule<C> {
  return (election) => {
    const scores = new Map<string, number>();
    for (const option of election.options) {
      const given = new Map<number, number>();
      for (const { choices, count } of election.ballots) {
        const value = read(choices, option);
        if (value !== undefined) given.set(value, (given.get(value) ?? 0) + count);
      }
      const middle = middleOf([...given].sort(([a], [b]) => a - b));
      if (middle !== undefined) scores.set(option, middle);
    }
    return outcomeOfScores(election, scores);
  };
}

function middleOf(counts: readonly (readonly [number, number])[]): number | undefined {
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return undefined;
  const at = (position: number) => {
    let passed = 0;
    return counts.find(([, count]) => (passed += count) > position)![0];
  };
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
}
