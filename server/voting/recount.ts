import type { DotsChoices, ScoreChoices } from "#shared/voting/choices.ts";
import type { Counted } from "#shared/voting/election.ts";
import type { MethodName } from "#shared/voting/methods/registry.ts";
import type { Secrecy } from "#shared/voting/poll.ts";
import { fewBallots } from "#shared/voting/poll-result.ts";
import { together, withoutReasons } from "#shared/voting/ballot-sums.ts";

/**
 * Ballots for a recount, equal ones together, or `undefined` where one of them could be a signature by which its voter
 * shows a buyer how they voted. Scores are cut into one ballot an option, and so are dots that are summed: the count
 * is the same, and what one person gave to several options cannot be put together. Rankings and pairs are whole ballots
 * or nothing: they are published only where nobody's stands alone.
 */
export function recountBallots(
  method: MethodName,
  rule: string,
  ballots: readonly Counted<unknown>[],
  secrecy: Secrecy,
): readonly Counted<unknown>[] | undefined {
  const plain = together(ballots.map(({ choices, count }) => ({ choices: withoutReasons(choices), count })));
  if (secrecy === "open") return plain;
  if (method === "score") {
    return cut(plain, (choices) =>
      Object.entries((choices as ScoreChoices).scores).flatMap(([id, level]) =>
        typeof level === "number" ? [{ scores: { [id]: level } }] : [],
      ),
    );
  }
  if (method === "dots" && rule === "sum") {
    return cut(plain, (choices) =>
      Object.entries((choices as DotsChoices).dots).flatMap(([id, n]) => (n ? [{ dots: { [id]: n } }] : [])),
    );
  }
  const couldBeSigned = method === "ranking" || method === "pairwise";
  return couldBeSigned && plain.some(({ count }) => count < fewBallots) ? undefined : plain;
}

function cut(
  ballots: readonly Counted<unknown>[],
  pieces: (choices: unknown) => readonly unknown[],
): Counted<unknown>[] {
  return together(
    ballots.flatMap(({ choices, count }) => pieces(choices).map((piece) => ({ choices: piece, count }))),
  );
}
