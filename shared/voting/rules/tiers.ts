import type { RankingChoices } from "../choices.ts";

/** A ranking as lists of equals, best first; what was left out is not in it. */
export function tiersOf({ ranking }: RankingChoices): (readonly string[])[] {
  return ranking.map((tier) => (typeof tier === "string" ? [tier] : tier));
}

/** Each option's place, 0 for the best; options that were left out share the place after the last. */
export function placesOf(choices: RankingChoices, options: readonly string[]): Map<string, number> {
  const tiers = tiersOf(choices);
  const places = new Map(options.map((option) => [option, tiers.length]));
  tiers.forEach((tier, place) => tier.forEach((option) => places.set(option, place)));
  return places;
}
