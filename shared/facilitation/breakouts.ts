import { accept, refuse, type Outcome } from "./outcome.ts";
import type { Talk } from "./talk.ts";

/** A group that works on a board of its own for a while. */
export interface BreakoutGroup {
  /** Its number: what it is called, and what commands name it by. */
  readonly number: number;
  readonly boardId: string;
  /** Ids of the members who open its board, in the order they came. */
  readonly people: readonly string[];
  /** Where it talks; null: where everybody does. */
  readonly talk: Talk | null;
  /** The group that it was joined to; those who were in it can read its board on. */
  readonly into: number | null;
}

/** A meeting that has split into groups, or has come back from them. */
export interface Breakout {
  readonly state: "open" | "back";
  readonly groups: readonly BreakoutGroup[];
  /** Whether people choose their group themselves. */
  readonly choosing: boolean;
  /** Most people in a group; null: any number. Facilitators may put more in. */
  readonly max: number | null;
  /** What facilitators say to all groups; empty: nothing. */
  readonly message: string;
  /** When it began and ended, in server ms. */
  readonly startedAt: number;
  readonly endedAt: number | null;
}

/** How many groups there are at most, those joined to others included. */
export const mostBreakoutGroups = 60;

/** How long a group that is called back can finish its sentences, in ms. */
export const finishingTime = 120_000;

/** How people are split: into groups of about a size, into a number of groups, by hand, by what they say of themselves, or they choose. */
export type SplitBy =
  | { readonly kind: "size"; readonly size: number }
  | { readonly kind: "count"; readonly count: number }
  | { readonly kind: "hand"; readonly groups: readonly (readonly string[])[] }
  | { readonly kind: "declared"; readonly list: string }
  | { readonly kind: "choice"; readonly count: number };

/** Somebody who is to be put in a group, with what they say of themselves. */
export interface SplitPerson {
  readonly memberId: string;
  readonly declared: string | undefined;
  /** How many people they stand for; absent: one. */
  readonly people?: number | undefined;
}

/** How many people some members are. */
export type Weigh = (memberIds: readonly string[]) => number;
const oneEach: Weigh = (memberIds) => memberIds.length;

/**
 * Who goes into which group. `people` are those present, already shuffled; only people known to `isMember` can be put
 * somewhere by hand, also who is not here: `weighs` says how many people they are. Refuses `nobody-to-split`,
 * `bad-request` for somebody twice or unknown, `group-full`.
 */
export function split(
  by: SplitBy,
  people: readonly SplitPerson[],
  max: number | null,
  isMember: (memberId: string) => boolean,
  weighs: Weigh = oneEach,
): Outcome<readonly (readonly string[])[]> {
  const counts = new Map(people.map(({ memberId, people: n = 1 }) => [memberId, n]));
  const weigh: Weigh = (ids) => ids.reduce((sum, id) => sum + (counts.get(id) ?? 1), 0);
  const ids = people.map(({ memberId }) => memberId);
  switch (by.kind) {
    case "hand":
      return byHand(by.groups, max, isMember, weighs);
    case "choice":
      return accept(Array.from({ length: by.count }, () => []));
    case "declared":
      return people.length === 0 ? refuse("nobody-to-split") : accept(byDeclared(people, weigh));
    default: {
      if (ids.length === 0) return refuse("nobody-to-split");
      const all = weigh(ids);
      const wanted = by.kind === "size" ? countForSize(all, by.size) : by.count;
      const needed = max === null ? wanted : Math.max(wanted, Math.ceil(all / max));
      const groups = deal(ids, Math.min(needed, ids.length, mostBreakoutGroups), weigh);
      return accept(by.kind === "size" && by.size > 1 ? withoutLoners(groups, weigh) : groups);
    }
  }
}

/** How many groups of about a size there are: none of one person, unless there is only one. */
function countForSize(people: number, size: number): number {
  const fair = Math.max(1, Math.round(people / size));
  return size < 2 ? fair : Math.max(1, Math.min(fair, Math.floor(people / 2)));
}

/** Deals out one by one, tables first, each to where fewest people are: single people's groups differ by one at most. */
function deal(ids: readonly string[], count: number, weigh: Weigh): string[][] {
  const groups: string[][] = Array.from({ length: count }, () => []);
  for (const id of [...ids].sort((a, b) => weigh([b]) - weigh([a]))) smallestOf(groups, weigh)!.push(id);
  return groups;
}

/** Where large tables leave somebody alone, they go to the smallest of the others. */
function withoutLoners(groups: readonly string[][], weigh: Weigh): string[][] {
  const alone = groups.filter((group) => weigh(group) === 1);
  const kept = groups.filter((group) => !alone.includes(group));
  if (kept.length === 0) return [...groups];
  for (const one of alone) smallestOf(kept, weigh)!.push(...one);
  return kept;
}

function smallestOf<Group extends readonly string[]>(
  groups: readonly Group[],
  weigh: Weigh,
): Group | undefined {
  return [...groups].sort((a, b) => weigh(a) - weigh(b))[0];
}

function byHand(
  groups: readonly (readonly string[])[],
  max: number | null,
  isMember: (memberId: string) => boolean,
  weigh: Weigh,
): Outcome<readonly (readonly string[])[]> {
  const all = groups.flat();
  if (new Set(all).size !== all.length || !all.every(isMember)) return refuse("bad-request");
  if (max !== null && groups.some((group) => weigh(group) > max)) return refuse("group-full");
  return accept(groups);
}

