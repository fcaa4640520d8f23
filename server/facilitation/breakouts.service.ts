import { randomInt } from "node:crypto";
import type { Clock } from "#server/base/clock.ts";
import type { Membership } from "#server/base/membership.ts";
import type { BoardStore, StoredBoard } from "#server/boards/board.store.ts";
import type { Engine } from "#server/realtime/engine.ts";
import { projectBoard } from "#shared/boards/board-doc.ts";
import { bringCards, type Bringing } from "#shared/boards/bring-cards-doc.ts";
import { randomId } from "#shared/boards/random-id.ts";
import { RondaError, type ErrorCode } from "#shared/errors.ts";
import type { Grouping } from "#shared/facilitation/activity.ts";
import type { BreakoutCommand } from "#shared/facilitation/breakout-commands.ts";
import type { BreakoutAnswer, BreakoutView } from "#shared/facilitation/breakout-view.ts";
import { groupOf, placeLate, type Breakout, type BreakoutGroup } from "#shared/facilitation/breakouts.ts";
import type { NotGrouped } from "#shared/facilitation/led-session.ts";
import { may } from "#shared/members/permissions.ts";
import type { GroupListMembers } from "#shared/members/self-declared.ts";
import { isHere } from "#server/workshops/workshop-view.ts";
import type { Me } from "#shared/workshops/workshop.ts";
import type { BreakoutFacts, BreakoutStore } from "./breakout.store.ts";
import { breakoutFor, weighing } from "./breakout-words.ts";
import { decideBreakout, type BreakoutDecision, type GroupCommand } from "./decide-breakout.ts";
import { createLines } from "./facilitation.service.ts";

export interface BreakoutsNeeds {
  readonly breakouts: BreakoutStore;
  readonly boards: BoardStore;
  readonly membersOf: (workshopId: string) => Promise<readonly Me[]>;
  /** Members by what they say of themselves, of those who let groups be formed by it. */
  readonly declaredIn: (workshopId: string) => Promise<readonly GroupListMembers[]>;
  readonly present: (boardIds: readonly string[]) => ReadonlySet<string>;
  readonly engine: Pick<Engine, "read" | "write">;
  readonly makeDocument: (boardId: string) => Promise<void>;
  readonly removeDocument: (boardId: string) => Promise<void>;
  /** What a group's board is called, in the workshop's language. */
  readonly groupTitle: (workshopId: string, number: number) => Promise<string>;
  readonly announce: (workshopId: string) => void;
  /** Asks again what a member's open connections may do, */
  readonly refreshMember: (memberId: string) => Promise<void>;
  /** or everybody's of a workshop. */
  readonly askAgain: (workshopId: string) => Promise<void>;
  readonly clock: Clock;
}

export type BreakoutsService = ReturnType<typeof createBreakoutsService>;

