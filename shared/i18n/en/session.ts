import type { Messages } from "../messages.ts";

/** The bar of a session as everybody meets it on the board: where the group is, how long, what is asked. */
export const session = {
  now: "Where the group is",
  notBegun: "The session has not begun",
  over: "All steps are done",
  between: "Between two steps",
  details: "The session",
  lead: "Lead",
  leadTitle: "Lead the session",

  timeLeft: "left",
  timePaused: "paused",
  timeUp: "The time is up",
  daysLeft: { one: "1 day", other: "{{ n }} days" },

  locked: "Locked: you can only read for now.",
  lockedLead: "Locked: only those who lead can write.",
  muted: "You can only read for now. What you wrote for yourself stays with you, and so does your name.",
  notWriting: "In this step you only read.",

  saidShown: "The notes of the group are on the wall now.",

  elsewhere: "The group is at: {{ where }}",
  join: "Go there",
  looksAt: "The group looks at: {{ where }}",
  notNow: "Not now",

  hand: "Raise hand",
  handUp: "Lower hand",
  ready: "I am ready",
  yourTurn: "It is your turn.",
  somebody: "somebody",
  missedTurn: "You were away when your turn came. Would you like it now?",
  turnOver: "The time of your turn is over. Finish your thought.",

  agendaEmpty: "There is no agenda yet.",

  saidNow: "Now: {{ title }}. {{ instructions }}",
  saidLeft: { one: "1 minute left", other: "{{ n }} minutes left" },
  saidLocked: "The board is locked.",
  saidUnlocked: "The board is open for writing again.",
} as const satisfies Messages;
