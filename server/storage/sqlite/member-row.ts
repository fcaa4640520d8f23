import { members } from "#drizzle/sqlite/schema/members.ts";
import type { Me } from "#shared/workshops/workshop.ts";

/** The columns that make a member, to be selected. */
export const memberColumns = {
  id: members.id,
  name: members.name,
  role: members.role,
  state: members.state,
  muted: members.muted,
  people: members.people,
  noDevice: members.noDevice,
  renamed: members.renamed,
  wasHere: members.wasHere,
};

type Row = Pick<typeof members.$inferSelect, keyof typeof memberColumns>;

/** A row as it is told: what is usual is not marked. */
export function markedOf<R extends Omit<Row, "id">>(row: R) {
  const { muted, people, noDevice, renamed, wasHere, ...plain } = row;
  return {
    ...plain,
    ...(muted ? { muted } : {}),
    ...(people > 1 ? { people } : {}),
    ...(noDevice ? { noDevice } : {}),
    ...(renamed ? { renamed } : {}),
    ...(wasHere === null ? {} : { wasHere }),
  };
}

/** A member's row as a member. */
export function memberOf(row: Row): Me {
  return markedOf(row);
}