/** Groups that a meeting splits into, each with a board of its own, and what they bring back. Callers have checked who may command what. */
export function createBreakoutsService(needs: BreakoutsNeeds) {
  const { breakouts, boards, clock } = needs;
  const inLine = createLines();
  /** Until when boards that can only be read were looked for. What closed while no server ran found no socket open. */
  let sweptUntil = clock.now();

  const factsOf = async (workshopId: string): Promise<BreakoutFacts> => {
    const facts = await breakouts.facts(workshopId);
    if (!facts) throw new RondaError("not-found", "no such workshop");
    return facts;
  };

  const contextFor = async ({ workshopId, memberId }: Membership, command: GroupCommand) => {
    const [members, all, lists] = await Promise.all([
      needs.membersOf(workshopId),
      boards.ofWorkshop(workshopId),
      needs.declaredIn(workshopId),
    ]);
    const present = needs.present(all.map(({ id }) => id));
    const asked = command.do === "split" && command.by.kind === "declared" ? command.by.list : undefined;
    const list = lists.find(({ id }) => id === asked);
    if (asked !== undefined && !list) throw new RondaError("bad-request", "no such list", { field: "by" });
    const declaredBy = (id: string) => list?.groups.find(({ memberIds }) => memberIds.includes(id))?.id;
    const isIn = new Map(members.map((member) => [member.id, member.state === "in"]));
    return {
      memberId,
      now: clock.now(),
      people: shuffled(members.filter((member) => isPlaced(member) && isHere(member, present))).map(
        ({ id, people }) => ({ memberId: id, declared: declaredBy(id), people }),
      ),
      weigh: weighing(members),
      isMember: (id: string) => isIn.get(id) === true,
      newId: randomId,
    };
  };

  const boardsFor = (workshopId: string, groups: readonly BreakoutGroup[]): Promise<StoredBoard[]> =>
    Promise.all(
      groups.map(async ({ boardId, number, people }) => ({
        id: boardId,
        workshopId,
        title: await needs.groupTitle(workshopId, number),
        kind: "breakout" as const,
        everyone: false,
        people,
        anonymous: false,
        exported: true,
        closedAt: null,
        archivedAt: null,
      })),
    );

  /** Writes a decision: documents first, so that whatever is seen is whole. */
  const save = async (workshopId: string, facts: BreakoutFacts, decision: BreakoutDecision) => {
    const fresh = await boardsFor(workshopId, decision.fresh);
    for (const { id } of fresh) await needs.makeDocument(id);
    try {
      const { breakout, closes } = decision;
      const change = { breakout, boards: fresh, closes, now: clock.now() };
      const version = await breakouts.save(workshopId, facts.changedAt, change);
      needs.announce(workshopId);
      return version;
    } catch (error) {
      for (const { id } of fresh) await needs.removeDocument(id);
      throw error;
    }
  };

  const contentOnBoard = (boardId: string): Promise<Bringing> =>
    needs.engine.read(boardId, (doc) => ({ content: projectBoard(doc) }));

  const contentOf = ({ boardId, number }: BreakoutGroup): Promise<Bringing> =>
    needs.engine.read(boardId, (doc) => ({ content: projectBoard(doc), group: number }));

  const copyOn = async ({ from, into }: BreakoutDecision["copies"][number]): Promise<void> => {
    const bringing = await contentOf(from);
    await needs.engine.write(into.boardId, (doc) => void bringCards(doc, [bringing], clock.now()));
  };

  /** One that does not fit keeps no other away. Throws `cards-left` in the end: the groups are joined by then. */
  const copyAll = async (copies: BreakoutDecision["copies"]): Promise<void> => {
    let isWhole = true;
    for (const copy of copies) {
      try {
        await copyOn(copy);
      } catch (error) {
        if (!(error instanceof RondaError) || error.code !== "too-big") throw error;
        isWhole = false;
      }
    }
    if (!isWhole)
      throw new RondaError("cards-left", "cards of a joined group did not fit on the other's board");
  };

  const decide = async (by: Membership, command: GroupCommand): Promise<BreakoutFacts> => {
    const { workshopId } = by;
    const before = await factsOf(workshopId);
    const outcome = decideBreakout(before, command, await contextFor(by, command));
    if (!outcome.ok) throw new RondaError(outcome.reason, `not possible now: ${command.do}`);
    const decision = outcome.value;
    if (!decision) return before;
    const version = await save(workshopId, before, decision);
    for (const memberId of movedBetween(before.breakout, decision.breakout))
      await needs.refreshMember(memberId);
    await copyAll(decision.copies);
    return { version, changedAt: version, breakout: decision.breakout };
  };

  /** Brings cards of groups to the main board, in one write. */
  const bring = async (workshopId: string, wanted: Extract<BreakoutCommand, { do: "bring" }>) => {
    const facts = await factsOf(workshopId);
    const all = await boards.ofWorkshop(workshopId);
    const main = all.find(({ kind }) => kind === "main");
    if (!facts.breakout || !main) throw new RondaError("breakout-state", "there were no groups");
    // What went on with a group that another was joined to is newer there than on the board that it left.
    const groups = facts.breakout.groups
      .filter(({ number }) => !wanted.groups || wanted.groups.includes(number))
      .sort((a, b) => Number(a.into !== null) - Number(b.into !== null));
    const cards = wanted.cards && new Set(wanted.cards);
    const bringing = await (wanted.earlier
      ? Promise.all(earlierOf(all, facts.breakout).map(({ id }) => contentOnBoard(id)))
      : Promise.all(groups.map(contentOf)));
    let brought = 0;
    await needs.engine.write(main.id, (doc) => {
      brought = bringCards(
        doc,
        bringing.map((one) => ({ ...one, cards })),
        clock.now(),
      );
    });
    return { facts, brought };
  };

  return {
    /** Groups as a member sees them; `undefined` where there is nothing for them. */
    async view(membership: Membership): Promise<BreakoutView | undefined> {
      if (membership.state !== "in") return undefined;
      const facts = await breakouts.facts(membership.workshopId);
      if (!facts?.breakout) return undefined;
      return breakoutFor(facts.breakout, membership, weighing(await needs.membersOf(membership.workshopId)));
    },

    /** Tells each member the same, from one look. */
    async toldTo(workshopId: string): Promise<(memberId: string) => BreakoutView | undefined> {
      const [facts, members] = await Promise.all([breakouts.facts(workshopId), needs.membersOf(workshopId)]);
      const roles = new Map(members.map(({ id, role }) => [id, role]));
      const weigh = weighing(members);
      return (memberId) => {
        const role = roles.get(memberId);
        return role && breakoutFor(facts?.breakout ?? null, { memberId, role }, weigh);
      };
    },

    /** Does what somebody commands. Throws `stale` and the reasons of the rules; then nothing changed. */
    async command(by: Membership, command: BreakoutCommand): Promise<BreakoutAnswer> {
      const weigh = weighing(await needs.membersOf(by.workshopId));
      const answer = (facts: BreakoutFacts, more: { brought?: number } = {}): BreakoutAnswer => ({
        version: facts.version,
        now: clock.now(),
        breakouts: breakoutFor(facts.breakout, by, weigh) ?? null,
        ...more,
      });
      return inLine(by.workshopId, async () => {
        if (command.do !== "bring") return answer(await decide(by, command));
        const { facts, brought } = await bring(by.workshopId, command);
        return answer(facts, { brought });
      });
    },

    /**
     * Does with the groups what a step wants that begins; what does not fit how they stand is left as it is. The step
     * has begun already: answers why the groups are not as it wants them, where they are not.
     */
    async regroup(by: Membership, grouping: Grouping): Promise<NotGrouped | undefined> {
      return inLine(by.workshopId, async () => {
        const facts = await factsOf(by.workshopId);
        const wanted = commandFor(grouping, facts.breakout);
        if (!wanted) return undefined;
        try {
          await decide(by, { ...wanted, version: facts.version });
          return undefined;
        } catch (error) {
          if (error instanceof RondaError) return notGroupedBecause(error.code);
          throw error;
        }
      });
    },

    /** Somebody is here: whoever comes late goes where fewest are. */
    async arrived(workshopId: string, memberId: string): Promise<void> {
      const facts = await breakouts.facts(workshopId);
      if (facts?.breakout?.state !== "open" || groupOf(facts.breakout, memberId)) return;
      await inLine(workshopId, async () => {
        const before = await factsOf(workshopId);
        const members = await needs.membersOf(workshopId);
        const member = members.find(({ id }) => id === memberId);
        if (!before.breakout || !member || !isPlaced(member)) return;
        const breakout = placeLate(before.breakout, memberId, weighing(members));
        if (breakout !== before.breakout) await save(workshopId, before, { breakout, fresh: [], copies: [] });
      });
    },

    /** To be called every few seconds: whoever is still on a board that was called back can only read it in the end. */
    async sweep(): Promise<void> {
      const now = clock.now();
      const closed = await breakouts.closing(sweptUntil, now);
      sweptUntil = now;
      for (const workshopId of closed) {
        needs.announce(workshopId);
        await needs.askAgain(workshopId);
      }
    },
  };
}

