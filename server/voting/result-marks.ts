import { withoutReasons } from "#shared/voting/ballot-sums.ts";
import { canonicalJson } from "#shared/voting/canonical-json.ts";
import { supportingGrades, type ConsentChoices, type GradientChoices } from "#shared/voting/choices.ts";
import type { Counted } from "#shared/voting/election.ts";
import type { CountedBy, ResultMark } from "#shared/voting/poll-result.ts";
import { showsNames } from "./poll-views.ts";
import type { PollFacts } from "./poll.store.ts";
import type { Cast } from "./publish-result.ts";

/** What was counted, and what of it may be told. */
export interface Known {
  readonly people: number;
  readonly onList: number;
  readonly ballots: readonly Counted<unknown>[];
  readonly counts: readonly CountedBy[];
  readonly isFew: boolean;
  readonly isNear: boolean;
  readonly groupsShow: boolean;
}

/** What has to be said of a result besides its numbers, in the order of `resultMarks`. */
export function marksOf({ poll, byHand, slipsUsed }: Cast, known: Known): ResultMark[] {
  const { people, onList, isFew, isNear, ballots } = known;
  const { quorum, byGroup } = poll.settings;
  const agreed = isAgreed(poll, known);
  const onPaper = (poll.electors?.paper ?? 0) + (poll.withoutDevice ?? 0);
  const objected = objectionIn(poll, ballots);
  const isSums = byHand?.sums ?? false;
  const tellsAlike = !showsNames(poll) && !isFew && !isNear && !isSums && people > 1;
  const marks: [ResultMark, boolean][] = [
    ["few", isFew],
    ["near-earlier", isNear],
    ["tie-decided", (isFew || isNear) && (known.counts[0]?.ties.length ?? 0) > 0],
    ["unanimous", tellsAlike && isUnanimous(ballots)],
    ["objected", people > 0 && objected === true],
    ["not-objected", people > 0 && objected === false],
    ["quorum-met", quorum !== undefined && people * 100 >= quorum * onList],
    ["quorum-missed", quorum !== undefined && people * 100 < quorum * onList],
    ["agreement-met", agreed === true],
    ["agreement-missed", agreed === false],
    ["sums-only", isSums],
    ["seen", byHand?.seen ?? false],
    ["unseen", byHand !== undefined && byHand.how !== "paper" && !byHand.seen],
    ["too-many-on-paper", (byHand?.people ?? 0) + slipsUsed > onPaper],
    ["groups-too-small", byGroup !== undefined && !known.groupsShow],
  ];
  return marks.flatMap(([mark, isSo]) => (isSo ? [mark] : []));
}

/** Whether as many ballots as the group asked for stand behind the outcome; `undefined` where nobody asked. */
function isAgreed(poll: PollFacts, { counts, ballots, people }: Known): boolean | undefined {
  const { agreement } = poll.settings;
  if (agreement === undefined || people === 0) return undefined;
  const behind = poll.method === "approval" ? leastApproval(counts) : supportIn(poll, ballots);
  return behind === undefined ? undefined : behind * 100 >= agreement * people;
}

/** How many approve of the chosen option that fewest approve of, whichever rule chose it. */
function leastApproval(counts: readonly CountedBy[]): number {
  const approvals = counts.find(({ rule }) => rule === "majority")!.scores;
  const { winners } = counts[0]!;
  return winners.length === 0 ? 0 : Math.min(...winners.map((option) => approvals[option]!));
}

/** How many go along; whoever stands aside, abstains or is not sure does not stop it, but is not behind it either. */
function supportIn({ method }: PollFacts, ballots: readonly Counted<unknown>[]): number | undefined {
  if (method !== "consent" && method !== "gradients") return undefined;
  return ballots
    .filter(({ choices }) =>
      method === "consent"
        ? (choices as ConsentChoices).stance === "none"
        : supportingGrades.includes((choices as GradientChoices).level ?? 0),
    )
    .reduce((sum, { count }) => sum + count, 0);
}

/** Whether anybody objects, or disagrees seriously; `undefined` for other methods. */
function objectionIn({ method }: PollFacts, ballots: readonly Counted<unknown>[]): boolean | undefined {
  if (method === "consent") {
    return ballots.some(({ choices }) => (choices as ConsentChoices).stance === "objection");
  }
  if (method !== "gradients") return undefined;
  return ballots.some(({ choices }) => ((choices as GradientChoices).level ?? 0) >= 7);
}

function isUnanimous(ballots: readonly Counted<unknown>[]): boolean {
  return new Set(ballots.map(({ choices }) => canonicalJson(withoutReasons(choices)))).size === 1;
}
