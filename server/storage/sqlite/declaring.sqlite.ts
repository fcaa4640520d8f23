import { and, eq, isNotNull } from "drizzle-orm";
import { groupChoices, members } from "#drizzle/sqlite/schema/members.ts";
import type { DeclaringStore } from "#server/members/declaring.store.ts";
import type { Declared } from "#shared/members/self-declared.ts";
import { RondaError } from "#shared/errors.ts";
import type { Database } from "./open-database.ts";

/** What people say of themselves, in the embedded database. */
export function declaringInSqlite({ orm, raw }: Database): DeclaringStore {
  const choicesOf = (memberId: string) =>
    orm.select().from(groupChoices).where(eq(groupChoices.memberId, memberId)).all();

  return {
    of: async (memberId) => {
      const row = orm
        .select({ languages: members.languages, forGroups: members.forGroups })
        .from(members)
        .where(eq(members.id, memberId))
        .get();
      const choices = choicesOf(memberId).map(({ listId, groupId }) => [listId, groupId]);
      return {
        choices: Object.fromEntries(choices),
        languages: languagesOf(row?.languages ?? null),
        ...(row?.forGroups ? { forGroups: true } : {}),
      };
    },

    ofWorkshop: async (workshopId) => {
      const isIn = and(eq(members.workshopId, workshopId), eq(members.state, "in"));
      const said = new Map<string, Declared>();
      const of = (id: string): Declared => said.get(id) ?? { choices: {}, languages: [] };
      const chosen = orm
        .select({ id: members.id, listId: groupChoices.listId, groupId: groupChoices.groupId })
        .from(groupChoices)
        .innerJoin(members, eq(members.id, groupChoices.memberId))
        .where(isIn)
        .all();
      for (const { id, listId, groupId } of chosen) {
        const before = of(id);
        said.set(id, { ...before, choices: { ...before.choices, [listId]: groupId } });
      }
      const spoken = orm
        .select({ id: members.id, languages: members.languages })
        .from(members)
        .where(and(isIn, isNotNull(members.languages)))
        .all();
      for (const { id, languages } of spoken) said.set(id, { ...of(id), languages: languagesOf(languages) });
      const allowing = orm
        .select({ id: members.id })
        .from(members)
        .where(and(isIn, eq(members.forGroups, true)))
        .all();
      for (const { id } of allowing) said.set(id, { ...of(id), forGroups: true });
      return said;
    },

    declare: async (memberId, said) => {
      orm.transaction((tx) => {
        const known = tx.select({ id: members.id }).from(members).where(eq(members.id, memberId)).get();
        if (!known) throw new RondaError("not-found", "no such member");
        for (const [listId, groupId] of Object.entries(said.choices ?? {})) {
          tx.insert(groupChoices)
            .values({ memberId, listId, groupId })
            .onConflictDoUpdate({
              target: [groupChoices.memberId, groupChoices.listId],
              set: { groupId },
            })
            .run();
        }
        if (said.forGroups !== undefined) {
          tx.update(members).set({ forGroups: said.forGroups }).where(eq(members.id, memberId)).run();
        }
        if (!said.languages) return;
        const languages = said.languages.length > 0 ? JSON.stringify(said.languages) : null;
        tx.update(members).set({ languages }).where(eq(members.id, memberId)).run();
      });
      // What somebody takes back is in no file any more: the log would keep it until it is cut.
      raw.pragma("wal_checkpoint(TRUNCATE)");
    },
  };
}

function languagesOf(stored: string | null): Declared["languages"] {
  return stored === null ? [] : (JSON.parse(stored) as string[]);
}
