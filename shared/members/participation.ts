import { smallestShown, weighing, type Grouped, type ShownSet } from "./shown-groups.ts";

/** What somebody has done so far, besides being counted. */
export interface Taker extends Grouped {
  readonly present: boolean;
  /** Whether a card is theirs, */
  readonly wrote: boolean;
  /** and whether they have had the word. */
  readonly spoke: boolean;
}

/** How many of a group: in thirds, because exact numbers beside names that are known would tell who is in it. */
export const shares = ["few", "some", "most"] as const;
export type Share = (typeof shares)[number];

/** One group as those who lead see it. A share is null where fewer than five people in all did so, or did not. */
export interface GroupParticipation {
  readonly id: string | null;
  readonly label: string;
  readonly people: number;
  readonly present: Share | null;
  readonly wrote: Share | null;
  readonly spoke: Share | null;
}

/** Answer of `GET /api/workshops/:id/participation`. */
export interface Participation {
  /** People who take part without leading. */
  readonly people: number;
  readonly lists: readonly {
    readonly id: string;
    readonly title: string;
    /** Empty where the groups are too small to be shown. */
    readonly groups: readonly GroupParticipation[];
  }[];
  /** `people` is null where fewer than five speak it, or do not. */
  readonly languages: readonly { readonly label: string; readonly people: number | null }[];
}

/** What is told of groups that may be shown. */
export function participationOf(takers: readonly Taker[], sets: readonly ShownSet[]): GroupParticipation[] {
  const weigh = weighing(takers);
  const all = weigh(takers.map(({ memberId }) => memberId));
  const did = (what: "present" | "wrote" | "spoke") => {
    const members = new Set(takers.filter((one) => one[what]).map(({ memberId }) => memberId));
    const count = weigh(members);
    const isTold = count >= smallestShown && all - count >= smallestShown;
    return (set: ShownSet): Share | null =>
      isTold ? shareOf(weigh([...set.members].filter((id) => members.has(id))), weigh(set.members)) : null;
  };
  const [present, wrote, spoke] = [did("present"), did("wrote"), did("spoke")];
  return sets.map((set) => ({
    id: set.id,
    label: set.label,
    people: weigh(set.members),
    present: present(set),
    wrote: wrote(set),
    spoke: spoke(set),
  }));
}

function shareOf(part: number, whole: number): Share {
  if (part * 3 < whole) return "few";
  return part * 3 <= whole * 2 ? "some" : "most";
}
