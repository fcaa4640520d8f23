import type { Membership } from "#server/base/membership.ts";
import { RondaError } from "#shared/errors.ts";
import {
  languageKey,
  type Declared,
  type DeclaredChange,
  type GroupList,
  type GroupListMembers,
} from "#shared/members/self-declared.ts";
import type { DeclaringStore } from "./declaring.store.ts";

export interface DeclaringNeeds {
  readonly declaring: DeclaringStore;
  /** The lists that a workshop asks about. */
  readonly listsOf: (workshopId: string) => Promise<readonly GroupList[]>;
}

export type DeclaringService = ReturnType<typeof createDeclaringService>;

/** What people say of themselves: everybody reads their own answers, everything else counts them, or forms groups by those of whoever allowed it. */
export function createDeclaringService({ declaring, listsOf }: DeclaringNeeds) {
  const membersBy = async (
    workshopId: string,
    counts: (said: Declared) => boolean,
  ): Promise<readonly GroupListMembers[]> => {
    const [lists, said] = await Promise.all([listsOf(workshopId), declaring.ofWorkshop(workshopId)]);
    return lists.map((list) => ({
      ...list,
      groups: list.groups.map((group) => ({
        ...group,
        memberIds: [...said]
          .filter(([, one]) => one.choices[list.id] === group.id && counts(one))
          .map(([memberId]) => memberId),
      })),
    }));
  };

  return {
    /** What somebody said of themselves. */
    own: ({ memberId }: Membership): Promise<Declared> => declaring.of(memberId),

    /** Sets what is named. Throws `bad-request` for a list or group that the workshop does not have, `not-found`. */
    async declare({ workshopId, memberId }: Membership, said: DeclaredChange): Promise<Declared> {
      holdKnown(said.choices ?? {}, await listsOf(workshopId));
      await declaring.declare(memberId, {
        ...(said.choices ? { choices: said.choices } : {}),
        ...(said.languages ? { languages: withoutDoubles(said.languages) } : {}),
        ...(said.forGroups === undefined ? {} : { forGroups: said.forGroups }),
      });
      return declaring.of(memberId);
    },

    /** Members who are in, by self-declared group; whoever declined or did not answer stands in none. */
    groupsOf: (workshopId: string): Promise<readonly GroupListMembers[]> => membersBy(workshopId, () => true),

    /** The same of those alone who let groups be formed by it: whoever sees the groups reads their answer. */
    groupsToForm: (workshopId: string): Promise<readonly GroupListMembers[]> =>
      membersBy(workshopId, ({ forGroups }) => forGroups === true),
  };
}

function holdKnown(choices: Readonly<Record<string, string | null>>, lists: readonly GroupList[]): void {
  for (const [listId, groupId] of Object.entries(choices)) {
    const list = lists.find(({ id }) => id === listId);
    if (list && (groupId === null || list.groups.some(({ id }) => id === groupId))) continue;
    throw new RondaError("bad-request", "no such list or group", { field: "choices" });
  }
}

function withoutDoubles(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [languageKey(name), name])).values()];
}
