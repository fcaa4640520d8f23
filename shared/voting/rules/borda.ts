import type { Rule } from "../election.ts";
import type { RankingChoices } from "../choices.ts";
import { outcomeOfScores } from "../published-order.ts";
import { placesOf } from "./tiers.ts";

/**
 * Borda count (J.-C. de Borda, 1781): a point for each option below, half a point for each equal one.
 * Counted in half points, so that the sum is exact.
 */
export const borda: Rule<RankingChoices> = (election) => {
  const halves = new Map(election.options.map((option) => [option, 0]));
  for (const { choices, count } of election.ballots) {
    const places = placesOf(choices, election.options);
    const inPlace: number[] = [];
    for (const place of places.values()) inPlace[place] = (inPlace[place] ?? 0) + 1;
    let below = election.options.length;
    const points = inPlace.map((equals) => {
      below -= equals;
      return 2 * below + equals - 1;
    });
    for (const [option, place] of places) halves.set(option, halves.get(option)! + points[place]! * count);
  }
  return outcomeOfScores(election, new Map([...halves].map(([option, n]) => [option, n / 2])));
};
