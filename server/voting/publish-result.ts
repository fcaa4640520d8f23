import type { Counted } from "#shared/voting/election.ts";
import { tally } from "#shared/voting/tally.ts";
import {
  fewBallots,
  manyBallots,
  type CountedBy,
  type RecountView,
  type ResultView,
} from "#shared/voting/poll-result.ts";
import type { HandCount, UnnamedReason } from "#shared/voting/poll.ts";
import { shortHash } from "#shared/voting/ballot.ts";
import { ballotSettings } from "#shared/voting/poll-settings.ts";
import type { BoxedBallot } from "./ballot-box.store.ts";
import {
  byReason,
  distributionOf,
  notSureIn,
  preferencesIn,
  reasonsIn,
  together,
} from "#shared/voting/ballot-sums.ts";
import { rulesToShow } from "#shared/voting/sums-by-hand.ts";
import { showsNames } from "./poll-views.ts";
import type { PollFacts } from "./poll.store.ts";
import type { MayStand } from "./comparable-votes.ts";
import { recountBallots } from "./recount.ts";
import { marksOf } from "./result-marks.ts";

/** A result as it is kept: names are put beside open ballots, and beside who took part, when it is asked for. */
export type StoredResult = Omit<ResultView, "named" | "tookPart"> & {
  readonly openBallots?: readonly { readonly memberId: string; readonly choices: unknown }[];
};

/** Everything that is counted at a close. */
export interface Cast {
  readonly poll: PollFacts;
  readonly boxed: readonly BoxedBallot[];
  readonly open: readonly { readonly memberId: string; readonly choices: string }[];
  /** Reasons without a name, in open polls. */
  readonly unnamed: readonly UnnamedReason[];
  /** What two people agreed that was counted by hand. */
  readonly byHand: HandCount | undefined;
  readonly slipsUsed: number;
  /** What tells nothing of few people beside the results of earlier votes. */
  readonly mayStand: MayStand;
}

/**
 * Counts a poll and decides what of it may be published: below five ballots only the outcome, groups only where each of
 * them and what remains has five, single ballots from twenty on. Ballots on paper and from devices are one sum.
 */
export function publishResult(cast: Cast): { result: StoredResult; recount: RecountView } {
  const { poll, boxed, open, byHand, mayStand } = cast;
  const { method } = poll;
  const ballots = together([...onePerPerson(boxed), ...onePerPerson(open), ...(byHand?.ballots ?? [])]);
  const people = boxed.length + open.length + (byHand?.people ?? 0);
  const isNamed = showsNames(poll);
  const isFew = people < fewBallots && !isNamed;
  const isNear = !isFew && !mayStand.numbers;
  const holdsBack = isFew || isNear;
  const isSums = byHand?.sums ?? false;
  const rules = rulesToShow(method, poll.settings.rule, isSums);
  const counts = people === 0 ? [] : rules.map((rule) => countedBy(poll, rule, ballots));
  const [deciding = nothingCounted(poll.settings.rule)] = counts;
  const groups = holdsBack ? undefined : groupsOf(cast, people, rules);
  const { electors, withoutDevice } = poll;
  const onList = electors ? electors.device + electors.paper + electors.aside + (withoutDevice ?? 0) : 0;
  const shared = {
    method,
    secrecy: poll.secrecy,
    electors: onList,
    cast: people,
    aside: electors?.aside ?? 0,
  };
  const marks = marksOf(cast, {
    people,
    onList,
    ballots,
    counts,
    isFew,
    isNear,
    groupsShow: groups !== undefined,
  });
  const reasons = holdsBack ? [] : toldReasons(cast, ballots);
  const more = {
    notSure: notSureIn(poll, ballots, people),
    // Totals by hand are nobody's ballots: how many gave how much is not known.
    ...(isSums ? {} : distributionOf(poll, ballots)),
    ...preferencesIn(poll, ballots),
  };
  const result: StoredResult = {
    ...(holdsBack ? onlyOutcome(deciding) : deciding),
    ...shared,
    marks,
    counts: holdsBack ? counts.map(onlyOutcome) : counts,
    ...(holdsBack ? {} : more),
    ...(reasons.length > 0 ? { reasons } : {}),
    ...(groups ? { byGroup: groups } : {}),
    ...(isNamed
      ? { openBallots: open.map(({ memberId, choices }) => ({ memberId, choices: read(choices) })) }
      : {}),
  };
  return { result, recount: recountOf(poll, boxed, isNear ? undefined : ballots, { people, isSums }) };
}

