import { setImmediate as nextTurn } from "node:timers/promises";
import type { Clock } from "#server/base/clock.ts";
import type { Membership } from "#server/base/membership.ts";
import type { Told } from "#server/workshops/event-feed.ts";
import type { WorkshopStore } from "#server/workshops/workshop.store.ts";
import { isHere } from "#server/workshops/workshop-view.ts";
import { randomId } from "#shared/boards/random-id.ts";
import type { OwnNotesView } from "#shared/facilitation/own-notes.ts";
import { RondaError } from "#shared/errors.ts";
import type { Activity, Grouping } from "#shared/facilitation/activity.ts";
import { currentOf } from "#shared/facilitation/agenda.ts";
import type { SessionCommand } from "#shared/facilitation/commands.ts";
import {
  ledSessionEvents,
  type LedSession,
  type LedSessionEvent,
  type NotGrouped,
  type RevealPreview,
  type SessionAnswer,
} from "#shared/facilitation/led-session.ts";
import type { Stage } from "#shared/facilitation/stage.ts";
import { mayDraftNow, mayWriteNow, privateStep } from "#shared/facilitation/writing.ts";
import { may } from "#shared/members/permissions.ts";
import { roles, type Role } from "#shared/members/roles.ts";
import type { Me } from "#shared/workshops/workshop.ts";
import { weighing } from "./breakout-words.ts";
import type { DraftsService } from "./drafts.service.ts";
import type { Draft } from "./drafts.store.ts";
import { decideCommand } from "./decide-command.ts";
import type { FacilitationStore, SessionFacts, SessionParts } from "./facilitation.store.ts";
import {
  sessionFor,
  sessionForMember,
  sessionMoved,
  sessionTold,
  speakersOf,
  type Group,
} from "./session-words.ts";

/** How often a command is decided anew because others came first, before its sender has to. */
const decisions = 200;

/** How many members are asked again before others get their turn. */
const askedAtOnce = 20;

export interface FacilitationNeeds {
  readonly sessions: FacilitationStore;
  readonly workshops: WorkshopStore;
  readonly membersOf: (workshopId: string) => Promise<readonly Me[]>;
  readonly boardsOf: (workshopId: string) => Promise<readonly { readonly id: string }[]>;
  readonly present: (boardIds: readonly string[]) => ReadonlySet<string>;
  readonly announce: (workshopId: string) => void;
  /** Asks again what a member's open connections may do. */
  readonly refreshMember: (memberId: string) => Promise<void>;
  /** Splits, joins or calls back the groups, as the step that begins wants it; answers why that could not be done. */
  readonly regroup: (by: Membership, grouping: Grouping) => Promise<NotGrouped | undefined>;
  /** An activity is over, whatever comes next. */
  readonly stepEnded: (workshopId: string, title: string) => void;
  readonly draftsOf: (workshopId: string) => Promise<readonly Draft[]>;
  readonly drafts: Pick<DraftsService, "preview" | "reveal" | "agree" | "ownNotes">;
  readonly clock: Clock;
}

export type FacilitationService = ReturnType<typeof createFacilitationService>;

