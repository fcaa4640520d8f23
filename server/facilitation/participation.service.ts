import type { Engine } from "#server/realtime/engine.ts";
import { rootNames } from "#shared/boards/board-shape.ts";
import { projectRoot } from "#shared/boards/board-doc.ts";
import type { Item } from "#shared/boards/item.ts";
import { localeNames } from "#shared/i18n/locales.ts";
import { participationOf, type Participation, type Taker } from "#shared/members/participation.ts";
import type { Declared, GroupList } from "#shared/members/self-declared.ts";
import {
  releasedSets,
  shownGroups,
  shownLanguages,
  weighing,
  type ShownSet,
} from "#shared/members/shown-groups.ts";
import type { Me } from "#shared/workshops/workshop.ts";

export interface ParticipationNeeds {
  readonly membersOf: (workshopId: string) => Promise<readonly Me[]>;
  readonly listsOf: (workshopId: string) => Promise<readonly GroupList[]>;
  readonly saidIn: (workshopId: string) => Promise<ReadonlyMap<string, Declared>>;
  /** Boards on which people are named. */
  readonly boardsOf: (
    workshopId: string,
  ) => Promise<readonly { readonly id: string; readonly anonymous: boolean }[]>;
  readonly isHere: (workshopId: string) => Promise<(member: Me) => boolean>;
  /** Who has had the word. */
  readonly spokenIn: (workshopId: string) => Promise<readonly string[]>;
  readonly engine: () => Pick<Engine, "read">;
}

export type ParticipationService = ReturnType<typeof createParticipationService>;

/** How many workshops' last looks are kept; beyond that the oldest is forgotten. */
const mostLooks = 1000;

/** Who has not been heard, by self-declared group. Callers have checked who may look. */
export function createParticipationService(needs: ParticipationNeeds) {
  /**
   * What was shown last, in memory only: by workshop, then by list (and one more for languages). A list keeps it
   * whatever becomes of its groups or of itself: taking one out and in again must not make a look the first.
   */
  const looks = new Map<string, Map<string, readonly ShownSet[]>>();

  const takersOf = async (workshopId: string): Promise<Taker[]> => {
    const [members, said, boards, isHere, spoken] = await Promise.all([
      needs.membersOf(workshopId),
      needs.saidIn(workshopId),
      needs.boardsOf(workshopId),
      needs.isHere(workshopId),
      needs.spokenIn(workshopId),
    ]);
    const authors = new Set<string>();
    for (const { id } of boards.filter(({ anonymous }) => !anonymous)) {
      for (const author of await needs.engine().read(id, authorsIn)) authors.add(author);
    }
    return members
      .filter(({ state, role }) => state === "in" && (role === "participant" || role === "advisory"))
      .map((member) => ({
        memberId: member.id,
        people: member.people ?? 1,
        said: said.get(member.id),
        present: isHere(member),
        wrote: authors.has(member.id),
        spoke: spoken.includes(member.id),
      }));
  };

  return {
    /** Who takes part, group by group; groups, remainders and changes since the last look of at least five people. */
    async view(workshopId: string): Promise<Participation> {
      const [takers, lists] = await Promise.all([takersOf(workshopId), needs.listsOf(workshopId)]);
      const weigh = weighing(takers);
      const before = looks.get(workshopId);
      const shown = new Map(before);
      const release = (key: string, now: readonly ShownSet[]) => {
        const sets = releasedSets(before?.get(key), now, weigh);
        if (sets.length > 0) shown.set(key, sets);
        return sets;
      };
      const told = shownGroups(takers, lists).map(({ id, title, sets }) => ({
        id,
        title,
        groups: participationOf(takers, release(`list ${id}`, sets)),
      }));
      const languages = release("", shownLanguages(takers, Object.values(localeNames)));
      looks.delete(workshopId);
      looks.set(workshopId, shown);
      if (looks.size > mostLooks) looks.delete([...looks.keys()][0]!);
      return {
        people: weigh(takers.map(({ memberId }) => memberId)),
        lists: told,
        languages: languages.map(({ label, members }) => ({
          label,
          people: members.size > 0 ? weigh(members) : null,
        })),
      };
    },
  };
}

function authorsIn(doc: Parameters<typeof projectRoot>[0]): Set<string> {
  const cards = rootNames.flatMap((root) => Object.values<Item>(projectRoot(doc, root)));
  return new Set(cards.flatMap(({ author, removed }) => (author && removed === undefined ? [author] : [])));
}
