import type { Clock } from "#server/base/clock.ts";
import { minutes } from "#server/base/clock.ts";
import type { Visit } from "#server/boards/board-visit.ts";
import type { Engine } from "#server/realtime/engine.ts";
import { RondaError } from "#shared/errors.ts";
import { admitLateItem } from "#shared/late-work/admit-late-doc.ts";
import type {
  LateCounts,
  LateDecision,
  LateItem,
  LateOutcome,
  LateWork,
  WaitingLateItem,
} from "#shared/late-work/late-item.ts";
import { may } from "#shared/members/permissions.ts";
import type { Role } from "#shared/members/roles.ts";
import type { LateCount, LateWorkStore } from "./late-work.store.ts";

/** How often one member may send late work. */
const sending = { most: 20, within: 1 * minutes } as const;

export interface LateWorkNeeds {
  readonly lateWork: LateWorkStore;
  readonly engine: Pick<Engine, "write">;
  readonly membersOf: (
    workshopId: string,
  ) => Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** Tells everybody who listens that the workshop has a new version. */
  readonly announce: (workshopId: string) => void;
  readonly clock: Clock;
}

export type LateWorkService = ReturnType<typeof createLateWorkService>;

/** What people wrote while a board took nothing from them: it waits until somebody who leads takes it in, or not. */
export function createLateWorkService(needs: LateWorkNeeds) {
  const { lateWork, engine, clock } = needs;
  const sent = new Map<string, number[]>();
  const inLine = createLine();

  const countSending = (memberId: string): void => {
    const now = clock.now();
    const lately = (sent.get(memberId) ?? []).filter((at) => at > now - sending.within);
    if (lately.length >= sending.most) throw new RondaError("rate", "too often", { retryAfter: 60 });
    sent.set(memberId, [...lately, now]);
  };

  const waitingOn = async ({ board, workshop }: Visit): Promise<WaitingLateItem[]> => {
    const members = await needs.membersOf(workshop.id);
    const names = new Map(members.map(({ id, name }) => [id, name]));
    return (await lateWork.waiting(board.id)).map((kept) => ({
      ...kept,
      name: names.get(kept.memberId) ?? "",
    }));
  };

  const admit = async (boardId: string, id: string): Promise<LateOutcome> => {
    const kept = await lateWork.one(boardId, id);
    if (!kept) throw new RondaError("not-found", "it does not wait");
    let outcome: LateOutcome | undefined;
    await engine.write(boardId, (doc) => {
      outcome = admitLateItem(doc, kept.item, { memberId: kept.memberId, now: clock.now() });
    });
    if (outcome === undefined) throw new RondaError("gone", "its card is not there any more");
    await lateWork.decide(boardId, id, "admitted");
    return outcome;
  };

  return {
    /** What one sent and what became of it; for those who lead also what waits. */
    async look(visit: Visit): Promise<LateWork> {
      const mine = await lateWork.ofMember(visit.board.id, visit.me.id);
      return { mine, waiting: may(visit.me.role, "late.decide") ? await waitingOn(visit) : [] };
    },

    /**
     * Keeps what somebody wrote while the board was locked. Throws `forbidden` for who never may write, on a board
     * where nobody is named (late work has a writer who is told), and on a risk model, which those who lead need not be
     * able to read. Else `rate`, `too-big`, `conflict`, `not-found`.
     */
    async send(visit: Visit, items: readonly LateItem[]): Promise<LateWork> {
      if (visit.mayWrite === "forbidden") throw new RondaError("forbidden", "may not write");
      const { anonymous, kind } = visit.board;
      if (anonymous || kind === "risk") throw new RondaError("forbidden", "not on this kind of board");
      countSending(visit.me.id);
      await lateWork.add(visit.board.id, visit.me.id, items, clock.now());
      needs.announce(visit.workshop.id);
      return this.look(visit);
    },

    /**
     * Takes a piece in for its writer, or does not; one after the other, so that two who lead take it in once. Throws
     * `forbidden`, `not-found` where it does not wait, `gone` without its card (it goes on waiting), `too-big`.
     */
    async decide(visit: Visit, id: string, decision: LateDecision): Promise<{ outcome?: LateOutcome }> {
      const { board, workshop, me } = visit;
      if (!may(me.role, "late.decide")) throw new RondaError("forbidden", "for those who lead");
      if (board.archivedAt !== null) throw new RondaError("locked", "this board can only be read");
      const answer = await inLine(async () => {
        if (decision === "admit") return { outcome: await admit(board.id, id) };
        await lateWork.decide(board.id, id, "declined");
        return {};
      });
      needs.announce(workshop.id);
      return answer;
    },

    /** Its writer takes it back. */
    async withdraw({ board, workshop, me }: Visit, id: string): Promise<void> {
      await lateWork.withdraw(board.id, me.id, id);
      needs.announce(workshop.id);
    },

    /** How much waits in a workshop, as each member is told: those who lead of all, others of their own. */
    async countsFor(workshopId: string): Promise<(reader: LateReader) => LateCounts> {
      const counts = await lateWork.counts(workshopId);
      return (reader) => countsOf(counts, reader);
    },
  };
}

/** Who is told how much waits. */
export interface LateReader {
  readonly memberId: string;
  readonly role: Role;
}

function countsOf(counts: readonly LateCount[], { memberId, role }: LateReader): LateCounts {
  const told: Record<string, number> = {};
  for (const count of counts) {
    if (!may(role, "late.decide") && count.memberId !== memberId) continue;
    told[count.boardId] = (told[count.boardId] ?? 0) + count.n;
  }
  return told;
}

/** Runs one thing after the other. */
function createLine() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(run: () => Promise<T>): Promise<T> => {
    const done = last.then(run);
    last = done.catch(() => {});
    return done;
  };
}
