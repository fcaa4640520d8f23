import * as z from "zod/mini";
import { longestGroup, mostGroups, mostLists } from "./people-limits.ts";

/** How many languages one person may name. */
export const mostLanguages = 8;

/** One group that a person may say they belong to. */
export interface DeclaredGroup {
  readonly id: string;
  readonly label: string;
}

/** A question such as *Where do you live?* with its groups; who does not wish to answer declines. */
export interface GroupList {
  readonly id: string;
  readonly title: string;
  readonly groups: readonly DeclaredGroup[];
}

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
const line = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

/** The lists of a workshop, whole; groups keep their id when only their words change. */
export const groupListsSchema = z
  .array(
    z.object({
      id,
      title: line(120),
      groups: z
        .array(z.object({ id, label: line(longestGroup) }))
        .check(z.minLength(2), z.maxLength(mostGroups)),
    }),
  )
  .check(z.maxLength(mostLists), z.refine(hasNoDoubles, "an id stands twice"));

/** What somebody said of themselves: per list a group, or null where they decline. Lists not answered are absent. */
export interface Declared {
  readonly choices: Readonly<Record<string, string | null>>;
  /** Languages that they speak, in their own words. */
  readonly languages: readonly string[];
  /** Whether groups may be formed by it: others then see who is in which. Absent: not. */
  readonly forGroups?: true | undefined;
}

/** Body of `PATCH /api/workshops/:id/me/declared`: what is named changes, the rest stays. */
export const declaredSchema = z.object({
  choices: z.optional(z.record(id, z.nullable(id))),
  languages: z.optional(z.array(line(40)).check(z.maxLength(mostLanguages))),
  forGroups: z.optional(z.boolean()),
});
export type DeclaredChange = z.infer<typeof declaredSchema>;

/** Members by a self-declared group; whoever declined or did not answer stands in none. */
export interface GroupMembers extends DeclaredGroup {
  readonly memberIds: readonly string[];
}
export interface GroupListMembers {
  readonly id: string;
  readonly title: string;
  readonly groups: readonly GroupMembers[];
}

/** A language as it is compared: how it is written does not make it another. */
export function languageKey(name: string): string {
  return name.trim().normalize("NFC").toLocaleLowerCase();
}

function hasNoDoubles(lists: readonly GroupList[]): boolean {
  const ids = lists.flatMap((list) => [list.id, ...list.groups.map((group) => `${list.id}/${group.id}`)]);
  return new Set(ids).size === ids.length;
}
