import { ledSessionEvents } from "#shared/facilitation/led-session.ts";
import type { Role } from "#shared/members/roles.ts";
import type { EventStore, WorkshopEvent } from "./event.store.ts";

/** What is told of one change, as far as a role may see it. */
export type Told = Readonly<Record<string, unknown>>;

/** Somebody who listens to a workshop. */
export interface Listener {
  readonly sessionId: string;
  /** Another one where two members turn out to be one person. */
  memberId: string;
  role: Role;
  /** Whoever waits to be let in hears nothing but that they are. */
  isIn: boolean;
  /** The last version that they were told. */
  told: number;
  /** `version` is absent for what is not stored (who is here). */
  readonly tell: (kind: string, data: Told, version?: number) => void;
  /** What they know cannot be told on from, or their part changed: they need the whole again. */
  readonly retell: () => Promise<void>;
  /** Nothing more comes; `gone` when the workshop or their part in it is no more. */
  readonly end: (why: "gone" | "draining") => void;
}

export interface FeedNeeds {
  readonly events: EventStore;
  /** What a role is told of a change, or each of its members where they see different things. */
  readonly describe: (
    workshopId: string,
    event: WorkshopEvent,
    role: Role,
  ) => Promise<Told | ((memberId: string) => Told)>;
  /**
   * What a role is told of members who came or went, one after the other; `undefined`: nothing. All is read once for all
   * of them: when a crowd comes at once, whatever is decided meanwhile must not wait for it.
   */
  readonly describePresence: (
    workshopId: string,
    role: Role,
  ) => Promise<(memberId: string) => Told | undefined>;
  /** Runs once, a moment later, so that what comes together is told together. */
  readonly later: (run: () => void) => void;
}

/** What the next flush of a workshop has to tell besides its changes. */
interface Waiting {
  /** Members who came or went. */
  readonly moved: Set<string>;
  /** Members whose own part changed. */
  readonly raised: Set<string>;
}

export type EventFeed = ReturnType<typeof createEventFeed>;

