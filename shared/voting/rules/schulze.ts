import type { Rule } from "../election.ts";
import type { RankingChoices } from "../choices.ts";
import { takeBest } from "../published-order.ts";
import { placesOf } from "./tiers.ts";

/**
 * Schulze's method with winning votes (M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and
 * Condorcet-consistent single-winner election method", 2011). `scores`: how many others an option beats.
 */
export const schulze: Rule<RankingChoices> = (election) => {
  const { options } = election;
  const preferred = pairwiseCounts(election);
  const paths = strongestPaths(preferred);
  const beats = (a: number, b: number) => paths[a]![b]! > paths[b]![a]!;
  const wins = options.map((_, a) => options.filter((_, b) => a !== b && beats(a, b)).length);
  const ranking = layersOf(options, beats);
  const scores = Object.fromEntries(options.map((option, i) => [option, wins[i]!]));
  return { ...takeBest(ranking, election), ranking, scores, rounds: [{ preferred, paths }] };
};

/** How many rank the row's option above the column's. */
function pairwiseCounts(election: Parameters<Rule<RankingChoices>>[0]): number[][] {
  const { options, ballots } = election;
  const counts = options.map(() => options.map(() => 0));
  for (const { choices, count } of ballots) {
    const places = placesOf(choices, options);
    const at = options.map((option) => places.get(option)!);
    for (let a = 0; a < at.length; a++) {
      const row = counts[a]!;
      for (let b = 0; b < at.length; b++) if (at[a]! < at[b]!) row[b]! += count;
    }
  }
  return counts;
}

/** The strength of the strongest path from each option to each other (Floyd and Warshall's algorithm). */
function strongestPaths(preferred: readonly number[][]): number[][] {
  const paths = preferred.map((row, a) => row.map((votes, b) => (votes > preferred[b]![a]! ? votes : 0)));
  for (let via = 0; via < paths.length; via++) {
    for (let a = 0; a < paths.length; a++) {
      const first = paths[a]![via]!;
      if (a === via || first === 0) continue;
      for (let b = 0; b < paths.length; b++) {
        if (b === a) continue;
        const through = Math.min(first, paths[via]![b]!);
        if (through > paths[a]![b]!) paths[a]![b] = through;
      }
    }
  }
  return paths;
}

/** The options that nobody left beats, then those that only they beat, and so on. */
function layersOf(options: readonly string[], beats: (a: number, b: number) => boolean): string[][] {
  const layers: string[][] = [];
  let left = options.map((_, i) => i);
  while (left.length > 0) {
    const top = left.filter((a) => !left.some((b) => beats(b, a)));
    layers.push(top.map((i) => options[i]!));
    left = left.filter((i) => !top.includes(i));
  }
  return layers;
}
