import type { Messages } from "../messages.ts";

/** What somebody who returns is told of the time they were away. */
export const since = {
  title: "What changed since you left",
  left: "You left on {{ when }}",
  step: "The group is now at: {{ title }}",
  look: "Look",
  close: "Close",
  added: { one: "1 new card", other: "{{ n }} new cards" },
  changed: { one: "1 changed", other: "{{ n }} changed" },
  removed: { one: "1 removed", other: "{{ n }} removed" },
  votes: { one: "1 vote was closed", other: "{{ n }} votes were closed" },
  byName: "{{ title }} (by {{ name }})",
  session: "In the session",
  stepDone: "Done: {{ title }}",
  voteClosed: "Vote closed: {{ title }}",
  private: "Worked out on this device alone. Nobody else is told what you have read.",
} as const satisfies Messages;