/** That nobody is here yet, or nothing is to be joined, is no fault. */
function notGroupedBecause(code: ErrorCode): NotGrouped | undefined {
  if (code === "nobody-to-split") return undefined;
  if (code === "too-big") return "no-groups-made";
  return code === "cards-left" ? code : "no-groups-now";
}

/** What a step's wish means for groups as they stand; nothing where it is so already. */
function commandFor(
  grouping: Grouping,
  breakout: Breakout | null,
): { do: "split"; by: { kind: "size"; size: number } } | { do: "pair-up" } | { do: "end" } | undefined {
  const isOpen = breakout?.state === "open";
  if (grouping === "together") return isOpen ? { do: "end" } : undefined;
  if (!isOpen) return { do: "split", by: { kind: "size", size: grouping === "pairs" ? 2 : 4 } };
  return grouping === "fours" ? { do: "pair-up" } : undefined;
}

/** Who is put in groups unasked: whoever takes part and does not lead. */
function isPlaced({ role, state }: Me): boolean {
  return state === "in" && role !== "facilitator" && may(role, "session.take-part");
}

/** Boards of groups of earlier splits; what was written on longest first, because joined groups went on there. */
function earlierOf(all: readonly StoredBoard[], { groups }: Breakout): StoredBoard[] {
  const now = new Set(groups.map(({ boardId }) => boardId));
  return all
    .filter(({ id, kind }) => kind === "breakout" && !now.has(id))
    .sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0));
}

/** Who was in one group and is in another now, or in none. */
function movedBetween(before: Breakout | null, after: Breakout): string[] {
  if (!before || before.startedAt !== after.startedAt) return [];
  const all = new Set(before.groups.flatMap(({ people }) => people));
  return [...all].filter(
    (memberId) => groupOf(before, memberId)?.number !== groupOf(after, memberId)?.number,
  );
}

/** Fisher and Yates, with the system's own randomness: nobody can say who will be with whom. */
function shuffled<T>(list: readonly T[]): T[] {
  const mixed = [...list];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = randomInt(i + 1);
    [mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
  }
  return mixed;
}