/** Tells listeners what changed, each change once and in order, described once per role for all who listen. */
export function createEventFeed({ events, describe, describePresence, later }: FeedNeeds) {
  const listening = new Map<string, Set<Listener>>();
  const waiting = new Map<string, Waiting>();
  const work = new Map<string, Promise<void>>();

  const listenersOf = (workshopId: string) => [...(listening.get(workshopId) ?? [])];

  const schedule = (workshopId: string): Waiting => {
    const known = waiting.get(workshopId);
    if (known) return known;
    const fresh: Waiting = { moved: new Set(), raised: new Set() };
    waiting.set(workshopId, fresh);
    later(() => {
      waiting.delete(workshopId);
      const before = work.get(workshopId) ?? Promise.resolve();
      const after = before.then(() => flush(workshopId, fresh)).catch(() => cut(workshopId));
      work.set(workshopId, after);
      void after.then(() => {
        if (work.get(workshopId) === after) work.delete(workshopId);
      });
    });
    return fresh;
  };

  const flush = async (workshopId: string, { moved, raised }: Waiting): Promise<void> => {
    for (const listener of listenersOf(workshopId)) {
      if (raised.has(listener.memberId)) await listener.retell();
    }
    await tellChanges(workshopId);
    if (moved.size > 0) await tellPresence(workshopId, moved);
  };

  const tellPresence = async (workshopId: string, moved: ReadonlySet<string>): Promise<void> => {
    const listeners = listenersOf(workshopId).filter(({ isIn }) => isIn);
    for (const role of new Set(listeners.map((one) => one.role))) {
      const toldOf = await describePresence(workshopId, role);
      for (const memberId of moved) {
        const told = toldOf(memberId);
        if (!told) continue;
        for (const listener of listeners) if (listener.role === role) listener.tell("member", told);
      }
    }
  };

  const tellChanges = async (workshopId: string): Promise<void> => {
    const listeners = listenersOf(workshopId);
    if (listeners.length === 0) return;
    const changes = await events.since(workshopId, Math.min(...listeners.map(({ told }) => told)));
    if (!changes) {
      for (const listener of listeners) await listener.retell();
      return;
    }
    const forRole = byRole((role, event: WorkshopEvent) => describe(workshopId, event, role));
    for (const event of changes) {
      if (isSuperseded(event, changes)) continue;
      for (const listener of listeners) {
        if (event.version <= listener.told) continue;
        if (!listener.isIn) {
          listener.told = event.version;
          continue;
        }
        const told = await forRole(listener.role, event);
        listener.told = event.version;
        listener.tell(event.kind, typeof told === "function" ? told(listener.memberId) : told, event.version);
      }
    }
  };

  /** What could not be read is not guessed: the streams end, and come back by themselves. */
  const cut = (workshopId: string) => listenersOf(workshopId).forEach((one) => one.end("draining"));

  return {
    /** Starts telling from `listener.told` on; the first look happens by itself. Returns how to stop. */
    listen(workshopId: string, listener: Listener): () => void {
      const set = listening.get(workshopId) ?? new Set();
      listening.set(workshopId, set.add(listener));
      schedule(workshopId);
      return () => {
        set.delete(listener);
        if (set.size === 0 && listening.get(workshopId) === set) listening.delete(workshopId);
      };
    },
    /** The workshop has a new version. */
    announce: (workshopId: string): void => void (listening.has(workshopId) && schedule(workshopId)),
    /** Somebody came or went. */
    announcePresence(workshopId: string, memberId: string): void {
      if (listening.has(workshopId)) schedule(workshopId).moved.add(memberId);
    },
    /** Tells what is not kept, to the roles that it is for: who does not listen now never hears of it. */
    tellPassing(workshopId: string, kind: string, data: Told, isFor: (role: Role) => boolean): void {
      for (const one of listenersOf(workshopId)) if (one.isIn && isFor(one.role)) one.tell(kind, data);
    },
    announceGone: (workshopId: string): void => listenersOf(workshopId).forEach((one) => one.end("gone")),
    /** Somebody is no member any more. */
    endMember(workshopId: string, memberId: string): void {
      for (const one of listenersOf(workshopId)) if (one.memberId === memberId) one.end("gone");
    },
    /** A member's own part changed: they may see more now, or less. */
    retellMember(workshopId: string, memberId: string): void {
      if (listening.has(workshopId)) schedule(workshopId).raised.add(memberId);
    },
    /** A session ended. */
    endSession(sessionId: string): void {
      for (const set of listening.values()) {
        for (const one of set) if (one.sessionId === sessionId) one.end("gone");
      }
    },
    /** How many streams a session has open. */
    openOf(sessionId: string): number {
      let open = 0;
      for (const set of listening.values()) for (const one of set) if (one.sessionId === sessionId) open += 1;
      return open;
    },
    /** The server stops. */
    drain(): void {
      for (const set of listening.values()) for (const one of set) one.end("draining");
    },
  };
}

/**
 * Whether a later change that is told in the same breath says the same and more: boards, polls and parts of a session are told
 * as they are now, so of two hundred people who are ready at once the last one's event is enough.
 */
function isSuperseded({ kind, version }: WorkshopEvent, changes: readonly WorkshopEvent[]): boolean {
  const isWhole =
    kind === "boards" ||
    kind === "breakouts" ||
    kind === "polls" ||
    kind === "late" ||
    (ledSessionEvents as readonly string[]).includes(kind);
  return isWhole && changes.some((later) => later.kind === kind && later.version > version);
}

/** Asks once per role and subject within one flush. */
function byRole<S, T>(ask: (role: Role, subject: S) => Promise<T>) {
  const known = new Map<S, Map<Role, Promise<T>>>();
  return (role: Role, subject: S): Promise<T> => {
    const roles = known.get(subject) ?? new Map<Role, Promise<T>>();
    known.set(subject, roles);
    const answer = roles.get(role) ?? ask(role, subject);
    roles.set(role, answer);
    return answer;
  };
}
