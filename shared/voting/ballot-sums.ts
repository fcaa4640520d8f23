import {
  saidOf,
  type DotsChoices,
  type PairwiseChoices,
  type RankingChoices,
  type ScoreChoices,
} from "./choices.ts";
import type { Counted } from "./election.ts";
import type { MethodName } from "./methods/registry.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { PollOption } from "./poll.ts";
import type { ResultView } from "./poll-result.ts";

/** What sums are taken over. */
interface Asked {
  readonly method: MethodName;
  readonly options: readonly PollOption[];
}
type Ballots = readonly Counted<unknown>[];

/** Equal ballots together, in an order that comes from what they say alone. */
export function together(ballots: Ballots): Counted<unknown>[] {
  const counts = new Map<string, number>();
  for (const { choices, count } of ballots) {
    const key = canonicalJson(choices);
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([key, count]) => ({ choices: JSON.parse(key) as unknown, count }));
}

/** How many were not sure of each option, or (`""`) at all; empty where the method has no such answer. */
export function notSureIn(
  { method, options }: Asked,
  ballots: Ballots,
  people: number,
): Record<string, number> {
  if (method === "gradients") {
    const unsure = ballots.filter(({ choices }) => (choices as { level: number | null }).level === null);
    return { "": sum(unsure) };
  }
  if (method !== "score") return {};
  const sure = (id: string) =>
    sum(ballots.filter(({ choices }) => typeof saidOf((choices as ScoreChoices).scores, id) === "number"));
  return Object.fromEntries(options.map(({ id }) => [id, people - sure(id)]));
}

/** How many gave each level, or number of dots, to each option. */
export function distributionOf(
  { method, options }: Asked,
  ballots: Ballots,
): Pick<ResultView, "distribution"> {
  if (method !== "score" && method !== "dots") return {};
  const given = (choices: unknown, id: string) =>
    method === "score"
      ? saidOf((choices as ScoreChoices).scores, id)
      : (saidOf((choices as DotsChoices).dots, id) ?? 0);
  const ofOption = (id: string) => {
    const counts: Record<string, number> = {};
    for (const { choices, count } of ballots) {
      const value = given(choices, id);
      if (typeof value === "number") counts[value] = (counts[value] ?? 0) + count;
    }
    return counts;
  };
  return { distribution: Object.fromEntries(options.map(({ id }) => [id, ofOption(id)])) };
}

/** How many prefer one option to another; of pairs, how often one was preferred. */
export function preferencesIn({ method, options }: Asked, ballots: Ballots): Pick<ResultView, "preferences"> {
  if (method !== "ranking" && method !== "pairwise") return {};
  const at = new Map(options.map(({ id }, i) => [id, i]));
  const wins = options.map(() => options.map(() => 0));
  const add = (winner: number, loser: number, count: number) => (wins[winner]![loser]! += count);
  for (const { choices, count } of ballots) {
    if (method === "pairwise") {
      for (const [winner, loser] of (choices as PairwiseChoices).pairs)
        add(at.get(winner)!, at.get(loser)!, count);
      continue;
    }
    const places = placesIn(choices as RankingChoices, options.length, at);
    places.forEach((mine, i) => places.forEach((theirs, j) => mine < theirs && add(i, j, count)));
  }
  const preferences = options.flatMap(({ id: one }, i) =>
    options.flatMap(({ id: other }, j) => {
      const count = wins[i]![j]!;
      return count > 0 ? [[one, other, count] as const] : [];
    }),
  );
  return { preferences };
}

/** Each option's place in a ranking; those left out share the last. */
function placesIn({ ranking }: RankingChoices, options: number, at: ReadonlyMap<string, number>): number[] {
  const places = Array<number>(options).fill(options);
  ranking.forEach((tier, place) => [tier].flat().forEach((id) => (places[at.get(id)!] = place)));
  return places;
}

/** Reasons that were written, in alphabetical order; beside them nothing of the ballots that they came with. */
export function reasonsIn(ballots: Ballots): { reason: string }[] {
  const reasons = ballots.flatMap(({ choices }) => (choices as { reason?: string }).reason?.trim() || []);
  return reasons.sort().map((reason) => ({ reason }));
}

/** In alphabetical order, which tells nothing of when they came. */
export function byReason(a: { readonly reason: string }, b: { readonly reason: string }): number {
  return a.reason < b.reason ? -1 : Number(a.reason > b.reason);
}

/** A ballot without the words that its voter added. */
export function withoutReasons(choices: unknown): unknown {
  const { reason: _, ...rest } = choices as { reason?: string };
  return rest;
}

function sum(ballots: Ballots): number {
  return ballots.reduce((total, { count }) => total + count, 0);
}
