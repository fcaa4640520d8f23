import type { Messages } from "../messages.ts";

/** The boards of a workshop: finding them, making them, saying who opens them, sharing cards between them. */
export const boards = {
  title: "Boards",
  main: "Everybody's board",
  here: "You are here",
  open: "Open",
  everyone: "Everyone in the workshop opens it.",
  named: {
    one: "{{ n }} person named on it opens it, and those who lead.",
    other: "{{ n }} people named on it open it, and those who lead.",
  },
  riskNamed: {
    one: "Only {{ n }} person named on it opens it.",
    other: "Only {{ n }} people named on it open it.",
  },
  group: "A group's board",
  anonymous: "Names nobody",
  archived: "Put away",
  make: "Make another board",
  name: "Name of the board",
  nameMissing: "Give the board a name.",
  who: "Who opens it",
  whoEveryone: "Everyone in the workshop",
  whoNamed: "Only people I name, and those who lead",
  whoAnonymous: "Everyone, and nobody is named on it",
  whoRisk: "A risk model: only people I name and I",
  anonymousHint:
    "Nobody sees who is there or who wrote what, and nothing is entered for others. Whoever runs the server can still see which devices connect and what they send.",
  riskHint:
    "Four questions about who could do harm and what you do. It is in no search, no file and no minutes. Those who lead are not on it unless you name them.",
  people: "People",
  makeIt: "Make the board",
  made: "The board is made.",
  change: "Name, people",
  save: "Save",
  putAway: "Put away",
  takeBack: "Take out again",
  putAwayHint: "It can then be read, not written on.",
  exported: "May leave in a file",
  share: "Share",
  shareLong: "Share with another board",
  shareTo: "Copy to",
  shareHint: "The card stays here and is copied there. It is written down who did.",
  shareHintAnonymous:
    "The card stays here and is copied there. Nobody is named, neither on the card nor in what is written down.",
  shared: { one: "{{ n }} card was copied.", other: "{{ n }} cards were copied." },
  sharedBefore: "It was copied there before.",
  sharesTitle: "Shared between boards",
  shareLine: "From {{ from }} to {{ to }}: {{ who }}, {{ when }}",
  nobodyNamed: "nobody is named",
  sharesNone: "Nothing was shared between boards yet.",
} as const satisfies Messages;