/** Leading sessions and taking part in them. Callers have checked who may command what. */
export function createFacilitationService(needs: FacilitationNeeds) {
  const { sessions, clock } = needs;
  const inLine = createLines();

  const factsOf = async (workshopId: string): Promise<SessionFacts> => {
    const facts = await sessions.facts(workshopId);
    if (!facts) throw new RondaError("not-found", "no such workshop");
    return facts;
  };

  const groupOf = async (workshopId: string): Promise<Group> => {
    const [facts, members, boards, drafts] = await Promise.all([
      needs.workshops.facts(workshopId),
      needs.membersOf(workshopId),
      needs.boardsOf(workshopId),
      needs.draftsOf(workshopId),
    ]);
    const connected = needs.present(boards.map(({ id }) => id));
    const inTheRoom = members.filter((member) => isHere(member, connected)).map(({ id }) => id);
    const present = new Set([...connected, ...inTheRoom]);
    return { members, present, drafts, memberList: facts?.memberList ?? "number" };
  };

  /** Decides on the session as it stands, again where somebody else's change was written first. */
  const decideAndSave = async (
    membership: Membership,
    command: SessionCommand,
    group: Group,
    tries = decisions,
  ) => {
    const { workshopId, memberId } = membership;
    const before = await factsOf(workshopId);
    const outcome = decideCommand(before, command, {
      memberId,
      now: clock.now(),
      isHere: (id) => group.present.has(id),
      people: speakersOf(group),
      hasWritten: (id) => group.drafts.some(({ activityId, written }) => written && activityId === id),
      newId: randomId,
    });
    if (!outcome.ok) throw new RondaError(outcome.reason, `not possible now: ${command.do}`);
    const change = outcome.value;
    if (command.do === "show-mine") await needs.drafts.agree(membership, command.activity);
    // Decided anew, the notes are there already.
    if (command.do === "reveal" && tries === decisions) {
      await needs.drafts.reveal(workshopId, stepOf(before, command.activity), clock.now());
    }
    if (!change) return { before, after: before, changed: false };
    try {
      const version = await sessions.save(workshopId, before.changedAt, change);
      return { before, after: { ...before, ...change.set, version }, changed: true };
    } catch (error) {
      const outrun = error instanceof RondaError && error.code === "conflict";
      if (!outrun || tries <= 1) throw error;
      return decideAndSave(membership, command, group, tries - 1);
    }
  };

  return {
    /** The session as a member sees it; `undefined` while they wait. Throws `not-found`. */
    async view(membership: Membership): Promise<LedSession | undefined> {
      if (membership.state !== "in") return undefined;
      const [facts, group] = await Promise.all([
        factsOf(membership.workshopId),
        groupOf(membership.workshopId),
      ]);
      return sessionForMember(facts, membership, group);
    },

    /** Whether a step hid names, so that notes are on the boards that nobody's name stands on. */
    async hidNames(workshopId: string): Promise<boolean> {
      const facts = await sessions.facts(workshopId);
      const begun = (facts?.agenda ?? []).filter(({ state }) => state === "current" || state === "done");
      return begun.some(({ names }) => names === "hidden");
    },

    /** The session as it may stand before everybody's eyes: what an observer sees, and what projectors show. */
    async shown(workshopId: string): Promise<(LedSession & { readonly stage: Stage }) | undefined> {
      const [facts, group] = await Promise.all([sessions.facts(workshopId), groupOf(workshopId)]);
      return facts && { ...sessionFor(facts, "observer", group), stage: facts.stage };
    },

    /** What a role is told of an event. */
    async told(workshopId: string, kind: string, role: Role): Promise<Told> {
      const facts = isSessionEvent(kind) ? await sessions.facts(workshopId) : undefined;
      if (!facts || !isSessionEvent(kind)) return {};
      return { session: sessionTold(facts, kind, role, await groupOf(workshopId)) };
    },

    /** What a role is told when somebody comes or goes. */
    async moved(workshopId: string, role: Role): Promise<Told> {
      const facts = await sessions.facts(workshopId);
      if (!facts || facts.changedAt === 0) return {};
      const session = sessionMoved(facts, role, await groupOf(workshopId));
      return Object.keys(session).length > 0 ? { session } : {};
    },

    /** Whether a member may write on the boards now, or why not. */
    async mayWrite({ workshopId, role, muted }: Membership): Promise<ReturnType<typeof mayWriteNow>> {
      if (muted) return "forbidden";
      const facts = await sessions.writing(workshopId);
      return facts ? mayWriteNow(facts, role) : "forbidden";
    },

    /** What a member wrote for themselves and was not shown. */
    ownNotes: (membership: Membership): Promise<OwnNotesView> => needs.drafts.ownNotes(membership),

    /** What showing the private notes of a step would show. Throws `not-found`, `activity-state`. */
    async previewReveal(workshopId: string, activityId: string): Promise<RevealPreview> {
      const step = stepOf(await factsOf(workshopId), activityId);
      if (step.visibility !== "private") throw new RondaError("activity-state", "nobody writes in private");
      return needs.drafts.preview(workshopId, step, weighing(await needs.membersOf(workshopId)));
    },

    /**
     * Does what somebody commands, and answers once nobody writes any more who may not from now on. Throws `stale`,
     * the reasons of the rules, and `not-found`; then nothing changed.
     */
    async command(membership: Membership, command: SessionCommand): Promise<SessionAnswer> {
      const group = await groupOf(membership.workshopId);
      const { before, after, changed } = await inLine(membership.workshopId, () =>
        decideAndSave(membership, command, group),
      );
      let notGrouped: NotGrouped | undefined;
      if (changed) {
        needs.announce(membership.workshopId);
        tellEnded(membership.workshopId, before, after);
        await refreshWriters(membership.workshopId, before, after);
        const begun = stepBegun(before, after);
        if (begun?.grouping) notGrouped = await needs.regroup(membership, begun.grouping);
      }
      const now = command.do === "reveal" ? await groupOf(membership.workshopId) : group;
      const session = sessionForMember(after, membership, now);
      const answer = { version: after.version, now: clock.now(), session };
      return notGrouped ? { ...answer, notGrouped } : answer;
    },
  };

  function tellEnded(workshopId: string, before: SessionParts, after: SessionParts): void {
    const current = ({ agenda }: SessionParts) => agenda.find(({ state }) => state === "current");
    const ended = current(before);
    if (ended && current(after)?.id !== ended.id) needs.stepEnded(workshopId, ended.title);
  }

  function stepBegun(before: SessionParts, after: SessionParts): Activity | undefined {
    const begun = currentOf(after.agenda);
    return begun?.id === currentOf(before.agenda)?.id ? undefined : begun;
  }

  /** Also of those who are not here yet: one of their sockets may be coming in. */
  async function refreshWriters(workshopId: string, before: SessionParts, after: SessionParts) {
    const otherStep = privateStep(before.agenda)?.id !== privateStep(after.agenda)?.id;
    const changed = roles.filter(
      (role) =>
        mayWriteNow(before, role) !== mayWriteNow(after, role) ||
        mayDraftNow(before, role) !== mayDraftNow(after, role) ||
        (otherStep && may(role, "board.write")),
    );
    if (changed.length === 0) return;
    const members = await needs.membersOf(workshopId);
    const concerned = members.filter(({ role }) => changed.includes(role));
    for (let from = 0; from < concerned.length; from += askedAtOnce) {
      await Promise.all(concerned.slice(from, from + askedAtOnce).map(({ id }) => needs.refreshMember(id)));
      // Whoever listens is told meanwhile: asking a crowd again takes its time.
      await nextTurn();
    }
  }
}

/**
 * Runs what is asked of one workshop one after another, so that a crowd that acts at once is not decided over and over.
 * Another process may still come first: that is what deciding anew is for.
 */
export function createLines() {
  const ends = new Map<string, Promise<unknown>>();
  return <T>(workshopId: string, run: () => Promise<T>): Promise<T> => {
    const done = (ends.get(workshopId) ?? Promise.resolve()).then(run);
    const end = done
      .catch(() => {})
      .finally(() => {
        if (ends.get(workshopId) === end) ends.delete(workshopId);
      });
    ends.set(workshopId, end);
    return done;
  };
}

function stepOf({ agenda }: SessionParts, activityId: string): Activity {
  const step = agenda.find(({ id }) => id === activityId);
  if (!step) throw new RondaError("not-found", "no such step");
  return step;
}

function isSessionEvent(kind: string): kind is LedSessionEvent {
  return (ledSessionEvents as readonly string[]).includes(kind);
}
