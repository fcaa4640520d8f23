import type { BreakoutCommand } from "#shared/facilitation/breakout-commands.ts";
import {
  callBack,
  chooseGroup,
  finishingTime,
  joinGroups,
  mostBreakoutGroups,
  movePerson,
  pairsToJoin,
  split,
  type Breakout,
  type BreakoutGroup,
  type SplitPerson,
  type Weigh,
} from "#shared/facilitation/breakouts.ts";
import { accept, refuse, type Outcome } from "#shared/facilitation/outcome.ts";
import type { BoardsClosing, BreakoutFacts } from "./breakout.store.ts";

/** What a decision about groups rests on besides them. */
export interface BreakoutContext {
  /** Who commands. */
  readonly memberId: string;
  /** Server ms. */
  readonly now: number;
  /** Who is here and takes part without leading, shuffled, with what they say of themselves in the list that is asked. */
  readonly people: readonly SplitPerson[];
  /** How many people some members are. */
  readonly weigh: Weigh;
  /** Whether somebody is in, and may be put in a group. */
  readonly isMember: (memberId: string) => boolean;
  readonly newId: () => string;
}

/** What comes of a decision. */
export interface BreakoutDecision {
  readonly breakout: Breakout;
  /** Groups whose boards are to be made. */
  readonly fresh: readonly BreakoutGroup[];
  /** Boards that can only be read from a moment on. */
  readonly closes?: BoardsClosing;
  /** Groups whose cards go on to another group's board. */
  readonly copies: readonly { readonly from: BreakoutGroup; readonly into: BreakoutGroup }[];
}

/** All commands but `bring`, which changes no groups. */
export type GroupCommand = Exclude<BreakoutCommand, { do: "bring" }>;

/** Decides a command on groups as they stand. Refuses `stale`, and the reasons of the rules; null: it is so already. */
export function decideBreakout(
  facts: BreakoutFacts,
  command: GroupCommand,
  context: BreakoutContext,
): Outcome<BreakoutDecision | null> {
  const outrun = command.do !== "join" && facts.changedAt > command.version;
  if (outrun || command.version > facts.version) return refuse("stale");
  if (command.do === "split") return decideSplit(facts.breakout, command, context);
  const { breakout } = facts;
  if (breakout?.state !== "open") return refuse("breakout-state");
  switch (command.do) {
    case "move":
      if (command.to !== null && !context.isMember(command.member)) return refuse("not-found");
      return changed(breakout, movePerson(breakout, command.member, command.to));
    case "join":
      return changed(breakout, chooseGroup(breakout, context.memberId, command.to, context.weigh));
    case "add-group":
      return addGroup(breakout, context);
    case "merge":
      return joined(breakout, [command], context);
    case "pair-up":
      return joined(breakout, pairsToJoin(breakout, context.weigh), context);
    case "rule":
      return changed(breakout, accept({ ...breakout, choosing: command.choosing, max: command.max }));
    case "message":
      return changed(breakout, accept({ ...breakout, message: command.text }));
    case "talk":
      return setTalk(breakout, command);
    case "end":
      return ended(breakout, context);
  }
}

function decideSplit(
  before: Breakout | null,
  command: Extract<GroupCommand, { do: "split" }>,
  { people, weigh, isMember, newId, now }: BreakoutContext,
): Outcome<BreakoutDecision | null> {
  if (before?.state === "open") return refuse("breakout-state");
  const max = command.max ?? null;
  const lists = split(command.by, people, max, isMember, weigh);
  if (!lists.ok) return lists;
  const groups = lists.value.map((ids, i) => newGroup(i + 1, newId(), ids));
  const choosing = command.choosing ?? command.by.kind === "choice";
  const breakout: Breakout = {
    state: "open",
    groups,
    choosing,
    max,
    message: "",
    startedAt: now,
    endedAt: null,
  };
  return accept({ breakout, fresh: groups, copies: [] });
}

function newGroup(number: number, boardId: string, people: readonly string[]): BreakoutGroup {
  return { number, boardId, people, talk: null, into: null };
}

function addGroup(breakout: Breakout, { newId }: BreakoutContext): Outcome<BreakoutDecision | null> {
  if (breakout.groups.length >= mostBreakoutGroups) return refuse("too-big");
  const group = newGroup(Math.max(0, ...breakout.groups.map(({ number }) => number)) + 1, newId(), []);
  const groups = [...breakout.groups, group];
  return accept({ breakout: { ...breakout, groups }, fresh: [group], copies: [] });
}

function setTalk(
  breakout: Breakout,
  { group: number, where }: Extract<GroupCommand, { do: "talk" }>,
): Outcome<BreakoutDecision | null> {
  if (!breakout.groups.some((group) => group.number === number)) return refuse("not-found");
  const groups = breakout.groups.map((group) =>
    group.number === number ? { ...group, talk: where } : group,
  );
  return changed(breakout, accept({ ...breakout, groups }));
}

/** Those who were in a group that is joined to another can finish their sentence there. */
function joined(
  before: Breakout,
  joins: readonly { readonly from: number; readonly into: number }[],
  { now }: BreakoutContext,
): Outcome<BreakoutDecision | null> {
  if (joins.length === 0) return refuse("nobody-to-split");
  let breakout = before;
  for (const { from, into } of joins) {
    const outcome = joinGroups(breakout, from, into);
    if (!outcome.ok) return outcome;
    breakout = outcome.value;
  }
  const groupBy = (number: number) => before.groups.find((group) => group.number === number)!;
  const copies = joins.map(({ from, into }) => ({ from: groupBy(from), into: groupBy(into) }));
  const boardIds = copies.map(({ from }) => from.boardId);
  return accept({ breakout, fresh: [], copies, closes: { boardIds, at: now + finishingTime } });
}

function ended(before: Breakout, { now }: BreakoutContext): Outcome<BreakoutDecision | null> {
  const outcome = callBack(before, now);
  if (!outcome.ok) return outcome;
  const boardIds = before.groups.filter(({ into }) => into === null).map(({ boardId }) => boardId);
  return accept({
    breakout: outcome.value,
    fresh: [],
    copies: [],
    closes: { boardIds, at: now + finishingTime },
  });
}

function changed(before: Breakout, outcome: Outcome<Breakout>): Outcome<BreakoutDecision | null> {
  if (!outcome.ok) return outcome;
  return accept(outcome.value === before ? null : { breakout: outcome.value, fresh: [], copies: [] });
}