/** One group for each word that people have for themselves; who says nothing goes where fewest are. */
function byDeclared(people: readonly SplitPerson[], weigh: Weigh): string[][] {
  const groups = new Map<string, string[]>();
  for (const { memberId, declared } of people) {
    if (declared === undefined || groups.size >= mostBreakoutGroups) continue;
    groups.set(declared, [...(groups.get(declared) ?? []), memberId]);
  }
  const lists = groups.size === 0 ? [[]] : [...groups.values()];
  const placed = new Set(lists.flat());
  for (const { memberId } of people) {
    if (!placed.has(memberId)) smallestOf(lists, weigh)!.push(memberId);
  }
  return lists;
}

/** The groups that people can be in. */
export function liveGroups(breakout: Breakout): readonly BreakoutGroup[] {
  return breakout.groups.filter(({ into }) => into === null);
}

/** The group that somebody is in. */
export function groupOf(breakout: Breakout, memberId: string): BreakoutGroup | undefined {
  return liveGroups(breakout).find(({ people }) => people.includes(memberId));
}

/** Puts somebody into a group, or with `null` into none. Refuses `breakout-state`, `not-found`. */
export function movePerson(breakout: Breakout, memberId: string, to: number | null): Outcome<Breakout> {
  if (breakout.state !== "open") return refuse("breakout-state");
  if (to !== null && !liveGroups(breakout).some(({ number }) => number === to)) return refuse("not-found");
  return accept(withPerson(breakout, memberId, to));
}

/** Somebody goes into a group of their own choice. Refuses `breakout-state`, `forbidden`, `not-found`, `group-full`. */
export function chooseGroup(
  breakout: Breakout,
  memberId: string,
  to: number,
  weigh: Weigh = oneEach,
): Outcome<Breakout> {
  if (breakout.state !== "open") return refuse("breakout-state");
  if (!breakout.choosing) return refuse("forbidden");
  const group = liveGroups(breakout).find(({ number }) => number === to);
  if (!group) return refuse("not-found");
  if (group.people.includes(memberId)) return accept(breakout);
  if (breakout.max !== null && weigh([...group.people, memberId]) > breakout.max) return refuse("group-full");
  return accept(withPerson(breakout, memberId, to));
}

/** Puts whoever comes late where fewest are; nothing changes where people choose, or they are in a group already. */
export function placeLate(breakout: Breakout, memberId: string, weigh: Weigh = oneEach): Breakout {
  if (breakout.state !== "open" || breakout.choosing || groupOf(breakout, memberId)) return breakout;
  const [smallest] = [...liveGroups(breakout)].sort(
    (a, b) => weigh(a.people) - weigh(b.people) || a.number - b.number,
  );
  return smallest ? withPerson(breakout, memberId, smallest.number) : breakout;
}

function withPerson(breakout: Breakout, memberId: string, to: number | null): Breakout {
  const groups = breakout.groups.map((group) => {
    if (group.into !== null) return group;
    const others = group.people.filter((id) => id !== memberId);
    return { ...group, people: group.number === to ? [...others, memberId] : others };
  });
  return { ...breakout, groups };
}

/** Joins a group to another: its people go there. Refuses `breakout-state`, `not-found`. */
export function joinGroups(breakout: Breakout, from: number, into: number): Outcome<Breakout> {
  if (breakout.state !== "open") return refuse("breakout-state");
  const live = liveGroups(breakout);
  const leaving = live.find(({ number }) => number === from);
  if (!leaving || from === into || !live.some(({ number }) => number === into)) return refuse("not-found");
  const groups = breakout.groups.map((group) => {
    if (group === leaving) return { ...group, into };
    return group.number === into ? { ...group, people: [...group.people, ...leaving.people] } : group;
  });
  return accept({ ...breakout, groups });
}

/**
 * Which groups are joined so that each two become one: the smallest with the smallest. One that is left over stays by
 * itself with three people or more, and else goes to the smallest of the new ones.
 */
export function pairsToJoin(
  breakout: Breakout,
  weigh: Weigh = oneEach,
): { readonly from: number; readonly into: number }[] {
  const bySize = liveGroups(breakout)
    .filter(({ people }) => people.length > 0)
    .sort((a, b) => weigh(a.people) - weigh(b.people) || a.number - b.number);
  const left = bySize.length % 2 === 1 && bySize.length > 1 ? bySize.pop() : undefined;
  const joins: { from: number; into: number }[] = [];
  for (let i = 0; i + 1 < bySize.length; i += 2) {
    const numbers = [bySize[i]!.number, bySize[i + 1]!.number];
    joins.push({ from: Math.max(...numbers), into: Math.min(...numbers) });
  }
  if (left && weigh(left.people) < 3) joins.push({ from: left.number, into: joins[0]!.into });
  return joins;
}

/** Calls everybody back. Refuses `breakout-state`. */
export function callBack(breakout: Breakout, now: number): Outcome<Breakout> {
  if (breakout.state !== "open") return refuse("breakout-state");
  return accept({ ...breakout, state: "back", endedAt: now, message: "" });
}
