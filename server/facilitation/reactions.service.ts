import type { Clock } from "#server/base/clock.ts";
import type { Membership } from "#server/base/membership.ts";
import { RondaError } from "#shared/errors.ts";
import {
  reactionLife,
  reactions,
  reactionsEach,
  type Reaction,
  type ReactionCounts,
} from "#shared/facilitation/reactions.ts";

/** How long reactions are gathered before a workshop hears of them, in ms: a crowd that agrees is one event. */
const gathered = 250;

export interface ReactionNeeds {
  readonly clock: Clock;
  /** Runs once after `ms`; returns what cancels it. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** Tells who takes part how many show what now. */
  readonly tell: (workshopId: string, counts: ReactionCounts) => void;
}

interface Shown {
  readonly memberId: string;
  readonly reaction: Reaction;
  readonly until: number;
}

export type ReactionsService = ReturnType<typeof createReactions>;

/** What people show for some seconds. Kept in memory alone, told as numbers, and gone with the seconds. */
export function createReactions({ clock, after, tell }: ReactionNeeds) {
  const shown = new Map<string, readonly Shown[]>();
  const nextTold = new Map<string, { readonly at: number; readonly cancel: () => void }>();

  const stillShown = (workshopId: string) =>
    (shown.get(workshopId) ?? []).filter(({ until }) => until > clock.now());

  const tellAfter = (workshopId: string, ms: number) => {
    const at = clock.now() + ms;
    const next = nextTold.get(workshopId);
    if (next && next.at <= at) return;
    next?.cancel();
    const cancel = after(ms, () => {
      nextTold.delete(workshopId);
      const now = stillShown(workshopId);
      if (now.length > 0) shown.set(workshopId, now);
      else shown.delete(workshopId);
      tell(workshopId, countsOf(now));
      if (now.length > 0) tellAfter(workshopId, Math.max(gathered, now[0]!.until - clock.now()));
    });
    nextTold.set(workshopId, { at, cancel });
  };

  return {
    /** Shows a reaction of somebody; the same one again shows longer, not twice. Throws `rate`. */
    react({ workshopId, memberId }: Membership, reaction: Reaction): void {
      const now = stillShown(workshopId);
      if (now.filter((one) => one.memberId === memberId).length >= reactionsEach) {
        throw new RondaError("rate", "too many reactions", { retryAfter: reactionLife / 1000 });
      }
      shown.set(workshopId, [...now, { memberId, reaction, until: clock.now() + reactionLife }]);
      tellAfter(workshopId, gathered);
    },
  };
}

function countsOf(shown: readonly Shown[]): ReactionCounts {
  const people = (reaction: Reaction) =>
    new Set(shown.filter((one) => one.reaction === reaction).map(({ memberId }) => memberId)).size;
  return Object.fromEntries(reactions.map((one) => [one, people(one)]).filter(([, n]) => n !== 0));
}
