import {
  eventParts,
  type DraftsView,
  type LedSession,
  type LedSessionEvent,
  type PersonInTurn,
  type SeatInTurn,
  type ReadyView,
  type TurnsView,
} from "#shared/facilitation/led-session.ts";
import { currentOf } from "#shared/facilitation/agenda.ts";
import { privateStep } from "#shared/facilitation/writing.ts";
import { queueOf, roundOrder, type RoundPerson, type RoundSeat } from "#shared/facilitation/turns.ts";
import { may } from "#shared/members/permissions.ts";
import type { Role } from "#shared/members/roles.ts";
import { sumPeople } from "#shared/members/sum-people.ts";
import type { MemberListSetting, Me } from "#shared/workshops/workshop.ts";
import type { Draft } from "./drafts.store.ts";
import type { SessionFacts, SessionParts } from "./facilitation.store.ts";

/** Everybody of a workshop, as far as a session asks. */
export interface Group {
  readonly members: readonly Me[];
  /** Who is connected. */
  readonly present: ReadonlySet<string>;
  readonly memberList: MemberListSetting;
  readonly drafts: readonly Pick<Draft, "activityId" | "memberId" | "filled" | "muted" | "written">[];
}

/** A session as a role may see it, without what is one reader's own. */
export function sessionFor(facts: SessionParts, role: Role, group: Group): LedSession {
  const leads = role === "facilitator";
  const names = namesFor(role, group);
  return {
    agenda: facts.agenda.map(({ note, ...plain }) => (leads ? { ...plain, note } : plain)),
    proposals:
      role === "observer"
        ? []
        : facts.proposals.map((proposal) => ({ ...proposal, name: names.get(proposal.memberId) ?? "" })),
    talk: facts.talk,
    timer: facts.timer,
    locked: facts.locked,
    spotlight: facts.spotlight,
    ...(leads ? { stage: facts.stage } : {}),
    ...(role === "observer"
      ? {}
      : {
          turns: turnsFor(facts, names, group),
          ready: readyFor(facts, leads, group),
          drafts: draftsFor(facts, leads, group),
        }),
  };
}

/** The same for one member, who sees their own mark. */
export function sessionForMember(
  facts: SessionFacts,
  reader: { readonly memberId: string; readonly role: Role },
  group: Group,
): LedSession {
  const { ready, drafts, ...session } = sessionFor(facts, reader.role, group);
  const hasDrafts = group.drafts.some(({ memberId, filled }) => filled && memberId === reader.memberId);
  return {
    ...session,
    ...(ready ? { ready: { ...ready, mine: facts.ready.includes(reader.memberId) } } : {}),
    ...(drafts ? { drafts: { ...drafts, mine: hasDrafts } } : {}),
  };
}

/** What a role is told of an event: its parts, whole. A new activity finds nobody ready. */
export function sessionTold(
  facts: SessionParts,
  event: LedSessionEvent,
  role: Role,
  group: Group,
): Partial<LedSession> {
  const session = sessionFor(facts, role, group);
  const parts = eventParts[event].filter((part) => session[part] !== undefined);
  const told: Partial<LedSession> = Object.fromEntries(parts.map((part) => [part, session[part]]));
  return event === "activity" && told.ready ? { ...told, ready: { ...told.ready, mine: false } } : told;
}

/** What looks otherwise to a role when somebody comes or goes: who is here of those waited for. */
export function sessionMoved(facts: SessionParts, role: Role, group: Group): Partial<LedSession> {
  const { turns, ready, drafts } = sessionFor(facts, role, group);
  const { hands, speaker, round } = facts.turns;
  const inTurns = turns && (hands.length > 0 || speaker !== null || round !== null || turns.nextRound);
  const inReady = ready && facts.agenda.some(({ state }) => state === "current");
  const inDrafts = drafts && (drafts.now !== null || drafts.waiting !== undefined);
  return {
    ...(inTurns ? { turns } : {}),
    ...(inReady ? { ready } : {}),
    ...(inDrafts ? { drafts } : {}),
  };
}

