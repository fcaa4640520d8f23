import type { Messages } from "../messages.ts";

/** The bars of the board, the saved state, and notices that must be there without a network. */
export const board = {
  notices: "Notices",
  views: "Views of the board",
  viewWall: "Wall",
  viewFramings: "The problem",
  viewPersonas: "Characters",
  viewNeeds: "What we need",
  skipToContent: "Skip to the board",

  stateLoading: "Loading",
  stateSaved: "Saved",
  stateSaving: "Saving",
  stateOfflineNone: "Offline",
  stateOfflineKept: {
    one: "Offline, 1 change kept on this device",
    other: "Offline, {{ n }} changes kept on this device",
  },
  stateOfflineTab: {
    one: "Offline, 1 change in this tab: keep this page open",
    other: "Offline, {{ n }} changes in this tab: keep this page open",
  },
  stateNotSaved: "Not saved yet",
  notSaved:
    "The server could not save what was written just now. Your words are kept here and sent again by themselves: leave this page open.",
  stateClosed: "Not connected",
  closedSignedOut:
    "This browser is not part of the workshop any more. Open the invitation link again; what you see here can still be read and copied.",
  closedRemoved: "You are no longer part of this workshop. What you see here can still be read and copied.",
  closedGone: "This board is not here any more. What you see can still be read and copied.",
  newVersion: "There is a newer Ronda. Load the page again to go on writing.",
  reload: "Load again",
  readOnly: "Read only",

  alsoInField: {
    one: "{{ names }} is in this field",
    other: "{{ names }} and others are in this field ({{ n }})",
  },

  people: "Who is here",
  peopleCount: { one: "1 person here", other: "{{ n }} people here" },
  observers: { one: "1 person only reads.", other: "{{ n }} people only read." },
  somebody: "somebody",
  otherBoard: "a board that is not open to you",

  menu: "Menu",

  kindNotes: "note",
  kindClusters: "group",
  kindFramings: "the problem",
  kindPersonas: "character",
  kindNeeds: "need",
  kindComments: "comment",
  kindPolls: "vote",

  cameIn: { one: "{{ names }} came in", other: "{{ n }} people came in" },
  wentAway: { one: "{{ names }} left", other: "{{ n }} people left" },

  trayOpen: { one: "1 text of yours is kept aside", other: "{{ n }} texts of yours are kept aside" },
  lateWaits: { one: "1 piece of late work waits", other: "{{ n }} pieces of late work wait" },
  lateTaken: {
    one: "1 late text of yours was taken in.",
    other: "{{ n }} late texts of yours were taken in.",
  },
  lateNot: "Some was not taken in.",
  trayLook: "Look",

  renamed: "Those who lead gave you the name “{{ name }}”.",
  roleNow: "You now take part as: {{ role }}.",
  renamedChange: "Change it",
  dismiss: "Close the notice",

  notOpen: "This board could not be opened.",
  notOpenOffline: "There is no connection, and no copy of this board on this device.",
  toStart: "To the first page",
  promptNext: "Next notice: this is {{ at }} of {{ n }}",
} as const satisfies Messages;
