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
  noteAt: "Note {{ n }} of {{ all }}",
  pairTitle: "A projector for the group",
  pairHow: "On the phone of who leads: open the board, “Lead”, then “Projector”, and type this code.",
  pairScan: "Or scan this with that phone:",
  pairQr: "QR code to connect this projector",
  pairFailed: "No code could be made right now. Nothing is shown to anybody yet.",
  pairAgain: "Make a code",
  pairField: "Code on the projector",
  pairWhich: "What shall the projector show?",
  pairNobody:
    "Nobody leads a workshop on this device. Scan the code with the phone that you lead with, or type it there.",
  pairDone: "The projector shows “{{ title }}” now.",
  pairLead: "To the board",
} as const satisfies Messages;
