import type { Role } from "./roles.ts";

/** Everything that a role may or may not do; both sides read this one table. */
const table = {
  "board.read": ["facilitator", "advisory", "participant", "observer"],
  "board.write": ["facilitator", "advisory", "participant"],
  "board.import": ["facilitator", "advisory", "participant"],
  "board.import-yjs": ["facilitator"],
  /** Naming a moment of a board, and going back to one. */
  "board.restore": ["facilitator"],
  /** Taking in what somebody wrote while the board was locked, or not. */
  "late.decide": ["facilitator"],
  "board.export": ["facilitator", "advisory", "participant", "observer"],
  "board.export-names": ["facilitator"],
  "board.make": ["facilitator"],
  "workshop.edit": ["facilitator"],
  "workshop.delete": ["facilitator"],
  "invites.see": ["facilitator"],
  "members.see-list": ["facilitator"],
  "members.change": ["facilitator"],
  "members.change-oneself": ["facilitator", "advisory", "participant", "observer"],
  "room.open": ["facilitator"],
  "session.lead": ["facilitator"],
  "session.take-part": ["facilitator", "advisory", "participant"],
  "poll.lead": ["facilitator"],
  "poll.read": ["facilitator", "advisory", "participant", "observer"],
  /** Seeing drafts, asking for secrecy, typing what was counted; who votes is each poll's own list. */
  "poll.take-part": ["facilitator", "advisory", "participant"],
  /** Whoever leads is not waited for. */
  "session.mark-ready": ["advisory", "participant"],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof table;

/** Whether a role may do something at all; the current activity may narrow it further. */
export function may(role: Role, action: Action): boolean {
  return (table[action] as readonly Role[]).includes(role);
}