function namesFor(role: Role, { members, memberList }: Group): ReadonlyMap<string, string> {
  const seesNames = role === "facilitator" || (role !== "observer" && memberList === "present");
  return new Map(members.map(({ id, name }) => [id, seesNames ? name : ""]));
}

/** Whoever left the workshop has no turn any more. */
function turnsFor(
  { turns, agenda }: Pick<SessionParts, "turns" | "agenda">,
  names: ReadonlyMap<string, string>,
  group: Group,
): TurnsView {
  const { present, members } = group;
  const known = new Map(members.map((member) => [member.id, member]));
  const person = (memberId: string): PersonInTurn[] => {
    const member = known.get(memberId);
    if (!member) return [];
    const { people, noDevice } = member;
    const marks = { ...(people ? { people } : {}), ...(noDevice ? { noDevice } : {}) };
    return [{ memberId, name: names.get(memberId) ?? "", here: present.has(memberId), ...marks }];
  };
  // A round keeps the numbers that it began with.
  const seat = ({ memberId, state, people, had }: RoundSeat): SeatInTurn[] =>
    person(memberId).map((one) => {
      const { people: _, ...plain } = one;
      return { ...plain, state, ...(people ? { people } : {}), ...(had ? { had } : {}) };
    });
  const { speaker, round } = turns;
  return {
    speaker: (speaker !== null && person(speaker)[0]) || null,
    speakerSince: turns.speakerSince,
    queue: queueOf(turns).flatMap(person),
    unspokenFirst: turns.unspokenFirst,
    twoOthersFirst: turns.twoOthersFirst,
    turnTime: turns.turnTime,
    ...(round === null && currentOf(agenda)?.speaking === "round"
      ? { nextRound: roundOrder(inRound(group), turns.rounds).flatMap(person) }
      : {}),
    round: round && {
      seats: round.flatMap(seat),
    },
  };
}

/** Who may have the word: everybody who is in and takes part, in the order they came. */
export function speakersOf({ members }: Group): readonly RoundPerson[] {
  return members
    .filter(({ role, state }) => state === "in" && may(role, "session.take-part"))
    .map(({ id, role, people, noDevice }) => ({
      memberId: id,
      facilitates: role === "facilitator",
      people,
      noDevice,
    }));
}

/** Those of them who are here, for a round that begins now. */
function inRound(group: Group): readonly RoundPerson[] {
  return speakersOf(group).filter(({ memberId }) => group.present.has(memberId));
}

/** Those who are waited for: everybody who is here and takes part without leading. */
function askedOf({ members, present }: Group): readonly Me[] {
  return members.filter(
    ({ id, role, state }) =>
      state === "in" && present.has(id) && (role === "advisory" || role === "participant"),
  );
}

/** Of those who write for themselves now only how many have begun: who, or how much, is not for anybody. */
function draftsFor({ agenda }: Pick<SessionParts, "agenda">, leads: boolean, group: Group): DraftsView {
  const step = privateStep(agenda);
  const hidden = step?.revealedAt === null ? step : undefined;
  const written = group.drafts.filter((draft) => draft.written && !draft.muted);
  const asked = askedOf(group).filter(({ role }) => hidden?.writers.some((one) => one === role));
  const begun = asked.filter(({ id }) =>
    written.some(({ activityId, memberId }) => activityId === hidden?.id && memberId === id),
  );
  const now = hidden ? { writing: sumPeople(begun), here: sumPeople(asked) } : null;
  return leads ? { now, waiting: waitingIn(agenda, written, hidden?.id) } : { now };
}

function waitingIn(agenda: SessionParts["agenda"], written: Group["drafts"], besides: string | undefined) {
  return agenda.flatMap(({ id }) => {
    const people = new Set(written.filter(({ activityId }) => activityId === id).map((one) => one.memberId));
    return id === besides || people.size === 0 ? [] : [{ activity: id, people: people.size }];
  });
}

function readyFor({ ready }: Pick<SessionParts, "ready">, leads: boolean, group: Group): ReadyView {
  const asked = askedOf(group);
  const marked = asked.filter(({ id }) => ready.includes(id));
  const counts = { ready: sumPeople(marked), here: sumPeople(asked) };
  return leads ? { ...counts, members: marked.map(({ id }) => id) } : counts;
}
