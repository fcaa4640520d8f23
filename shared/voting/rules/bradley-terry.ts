import type { Rule } from "../election.ts";
import type { PairwiseChoices } from "../choices.ts";
import { outcomeOfScores } from "../published-order.ts";

/**
 * Bradley–Terry (R. A. Bradley, M. E. Terry, 1952), fitted by minorisation–maximisation (D. R. Hunter, 2004).
 * `scores`: log strengths with mean 0. `rounds[0]`: wins, standard errors from the Fisher information, and whether
 * half a win each way was added to every pair, which is done only where the comparisons do not tie all options
 * together (the maximum would not exist).
 */
export const bradleyTerry: Rule<PairwiseChoices> = (election) => {
  const { options, ballots } = election;
  const index = new Map(options.map((option, i) => [option, i]));
  const wins = options.map(() => options.map(() => 0));
  for (const { choices, count } of ballots) {
    for (const [winner, loser] of choices.pairs) wins[index.get(winner)!]![index.get(loser)!]! += count;
  }
  const smoothed = !isStronglyConnected(wins);
  const counted = smoothed ? wins.map((row, a) => row.map((n, b) => (a === b ? 0 : n + 0.5))) : wins;
  const logs = fit(counted);
  const errors = standardErrors(counted, logs);
  const named = (values: readonly number[]) =>
    Object.fromEntries(options.map((option, i) => [option, values[i]!]));
  // Rounded so that options in the same position tie, whatever the last digits of the fit say.
  const scores = new Map(options.map((option, i) => [option, Math.round(logs[i]! * 1e9) / 1e9 + 0]));
  return outcomeOfScores(election, scores, [{ wins, standardErrors: named(errors), smoothed }]);
};

function fit(wins: readonly number[][]): number[] {
  const n = wins.length;
  const total = wins.map((row) => row.reduce((sum, k) => sum + k, 0));
  let strength = wins.map(() => 1);
  for (let step = 0; step < 20_000; step++) {
    const next = strength.map((own, a) => {
      let meetings = 0;
      for (let b = 0; b < n; b++) {
        if (b !== a) meetings += (wins[a]![b]! + wins[b]![a]!) / (own + strength[b]!);
      }
      return meetings > 0 ? total[a]! / meetings : own;
    });
    const mean = Math.exp(next.reduce((sum, s) => sum + Math.log(s), 0) / n);
    const scaled = next.map((s) => s / mean);
    const moved = Math.max(...scaled.map((s, i) => Math.abs(Math.log(s / strength[i]!))));
    strength = scaled;
    if (moved < 1e-12) break;
  }
  return strength.map(Math.log);
}

/** Roots of the diagonal of the information's inverse, with the logs held to mean 0. */
function standardErrors(wins: readonly number[][], logs: readonly number[]): number[] {
  const n = wins.length;
  const information = wins.map(() => wins.map(() => 1 / n));
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < n; b++) {
      if (a === b) continue;
      const p = 1 / (1 + Math.exp(logs[b]! - logs[a]!));
      const weight = (wins[a]![b]! + wins[b]![a]!) * p * (1 - p);
      information[a]![a]! += weight;
      information[a]![b]! -= weight;
    }
  }
  return inverse(information).map((row, i) => Math.sqrt(Math.max(0, row[i]! - 1 / n)));
}

/** Gauss and Jordan's elimination with pivoting. */
function inverse(matrix: readonly number[][]): number[][] {
  const n = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...matrix.map((_, j) => (i === j ? 1 : 0))]);
  for (let i = 0; i < n; i++) {
    const pivot = rows
      .slice(i)
      .reduce((best, row, k) => (Math.abs(row[i]!) > Math.abs(rows[best]![i]!) ? i + k : best), i);
    [rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!];
    const head = rows[i]![i]!;
    rows[i] = rows[i]!.map((value) => value / head);
    for (let k = 0; k < n; k++) {
      const factor = rows[k]![i]!;
      if (k !== i && factor !== 0) rows[k] = rows[k]!.map((value, j) => value - factor * rows[i]![j]!);
    }
  }
  return rows.map((row) => row.slice(n));
}

function isStronglyConnected(wins: readonly number[][]): boolean {
  const reaches = (forward: boolean) => {
    const seen = new Set([0]);
    const queue = [0];
    for (let a = queue.pop(); a !== undefined; a = queue.pop()) {
      for (let b = 0; b < wins.length; b++) {
        if (!seen.has(b) && (forward ? wins[a]![b]! : wins[b]![a]!) > 0) {
          seen.add(b);
          queue.push(b);
        }
      }
    }
    return seen.size === wins.length;
  };
  return reaches(true) && reaches(false);
}
