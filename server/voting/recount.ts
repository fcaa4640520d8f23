import type { DotsChoices, ScoreChoices } from "#shared/voting/choices.ts";
import type { Counted } from "#shared/voting/election.ts";
import type { MethodName } from "#shared/voting/methods/registry.ts";
import { fewBallots } from "#shared/voting/poll-result.ts";
import { together, withoutReasons } from "#shared/voting/ballot-sums.ts";

/**
 * Ballots for a recount, equal ones together, or `undefined` where one of them could be a signature by which its voter
 * shows a buyer how they voted. Where names are shown (`isNamed`) they are published as they are. Else scores are cut
 * into one ballot an option, and so are dots that are summed: the count is the same, and what one person gave to several
 * options cannot be put together. Dots whose middle counts are sorted. Rankings and pairs are whole ballots
 * or nothing: they are published only where nobody's stands alone.
 */
export function recountBallots(
  method: MethodName,
  rule: string,
  ballots: readonly Counted<unknown>[],
  isNamed: boolean,
): readonly Counted<unknown>[] | undefined {
  const plain = together(ballots.map(({ choices, count }) => ({ choices: withoutReasons(choices), count })));
  if (isNamed) return plain;
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
  if (method === "dots") return sorted(plain as readonly Counted<DotsChoices>[]);
  const couldBeSigned = method === "ranking" || method === "pairwise";
  return couldBeSigned && plain.some(({ count }) => count < fewBallots) ? undefined : plain;
}

/**
 * As many ballots as people, the first with the most that anybody gave to each option, and so on: each option keeps its
 * numbers, zeros included, so that sums and middles are the same, and no ballot is anybody's.
 */
function sorted(ballots: readonly Counted<DotsChoices>[]): Counted<unknown>[] {
  const people = ballots.reduce((sum, { count }) => sum + count, 0);
  const given = new Map<string, number[]>();
  for (const { choices, count } of ballots) {
    for (const [id, n = 0] of Object.entries(choices.dots)) {
      given.set(id, [...(given.get(id) ?? []), ...Array<number>(count).fill(n)]);
    }
  }
  const columns = [...given].map(([id, numbers]) => [id, numbers.sort((a, b) => b - a)] as const);
  const row = (place: number) =>
    columns.flatMap(([id, numbers]) => (numbers[place] ? [[id, numbers[place]] as const] : []));
  return together(
    Array.from({ length: people }, (_, place) => ({
      choices: { dots: Object.fromEntries(row(place)) },
      count: 1,
    })),
  );
}

function cut(
  ballots: readonly Counted<unknown>[],
  pieces: (choices: unknown) => readonly unknown[],
): Counted<unknown>[] {
  return together(
    ballots.flatMap(({ choices, count }) => pieces(choices).map((piece) => ({ choices: piece, count }))),
  );
}
