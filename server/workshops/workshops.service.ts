import type { Membership } from "#server/base/membership.ts";
import { RondaError } from "#shared/errors.ts";
import type { BreakoutView } from "#shared/facilitation/breakout-view.ts";
import type { LedSession } from "#shared/facilitation/led-session.ts";
import type { PollView } from "#shared/voting/poll.ts";
import type { LateCounts } from "#shared/late-work/late-item.ts";
import type { BoardHead, Invites, Me, WorkshopChange, WorkshopView } from "#shared/workshops/workshop.ts";
import { viewOf, type WorkshopWhole } from "./workshop-view.ts";
import type { FactsChange, WorkshopStore } from "./workshop.store.ts";

/** What views of workshops need of the rest of the house. */
export interface WorkshopNeeds {
  readonly workshops: WorkshopStore;
  readonly membersOf: (workshopId: string) => Promise<readonly Me[]>;
  readonly boardsOf: (workshopId: string) => Promise<readonly { readonly id: string }[]>;
  /** The boards that a member may open, as they see them. */
  readonly boardsFor: (membership: Membership) => Promise<readonly BoardHead[]>;
  readonly invitesOf: (workshopId: string, origin: string) => Promise<Invites>;
  /** Which members are connected to any of these boards. */
  readonly present: (boardIds: readonly string[]) => ReadonlySet<string>;
  /** The session as a member sees it; `undefined` while they wait. */
  readonly sessionOf: (membership: Membership) => Promise<LedSession | undefined>;
  /** Votes as a member sees them; `undefined` while they wait. */
  readonly pollsOf: (membership: Membership) => Promise<readonly PollView[] | undefined>;
  /** How much late work waits, as a member is told. */
  readonly lateOf: (membership: Membership) => Promise<LateCounts>;
  /** The groups of a meeting as a member sees them. */
  readonly breakoutsOf: (membership: Membership) => Promise<BreakoutView | undefined>;
  readonly removeDocument: (boardId: string) => Promise<void>;
  /** Destroys the ballot boxes and keys of a workshop. */
  readonly removeBallots: (workshopId: string) => Promise<void>;
  /** Tells everybody who listens that the workshop has a new version. */
  readonly announce: (workshopId: string) => void;
  /** Asks everybody's open connections again what they may do and see. */
  readonly askAgain: (workshopId: string) => Promise<void>;
  /** Tells everybody who listens that the workshop is no more. */
  readonly announceGone: (workshopId: string) => void;
  readonly operator: string | null;
}

export type WorkshopsService = ReturnType<typeof createWorkshopsService>;

/** Looking at workshops, changing their facts, deleting them. Callers have checked who may. */
export function createWorkshopsService(needs: WorkshopNeeds) {
  const wholeOf = async (membership: Membership, origin: string | undefined): Promise<WorkshopWhole> => {
    const { workshopId } = membership;
    // The version first: what is read after it may be newer, which the events then tell again, never older.
    const facts = await needs.workshops.facts(workshopId);
    const [all, boards, members, session, breakouts, polls, late] = await Promise.all([
      needs.boardsOf(workshopId),
      needs.boardsFor(membership),
      needs.membersOf(workshopId),
      needs.sessionOf(membership),
      needs.breakoutsOf(membership),
      needs.pollsOf(membership),
      needs.lateOf(membership),
    ]);
    if (!facts) throw new RondaError("not-found", "no such workshop");
    const present = needs.present(all.map(({ id }) => id));
    const invites = origin === undefined ? undefined : await needs.invitesOf(workshopId, origin);
    return {
      facts,
      boards,
      members,
      present,
      session,
      breakouts,
      polls,
      late,
      invites,
      operator: needs.operator,
    };
  };

  const view = async (membership: Membership, origin: string): Promise<WorkshopView> => {
    const seesLinks = membership.role === "facilitator" && membership.state === "in";
    return viewOf(await wholeOf(membership, seesLinks ? origin : undefined), membership);
  };

  return {
    /** What the caller may see. Throws `not-found`. */
    view,

    /** Changes facts as they stood at `version`. Throws `stale`. */
    async change(membership: Membership, asked: WorkshopChange, origin: string): Promise<WorkshopView> {
      const { version, ...change } = asked;
      const wanted = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      if (Object.keys(wanted).length > 0) {
        await needs.workshops.change(membership.workshopId, wanted as FactsChange, version);
        needs.announce(membership.workshopId);
        if (change.memberList) await needs.askAgain(membership.workshopId);
      }
      return view(membership, origin);
    },

    /** Deletes a workshop with its boards' documents; documents first, so that nothing is left behind unnamed. */
    async remove(workshopId: string): Promise<void> {
      const boards = await needs.boardsOf(workshopId);
      for (const board of boards) await needs.removeDocument(board.id);
      await needs.removeBallots(workshopId);
      await needs.workshops.remove(workshopId);
      needs.announceGone(workshopId);
    },
  };
}
