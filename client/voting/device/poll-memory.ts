import { keptPolls } from "#client/realtime/board-memory.ts";
import { ownDevice } from "#client/members/device.ts";
import type { PollView } from "#shared/voting/poll.ts";
import type { WorkshopView } from "#shared/workshops/workshop.ts";

/** A poll as this device saw it last: what was told to everybody on the list, and who one is. Never a choice. */
export interface KnownPoll {
  readonly poll: PollView;
  readonly view: WorkshopView;
  /** Milliseconds since 1970. */
  readonly usedAt: number;
}

/** Keeps a poll on an own device, so that its page opens without a connection. On a shared one nothing is kept. */
export function rememberPoll(poll: PollView, view: WorkshopView, now: number = Date.now()): void {
  if (!ownDevice()) return;
  const { in: _, ...told } = poll;
  const { workshop, boards, me, version, purpose, reviewOn, operator, memberList, doorOpen } = view;
  // Of the workshop only what the page stands on: no names, no links, no other polls.
  const bare = {
    workshop,
    boards,
    me,
    version,
    purpose,
    reviewOn,
    operator,
    memberList,
    doorOpen,
    memberCount: 0,
  };
  const known: KnownPoll = { poll: told, view: { ...bare, polls: [told] }, usedAt: now };
  try {
    localStorage.setItem(keptPolls + poll.id, JSON.stringify(known));
  } catch {
    // Full, or not allowed in this browser: the page needs a connection then.
  }
}

/** The poll as it was seen last; `undefined` where this device does not know it, or may keep nothing. */
export function knownPoll(pollId: string): KnownPoll | undefined {
  if (!ownDevice()) return undefined;
  try {
    return (JSON.parse(localStorage.getItem(keptPolls + pollId) ?? "null") as KnownPoll | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Forgets a poll that one may not see any more. */
export function forgetPoll(pollId: string): void {
  localStorage.removeItem(keptPolls + pollId);
}
