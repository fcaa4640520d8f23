import type { Rule } from "../election.ts";
import type { PairwiseChoices } from "../choices.ts";
import { outcomeOfScores } from "../published-order.ts";

/**
 * Bradley–Terry (R. A. Bradley, M. E. Terry, 1952), fitted by minorisation–maximisation (D. R. Hunter, 2004) and
 * Newton's method. `scores`: log strengths with mean 0. `rounds[0]`: wins, standard errors from the Fisher information,
 * and whether half a win each way was added to every pair, which is done only where the comparisons do not tie all
 * options together (the maximum would not exist).
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

/** Steps of each kind at most; Newton's needs about ten, more where options hang together by a thread. */
const most = { hunter: 30, newton: 2000 } as const;
/** How far expected wins may be from those counted, in parts of one win. */
const near = 1e-10;

/** The log strengths of the highest likelihood, mean 0: a few of Hunter's steps, then Newton's until nothing is missing. */
function fit(wins: readonly number[][]): number[] {
  let logs = nearby(wins);
  let reached = likelihood(wins, logs);
  for (let step = 0; step < most.newton; step++) {
    const missing = missingWins(wins, logs);
    if (Math.max(...missing.map(Math.abs)) < near * Math.max(1, ...wins.flat())) break;
    const ahead = solved(information(wins, logs), missing);
    // A whole step may go too far where the curve is flat: shorter, until it is one upwards.
    const longest = Math.max(1, ...ahead.map(Math.abs));
    let part = Math.min(1, 5 / longest);
    let next = logs;
    let found = reached;
    for (; part > 1e-6; part /= 2) {
      next = centred(logs.map((log, a) => log + part * ahead[a]!));
      found = likelihood(wins, next);
      if (found >= reached) break;
    }
    const moved = Math.max(...next.map((log, a) => Math.abs(log - logs[a]!)));
    if (found < reached || moved < 1e-14) break;
    logs = next;
    reached = found;
  }
  return logs;
}

/** Minorisation–maximisation from equal strengths: never falls, but slow near the end. */
function nearby(wins: readonly number[][]): number[] {
  const total = wins.map((row) => row.reduce((sum, k) => sum + k, 0));
  let strength = wins.map(() => 1);
  for (let step = 0; step < most.hunter; step++) {
    strength = strength.map((own, a) => {
      const meetings = wins[a]!.reduce(
        (sum, k, b) => (b === a ? sum : sum + (k + wins[b]![a]!) / (own + strength[b]!)),
        0,
      );
      return meetings > 0 ? total[a]! / meetings : own;
    });
  }
  return centred(strength.map(Math.log));
}

function centred(logs: readonly number[]): number[] {
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  return logs.map((log) => log - mean);
}

/** The logarithm of how likely the wins are. */
function likelihood(wins: readonly number[][], logs: readonly number[]): number {
  let sum = 0;
  wins.forEach((row, a) =>
    row.forEach((k, b) => {
      if (k > 0) sum -= k * softplus(logs[b]! - logs[a]!);
    }),
  );
  return sum;
}

/** log(1 + exp x), also where the power is beyond numbers. */
function softplus(x: number): number {
  return Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)));
}

/** How many more wins each option has than its strength would give: the likelihood's slope. */
function missingWins(wins: readonly number[][], logs: readonly number[]): number[] {
  return wins.map((row, a) =>
    row.reduce((sum, k, b) => {
      if (b === a) return sum;
      return sum + k - (k + wins[b]![a]!) / (1 + Math.exp(logs[b]! - logs[a]!));
    }, 0),
  );
}

/** The Fisher information, with ones over the number of options so that the logs' mean is held. */
function information(wins: readonly number[][], logs: readonly number[]): number[][] {
  const n = wins.length;
  const found = wins.map(() => wins.map(() => 1 / n));
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < n; b++) {
      if (a === b) continue;
      const p = 1 / (1 + Math.exp(logs[b]! - logs[a]!));
      const weight = (wins[a]![b]! + wins[b]![a]!) * p * (1 - p);
      found[a]![a]! += weight;
      found[a]![b]! -= weight;
    }
  }
  return found;
}

/** Roots of the diagonal of the information's inverse. */
function standardErrors(wins: readonly number[][], logs: readonly number[]): number[] {
  const n = wins.length;
  return inverse(information(wins, logs)).map((row, i) => Math.sqrt(Math.max(0, row[i]! - 1 / n)));
}

/** What a matrix takes to a vector; Gauss's elimination with pivoting. */
function solved(matrix: readonly number[][], target: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, target[i]!]);
  const n = rows.length;
  for (let i = 0; i < n; i++) {
    const pivot = pivotIn(rows, i);
    [rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!];
    for (let k = i + 1; k < n; k++) {
      const factor = rows[k]![i]! / rows[i]![i]!;
      if (factor === 0) continue;
      for (let j = i; j <= n; j++) rows[k]![j]! -= factor * rows[i]![j]!;
    }
  }
  const found = Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    const known = found.reduce((sum, value, j) => (j > i ? sum + rows[i]![j]! * value : sum), 0);
    found[i] = (rows[i]![n]! - known) / rows[i]![i]!;
  }
  return found;
}

/** From row `i` on the one with the largest value in column `i`. */
function pivotIn(rows: readonly (readonly number[])[], i: number): number {
  let best = i;
  for (let k = i + 1; k < rows.length; k++) {
    if (Math.abs(rows[k]![i]!) > Math.abs(rows[best]![i]!)) best = k;
  }
  return best;
}

/** Gauss and Jordan's elimination with pivoting. */
function inverse(matrix: readonly number[][]): number[][] {
  const n = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...matrix.map((_, j) => (i === j ? 1 : 0))]);
  for (let i = 0; i < n; i++) {
    const pivot = pivotIn(rows, i);
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
