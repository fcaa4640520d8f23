import type { Counted } from "#shared/voting/election.ts";
import { tally } from "#shared/voting/tally.ts";
import {
  fewBallots,
  manyBallots,
  type CountedBy,
  type RecountView,
  type ResultMark,
  type ResultView,
} from "#shared/voting/poll-result.ts";
import { supportingGrades, type ConsentChoices, type GradientChoices } from "#shared/voting/choices.ts";
import type { HandCount } from "#shared/voting/poll.ts";
import { canonicalJson } from "#shared/voting/canonical-json.ts";
import { shortHash } from "#shared/voting/ballot.ts";
import { ballotSettings } from "#shared/voting/poll-settings.ts";
import type { BoxedBallot } from "./ballot-box.store.ts";
import {
  distributionOf,
  notSureIn,
  preferencesIn,
  reasonsIn,
  together,
  withoutReasons,
} from "#shared/voting/ballot-sums.ts";
import { rulesToShow } from "#shared/voting/sums-by-hand.ts";
import type { PollFacts } from "./poll.store.ts";
import type { MayStand } from "./comparable-votes.ts";
import { recountBallots } from "./recount.ts";

/** A result as it is kept: names are put beside open ballots, and beside who took part, when it is asked for. */
export type StoredResult = Omit<ResultView, "named" | "tookPart"> & {
  readonly openBallots?: readonly { readonly memberId: string; readonly choices: unknown }[];
};

/** Everything that is counted at a close. */
export interface Cast {
  readonly poll: PollFacts;
  readonly boxed: readonly BoxedBallot[];
  readonly open: readonly { readonly memberId: string; readonly choices: string }[];
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
  const isFew = people < fewBallots && poll.secrecy === "secret";
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
    deciding,
    isFew,
    isNear,
    groupsShow: groups !== undefined,
  });
  const reasons = holdsBack ? [] : reasonsIn(ballots);
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
    ...(poll.secrecy === "open" && !poll.settings.live
      ? { openBallots: open.map(({ memberId, choices }) => ({ memberId, choices: read(choices) })) }
      : {}),
  };
  return { result, recount: recountOf(poll, boxed, isNear ? undefined : ballots, { people, isSums }) };
}

const read = (choices: string) => JSON.parse(choices) as unknown;

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

/** Who won, and whether a tie decided it; no numbers, and no order that would give them. */
function onlyOutcome({ rule, winners, ties }: CountedBy): CountedBy {
  return { rule, winners, ties, ranking: [], scores: {}, rounds: [] };
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

interface Known {
  readonly people: number;
  readonly onList: number;
  readonly ballots: readonly Counted<unknown>[];
  readonly deciding: CountedBy;
  readonly isFew: boolean;
  readonly isNear: boolean;
  readonly groupsShow: boolean;
}

function marksOf({ poll, byHand, slipsUsed }: Cast, known: Known): ResultMark[] {
  const { people, onList, isFew, isNear, ballots } = known;
  const { quorum, agreement, byGroup } = poll.settings;
  const share = agreementIn(poll, known);
  const onPaper = (poll.electors?.paper ?? 0) + (poll.withoutDevice ?? 0);
  const objected = objectionIn(poll, ballots);
  const isSums = byHand?.sums ?? false;
  const marks: [ResultMark, boolean][] = [
    ["few", isFew],
    ["near-earlier", isNear],
    [
      "unanimous",
      !isFew && !isNear && !isSums && poll.secrecy === "secret" && people > 1 && isUnanimous(ballots),
    ],
    ["objected", people > 0 && objected === true],
    ["not-objected", people > 0 && objected === false],
    ["quorum-met", quorum !== undefined && people * 100 >= quorum * onList],
    ["quorum-missed", quorum !== undefined && people * 100 < quorum * onList],
    ["agreement-met", share !== undefined && share * 100 >= (agreement ?? 0) * people],
    ["agreement-missed", share !== undefined && share * 100 < (agreement ?? 0) * people],
    ["sums-only", isSums],
    ["seen", byHand?.seen ?? false],
    ["too-many-on-paper", (byHand?.people ?? 0) + slipsUsed > onPaper],
    ["groups-too-small", byGroup !== undefined && !known.groupsShow],
  ];
  return marks.flatMap(([mark, isSo]) => (isSo ? [mark] : []));
}

/** How many stand behind the outcome, where the method says so. */
function agreementIn(
  { method, settings }: PollFacts,
  { deciding, ballots, people }: Known,
): number | undefined {
  if (settings.agreement === undefined || people === 0) return undefined;
  if (method === "approval") return Math.max(...Object.values(deciding.scores));
  if (method !== "consent" && method !== "gradients") return undefined;
  return ballots
    .filter(({ choices }) => (method === "consent" ? !isObjection(choices) : isSupport(choices)))
    .reduce((sum, { count }) => sum + count, 0);
}

const isObjection = (choices: unknown) => (choices as ConsentChoices).stance === "objection";
const isSupport = (choices: unknown) => supportingGrades.includes((choices as GradientChoices).level ?? 0);

/** Whether anybody objects, or disagrees seriously; `undefined` for other methods. */
function objectionIn({ method }: PollFacts, ballots: readonly Counted<unknown>[]): boolean | undefined {
  if (method === "consent") {
    return ballots.some(({ choices }) => isObjection(choices));
  }
  if (method !== "gradients") return undefined;
  return ballots.some(({ choices }) => ((choices as { level: number | null }).level ?? 0) >= 7);
}

function isUnanimous(ballots: readonly Counted<unknown>[]): boolean {
  return new Set(ballots.map(({ choices }) => canonicalJson(withoutReasons(choices)))).size === 1;
}

function recountOf(
  poll: PollFacts,
  boxed: readonly BoxedBallot[],
  ballots: readonly Counted<unknown>[] | undefined,
  { people, isSums }: { readonly people: number; readonly isSums: boolean },
): RecountView {
  const { method, options, settings } = poll;
  const { rule, winners } = settings;
  const { costs, budget, ...ballot } = ballotSettings(settings);
  const mayShow = people >= manyBallots || (poll.secrecy === "open" && !settings.live);
  const shown = mayShow && ballots ? recountBallots(method, rule, ballots, poll.secrecy) : undefined;
  return {
    method,
    rule,
    options: options.map(({ id }) => id),
    winners,
    ...(costs ? { costs } : {}),
    ...(budget === undefined ? {} : { budget }),
    settings: ballot,
    ...(isSums ? { sums: true } : {}),
    ...(shown ? { ballots: shown } : {}),
    hashes: boxed.map(({ keyHash }) => shortHash(keyHash)).sort(),
  };
}
