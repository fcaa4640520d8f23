import type { Tie } from "../election.ts";

/** One state of a count that strikes out options: who is left, and who of them ties for going out next. */
export interface Standing {
  /** In the published order. */
  readonly left: readonly string[];
  /** One where there is no tie. */
  readonly last: readonly string[];
  /** Whether all of `last` go out before anybody else, in whatever order. */
  readonly goTogether: boolean;
}

/**
 * Which standings of a run-off have a tie that decides: taking another of the tied may lead to other winners, whatever
 * later ties then say. A way that comes back to a standing of the count is the count's own. Where looking (at most `most`
 * standings) takes too long, a tie counts as deciding.
 */
export function decidingStandings(
  path: readonly Standing[],
  places: number,
  look: (left: readonly string[]) => Standing,
  most: number,
): Standing[] {
  const key = (left: readonly string[]) => left.join("\n");
  const open = path.filter(({ left }) => left.length > places);
  const winners = key(path.find(({ left }) => left.length <= places)?.left ?? []);
  const known = new Map(open.map(({ left }) => [key(left), false]));
  let looks = most;
  const after = ({ left }: Standing, ...gone: readonly string[]) =>
    left.filter((option) => !gone.includes(option));
  const leadsElsewhere = (left: readonly string[]): boolean => {
    if (left.length <= places) return key(left) !== winners;
    const seen = known.get(key(left));
    if (seen !== undefined) return seen;
    if (looks-- <= 0) return true;
    const standing = look(left);
    const ways = isOneWay(standing, places) ? [standing.last] : standing.last.map((option) => [option]);
    const leads = ways.some((gone) => leadsElsewhere(after(standing, ...gone)));
    known.set(key(left), leads);
    return leads;
  };
  return open.filter(
    (standing) =>
      !isOneWay(standing, places) && standing.last.some((option) => leadsElsewhere(after(standing, option))),
  );
}

function isOneWay({ left, last, goTogether }: Standing, places: number): boolean {
  return last.length < 2 || (goTogether && left.length - last.length >= places);
}

/** A whole count whose first ties went to these options, and the later ones by the published order. */
export type CountWith = (taken: readonly string[]) => {
  readonly winners: readonly string[];
  /** Every tie that was met, in turn, and who was taken. */
  readonly met: readonly { readonly tie: Tie; readonly taken: string; readonly decidesNothing?: boolean }[];
};

/** The same for counts that cannot be taken up in the middle: counted anew with other choices, at most `most` times. */
export function decidingTies(count: CountWith, most: number): Tie[] {
  const own = count([]);
  const winners = new Set(own.winners);
  const isSame = (others: readonly string[]) => others.every((option) => winners.has(option));
  let counts = most;
  const leadsElsewhere = (taken: readonly string[]): boolean => {
    if (counts-- <= 0) return true;
    const { winners: others, met } = count(taken);
    return !isSame(others) || met.some((_, i) => i >= taken.length && othersAt(met, i).some(leadsElsewhere));
  };
  return own.met.flatMap(({ tie }, i) => (othersAt(own.met, i).some(leadsElsewhere) ? [tie] : []));
}

/** All other choices at one of the ties, after the same choices as there before it. */
function othersAt(met: ReturnType<CountWith>["met"], at: number): string[][] {
  const { tie, taken, decidesNothing } = met[at]!;
  if (decidesNothing) return [];
  const before = met.slice(0, at).map((one) => one.taken);
  return tie.options.filter((option) => option !== taken).map((option) => [...before, option]);
}
