import { languageKey, type Declared, type GroupList } from "./self-declared.ts";

/** No group that is shown, no remainder and no difference between two of them is smaller, in people. */
export const smallestShown = 5;

/** Somebody who takes part without leading, as far as groups ask. */
export interface Grouped {
  readonly memberId: string;
  readonly people: number;
  readonly said: Declared | undefined;
}

/** People who are shown as one: of a self-declared group, of a language, or (without an id) all others of a list. */
export interface ShownSet {
  readonly id: string | null;
  readonly label: string;
  readonly members: ReadonlySet<string>;
}

/** What is shown of one list: every set with at least `smallestShown` people; nothing where that cannot be. */
export interface ShownList {
  readonly id: string;
  readonly title: string;
  readonly sets: readonly ShownSet[];
}

type Weigh = (members: Iterable<string>) => number;

/** How many people some members are. */
export function weighing(people: readonly Grouped[]): Weigh {
  const counts = new Map(people.map((one) => [one.memberId, one.people]));
  return (members) => [...members].reduce((sum, id) => sum + (counts.get(id) ?? 1), 0);
}

/**
 * The groups of each list that may be shown. Small ones, and whoever declined or did not answer, are one remainder; the
 * smallest others join it until it is large enough as well. A list is left out where one of its sets lies within a set of
 * another list and all but a few people of that: the difference would show those few.
 */
export function shownGroups(people: readonly Grouped[], lists: readonly GroupList[]): ShownList[] {
  const weigh = weighing(people);
  const shown: ShownList[] = [];
  for (const list of lists) {
    const sets = setsOf(people, list, weigh);
    const others = shown.flatMap((one) => one.sets);
    const tells = sets.some((a) => others.some((b) => isNearlySame(a.members, b.members, weigh)));
    shown.push({ id: list.id, title: list.title, sets: tells ? [] : sets });
  }
  return shown;
}

function setsOf(people: readonly Grouped[], list: GroupList, weigh: Weigh): ShownSet[] {
  const groups = list.groups
    .map(({ id, label }) => ({ id, label, members: whoChose(people, list.id, id) }))
    .sort((a, b) => weigh(b.members) - weigh(a.members));
  const kept = groups.filter(({ members }) => weigh(members) >= smallestShown);
  const restOf = () => {
    const named = new Set(kept.flatMap(({ members }) => [...members]));
    return new Set(people.map(({ memberId }) => memberId).filter((id) => !named.has(id)));
  };
  let rest = restOf();
  while (kept.length > 0 && isSmall(weigh(rest))) {
    kept.pop();
    rest = restOf();
  }
  if (kept.length === 0) return [];
  const inOrder = list.groups.flatMap(({ id }) => kept.find((one) => one.id === id) ?? []);
  return rest.size > 0 ? [...inOrder, { id: null, label: "", members: rest }] : inOrder;
}

function whoChose(people: readonly Grouped[], listId: string, groupId: string): ReadonlySet<string> {
  return new Set(
    people.filter(({ said }) => said?.choices[listId] === groupId).map(({ memberId }) => memberId),
  );
}

/** Languages that at least `smallestShown` people speak, where nobody or as many do not. `always` are named anyway, empty. */
export function shownLanguages(people: readonly Grouped[], always: readonly string[]): ShownSet[] {
  const weigh = weighing(people);
  const all = weigh(people.map(({ memberId }) => memberId));
  const speakers = new Map(
    always.map((label) => [languageKey(label), { label, members: new Set<string>() }]),
  );
  for (const { memberId, said } of people) {
    for (const label of said?.languages ?? []) {
      const key = languageKey(label);
      const known = speakers.get(key) ?? { label, members: new Set<string>() };
      known.members.add(memberId);
      speakers.set(key, known);
    }
  }
  const isAlways = (key: string) => always.some((label) => languageKey(label) === key);
  return [...speakers].flatMap(([id, { label, members }]) => {
    const isLarge = weigh(members) >= smallestShown && !isSmall(all - weigh(members));
    if (isLarge) return [{ id, label, members }];
    return isAlways(id) ? [{ id, label, members: new Set<string>() }] : [];
  });
}

/**
 * What may be shown after something else was: all of it where every set is the same or has changed by at least
 * `smallestShown` people, else what was shown before. Two looks would otherwise tell what one person answered between.
 */
export function releasedSets(
  before: readonly ShownSet[] | undefined,
  now: readonly ShownSet[],
  weigh: Weigh,
): readonly ShownSet[] {
  if (!before) return now;
  const ids = new Set([...before, ...now].map(({ id }) => id));
  const of = (sets: readonly ShownSet[], id: string | null) =>
    sets.find((set) => set.id === id)?.members ?? new Set<string>();
  const tells = [...ids].some((id) => isSmall(weigh(difference(of(before, id), of(now, id)))));
  return tells ? before : now;
}

/** Whether one lies within the other, or they are so alike, that a few people make the difference. */
function isNearlySame(a: ReadonlySet<string>, b: ReadonlySet<string>, weigh: Weigh): boolean {
  return isSmall(weigh(difference(a, b)));
}

function difference(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...[...a].filter((id) => !b.has(id)), ...[...b].filter((id) => !a.has(id))];
}

function isSmall(count: number): boolean {
  return count > 0 && count < smallestShown;
}
