import type { RankingChoices } from "#shared/voting/choices.ts";

/** Places from the best on; what shares a place stands in one list. */
export type Tiers = readonly (readonly string[])[];

/** A ballot's places. */
export function tiersIn(choices: RankingChoices | undefined): Tiers {
  return (choices?.ranking ?? []).map((tier) => (typeof tier === "string" ? [tier] : tier));
}

/** The ballot of these places; places that nobody has are left out. */
export function choicesOf(tiers: Tiers): RankingChoices {
  const filled = tiers.filter((tier) => tier.length > 0);
  return { ranking: filled.map((tier) => (tier.length === 1 ? tier[0]! : tier)) };
}

/** The places without one option. */
export function without(tiers: Tiers, option: string): Tiers {
  return tiers.map((tier) => tier.filter((one) => one !== option)).filter((tier) => tier.length > 0);
}

/** Puts an option on a place of its own before the `at`-th place of the others. */
export function placeBefore(tiers: Tiers, option: string, at: number): Tiers {
  const others = without(tiers, option);
  return [...others.slice(0, at), [option], ...others.slice(at)];
}

/**
 * One step up (-1) or down (1): out of a shared place first, then past the neighbour. An option at the end stays.
 */
export function step(tiers: Tiers, option: string, by: -1 | 1): Tiers {
  const at = placeOf(tiers, option);
  if (at < 0) return tiers;
  const isShared = tiers[at]!.length > 1;
  if (isShared) return placeBefore(tiers, option, by < 0 ? at : at + 1);
  const next = at + by;
  return next < 0 || next >= tiers.length ? tiers : placeBefore(tiers, option, next);
}

/** Puts an option on the same place as the one above it, or out of a shared place. */
export function toggleTie(tiers: Tiers, option: string): Tiers {
  const at = placeOf(tiers, option);
  if (at < 0) return tiers;
  if (tiers[at]!.length > 1) return placeBefore(tiers, option, at + 1);
  if (at === 0) return tiers;
  return without(tiers, option).map((tier, i) => (i === at - 1 ? [...tier, option] : tier));
}

/** Puts an option on the `place`-th place (from 1) together with who is there, or nowhere (0). */
export function putOn(tiers: Tiers, option: string, place: number): Tiers {
  const others = tiers.map((tier) => tier.filter((one) => one !== option));
  if (place === 0) return others.filter((tier) => tier.length > 0);
  const grown = Array.from({ length: Math.max(others.length, place) }, (_, i) => others[i] ?? []);
  return grown
    .map((tier, i) => (i === place - 1 ? [...tier, option] : tier))
    .filter((tier) => tier.length > 0);
}

/** The index of an option's place, or -1 where it has none. */
export function placeOf(tiers: Tiers, option: string): number {
  return tiers.findIndex((tier) => tier.includes(option));
}
