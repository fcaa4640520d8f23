import type { Messages } from "../messages.ts";

/** Words written while the board was locked: they wait for those who lead. */
export const late = {
  title: "Late work",
  intro:
    "These words were written while the board was locked. Take in each one, or not. Whoever wrote them sees what you decide and keeps their words.",
  none: "Nothing waits.",
  somebody: "somebody",
  "kind-card": "new",
  "kind-sub": "new evidence",
  "kind-words": "more words",
  "root-notes": "note",
  "root-clusters": "group",
  "root-framings": "the problem",
  "root-personas": "character",
  "root-needs": "need",
  "root-comments": "comment",
  onlyTaken: "Words were only taken out.",
  standsNow: "What stands there now",
  admit: "Take in",
  admitOf: "Take in what {{ name }} wrote: {{ words }}",
  decline: "Do not take in",
  declineOf: "Do not take in what {{ name }} wrote: {{ words }}",
  "said-placed": "Taken in.",
  "said-below": "Taken in, below what others wrote there meanwhile.",
  "said-nothing": "It stands there already.",
  "said-declined": "Not taken in. Whoever wrote it keeps the words.",
  unsent: "Goes to those who lead once there is a connection. They can read it then.",
  waiting: "Waits for those who lead. Only they can read it.",
  admitted: "Taken in: it is on the board.",
  declined: "Not taken in. Here are your words.",
  takeBack: "Take it back",
} as const satisfies Messages;