const read = (choices: string) => JSON.parse(choices) as unknown;

/** Reasons beside no vote: of the ballots, and those that went in without a name. */
function toldReasons({ unnamed }: Cast, ballots: readonly Counted<unknown>[]) {
  const without = unnamed.map(({ reason, passedOn }) => ({
    reason,
    unnamed: passedOn ? ("passed-on" as const) : ("own" as const),
  }));
  return [...reasonsIn(ballots), ...without].sort(byReason);
}

function onePerPerson(ballots: readonly { readonly choices: string }[]): Counted<unknown>[] {
  return ballots.map(({ choices }) => ({ choices: read(choices), count: 1 }));
}

function countedBy(
  { method, options, settings }: PollFacts,
  rule: string,
  ballots: readonly Counted<unknown>[],
): CountedBy {
  const { levels, winners, costs, budget } = settings;
  const ids = options.map(({ id }) => id);
  // Each ballot was checked when it came; totals by hand hold more dots than one person has.
  return {
    rule,
    ...tally({ method, rule, winners, costs, budget, options: ids, settings: { levels }, ballots }),
  };
}

function nothingCounted(rule: string): CountedBy {
  return { rule, winners: [], ranking: [], scores: {}, ties: [], rounds: [] };
}

/** Who won; no numbers, and no order or ties that would give them. */
function onlyOutcome({ rule, winners }: CountedBy): CountedBy {
  return { rule, winners, ties: [], ranking: [], scores: {}, rounds: [] };
}

function groupsOf({ poll, boxed, mayStand }: Cast, people: number, rules: readonly string[]) {
  if (!poll.settings.byGroup || !mayStand.groups) return undefined;
  const byGroup = new Map<string, BoxedBallot[]>();
  for (const { group } of poll.keys?.groups ?? []) byGroup.set(group, []);
  for (const ballot of boxed) byGroup.get(ballot.group)?.push(ballot);
  const apart = people - boxed.length;
  const sizes = [...byGroup.values()].map(({ length }) => length);
  if (sizes.some((size) => size < fewBallots) || (apart > 0 && apart < fewBallots)) return undefined;
  return [...byGroup].map(([group, ballots]) => {
    const counted = together(onePerPerson(ballots));
    return { group, cast: ballots.length, counts: rules.map((rule) => countedBy(poll, rule, counted)) };
  });
}

function recountOf(
  poll: PollFacts,
  boxed: readonly BoxedBallot[],
  ballots: readonly Counted<unknown>[] | undefined,
  { people, isSums }: { readonly people: number; readonly isSums: boolean },
): RecountView {
  const { method, options, settings } = poll;
  const { rule, winners } = settings;
  const { costs, budget, dots, ...ballot } = ballotSettings(settings);
  const isNamed = showsNames(poll);
  const mayShow = people >= manyBallots || isNamed;
  const shown = mayShow && ballots ? recountBallots(method, rule, ballots, isNamed) : undefined;
  return {
    method,
    rule,
    options: options.map(({ id }) => id),
    winners,
    ...(costs ? { costs } : {}),
    ...(budget === undefined ? {} : { budget }),
    // Sorted dots, and totals by hand, are more on one ballot than a person has.
    settings: { ...ballot, ...(dots && isNamed ? { dots } : {}) },
    ...(isSums ? { sums: true } : {}),
    ...(shown && ballots ? { people, notSure: notSureIn(poll, ballots, people), ballots: shown } : {}),
    hashes: boxed.map(({ keyHash }) => shortHash(keyHash)).sort(),
  };
}
