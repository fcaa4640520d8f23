import type { Messages } from "../messages.ts";

/** The projector’s view: large words, nothing of the people. */
export const room = {
  opening: "Opening the board…",
  ended:
    "This projector link was used already, or the workshop closed it. Make a new one on the workshop’s page.",
  joinHere: "Join",
  qrName: "QR code to join",
  loose: "Without a group",
  untitled: "A group without a name",
  empty: "The first notes will appear here.",
  noNotes: "No notes yet",
  offline: "No connection. This is what was there last.",
  timeUp: "The time is up",
  paused: "paused",
  pageUp: "Page up",
  pageDown: "Page down",
  noteCount: { one: "{{ n }} note", other: "{{ n }} notes" },
} as const satisfies Messages;
