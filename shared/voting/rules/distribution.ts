import type { Rule } from "../election.ts";

/** How many stand where; nothing is won by it, and the mean is never formed. */
export function distributionOf<C>(places: readonly string[], placeOf: (choices: C) => string): Rule<C> {
  return ({ ballots }) => {
    const scores = Object.fromEntries(places.map((place) => [place, 0]));
    for (const { choices, count } of ballots) scores[placeOf(choices)]! += count;
    return { winners: [], ranking: [], scores, ties: [], rounds: [] };
  };
}
