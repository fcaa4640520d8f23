import { fewBallots, hasNumbers } from "#shared/voting/poll-result.ts";
import { noneOption } from "#shared/voting/poll.ts";
import { showsNames } from "./poll-views.ts";
import type { Elector, PollFacts, PollStore } from "./poll.store.ts";

/** A vote, and who could vote in it. */
export interface VoteOfPeople {
  readonly poll: PollFacts;
  readonly electors: readonly Elector[];
}

/** What of a vote may stand beside those that were closed before it. */
export interface MayStand {
  /** Results by group. */
  readonly groups: boolean;
  /** Numbers at all, and not the outcome alone. */
  readonly numbers: boolean;
}

/** Which published number somebody's vote went into; nobody who stood aside is in any. */
type Places = ReadonlyMap<string, string>;

/** The workshop's other votes, with who could vote in them. */
export async function votesBeside(
  polls: Pick<PollStore, "ofWorkshop" | "electors">,
  poll: PollFacts,
): Promise<readonly VoteOfPeople[]> {
  const others = (await polls.ofWorkshop(poll.workshopId)).filter(({ id }) => id !== poll.id);
  return Promise.all(
    others.map(async (other) => ({ poll: other, electors: await polls.electors(other.id) })),
  );
}

/**
 * Compares a vote with earlier ones on the same, by whichever method: whoever subtracts one published number from another
 * must never be left with one to four people. So no class of people whom earlier results put together may be split by
 * this one's groups into parts as small as that, newcomers included; and where the whole list is as near to a group, or
 * to some of the groups together, of an earlier result, only its outcome stands. That the same whole voted twice, but
 * for a few, cannot be hidden: a vote may be held again.
 */
export function whatMayStand(vote: VoteOfPeople, earlier: readonly VoteOfPeople[], apart: number): MayStand {
  const before = earlier.filter((other) => isPublished(other.poll) && isOnTheSame(vote.poll, other.poll));
  const places = before.map(placesOf);
  return {
    groups: !splitsFew(placesBy(vote, apart > 0), places),
    numbers: showsNames(vote.poll) || !before.some((other, i) => isNearGroups(vote, other, places[i]!)),
  };
}

/** Whether a result has numbers to compare with; where names are shown, nothing is left to find out. */
function isPublished({ result }: PollFacts): boolean {
  return result !== null && hasNumbers(result) && !result.openBallots;
}

/** Whether votes share anything that can be chosen: the same need, or the same words. */
function isOnTheSame(one: PollFacts, other: PollFacts): boolean {
  const asked = new Set(askedIn(one));
  return askedIn(other).some((key) => asked.has(key));
}

function askedIn({ options }: PollFacts): string[] {
  return options
    .filter(({ id }) => id !== noneOption)
    .flatMap(({ label, need }) => [`words ${folded(label)}`, ...(need ? [`need ${need}`] : [])]);
}

/** Words without what is changed easily: case, accents, punctuation. */
function folded(label: string): string {
  const plain = label.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
  return plain.replace(/[^\p{L}\p{N}]/gu, "") || label;
}

function placesOf(vote: VoteOfPeople): Places {
  const { byGroup, cast } = vote.poll.result!;
  if (!byGroup) return new Map(voting(vote).map(({ memberId }) => [memberId, "whole"]));
  const inGroups = byGroup.reduce((sum, group) => sum + group.cast, 0);
  return placesBy(vote, cast > inGroups);
}

/** By group; where some were counted by hand, those on paper may be in their group or in none. */
function placesBy(vote: VoteOfPeople, isPaperApart: boolean): Places {
  const place = ({ group, channel }: Elector) =>
    isPaperApart && channel === "paper" ? `paper ${group}` : `group ${group}`;
  return new Map(voting(vote).map((elector) => [elector.memberId, place(elector)]));
}

function voting({ electors }: VoteOfPeople): readonly Elector[] {
  return electors.filter(({ channel }) => channel !== "aside");
}

function splitsFew(mine: Places, before: readonly Places[]): boolean {
  if (before.length === 0) return false;
  const classes = new Map<string, Map<string, number>>();
  for (const id of new Set([mine, ...before].flatMap((places) => [...places.keys()]))) {
    const known = JSON.stringify(before.map((places) => places.get(id)));
    const parts = classes.get(known) ?? new Map<string, number>();
    classes.set(known, parts);
    const now = mine.get(id) ?? "";
    parts.set(now, (parts.get(now) ?? 0) + 1);
  }
  const newcomers = JSON.stringify(before.map(() => undefined));
  return [...classes].some(([known, parts]) => {
    const isSplit = parts.size > 1 || known === newcomers;
    return isSplit && [...parts.values()].some(isFew);
  });
}

/** Whether the list differs by one to four people from some, but not all, of an earlier result's groups together. */
function isNearGroups(vote: VoteOfPeople, other: VoteOfPeople, before: Places): boolean {
  if (!other.poll.result!.byGroup) return false;
  const mine = new Set(voting(vote).map(({ memberId }) => memberId));
  const newcomers = [...mine].filter((id) => !before.has(id)).length;
  const stay = [...new Set(before.values())].map((place) => {
    const ids = [...before].flatMap(([id, where]) => (where === place ? [id] : []));
    const here = ids.filter((id) => mine.has(id)).length;
    return { here, gone: ids.length - here };
  });
  const nearest = stay.reduce((sum, { here, gone }) => sum + Math.min(here, gone), newcomers);
  const isWhole = stay.every(({ here, gone }) => here > gone);
  // The nearest set but the whole: one group left out that is almost all here.
  const more = isWhole ? Math.min(...stay.map(({ here, gone }) => here - gone)) : 0;
  return isFew(nearest + more);
}

const isFew = (people: number) => people > 0 && people < fewBallots;
