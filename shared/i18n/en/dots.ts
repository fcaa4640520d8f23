import type { Messages } from "../messages.ts";

/** Dots on the wall: a light way to see what the group leans to. */
export const dots = {
  title: "Dots on the wall",
  how: "Each person puts a few dots on cards. Nobody sees where the others put theirs until you show them; then everybody sees the sums, without names; where fewer than five put dots, only what comes first. Dots narrow the list, they decide nothing.",
  on: "On what?",
  clusters: { one: "On the groups (1)", other: "On the groups ({{ n }})" },
  notes: { one: "On the notes (1)", other: "On the notes ({{ n }})" },
  quarter: {
    one: "Empty: 1, about a quarter of the cards.",
    other: "Empty: {{ n }}, about a quarter of the cards.",
  },
  many: "More than a dozen are hard to overlook. Put what belongs together into groups first.",
  few: "At least two with words in them are needed.",
  runs: "Dots are being put on this wall already. Show those first.",
  start: "Let people put dots",
  pollTitle: "Dots: {{ board }}",
  put: {
    one: "Put your dots on the cards: 1 left.",
    other: "Put your dots on the cards: {{ n }} left.",
  },
  othersPut: "Dots are being put on the cards.",
  hidden: "Nobody sees them until they are shown.",
  areIn: "They are in.",
  wasIn: "Your dots are in. If you put dots now, they replace those.",
  refused: "Your dots were not taken. Perhaps they were just shown.",
  asList: "As a list",
  howMany: "{{ n }} of {{ all }} have put theirs",
  show: "Show the dots",
  showNow: "Show them to everybody now",
  wait: "Wait",
  shown: "Everybody’s dots.",
  shownBy: "{{ n }} of {{ all }} put theirs.",
  cameOut: "comes first",
  fewPut: "With so few, sums would tell who put what: only what came out is marked.",
  asTable: "As a table",
  putAway: "Put away",
} as const satisfies Messages;
