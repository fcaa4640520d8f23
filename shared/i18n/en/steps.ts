import type { Messages } from "../messages.ts";

/** What lies behind the bar of a session: writing alone, the agenda and its days, proposals, one's own settings. */
export const steps = {
  min: "{{ n }} min",
  sec: "{{ n }} s",
  days: { one: "1 day", other: "{{ n }} days" },
  moreMinutes: { one: "1 more minute", other: "{{ n }} more minutes" },
  goOn: "Go on",

  waiting: { one: "1 person waits to be let in", other: "{{ n }} people wait to be let in" },
  claims: { one: "1 person says they were here before", other: "{{ n }} people say they were here before" },

  writeAlone: "Nobody sees what you write until it is shown.",
  withName: "With your name.",
  withoutName: "Without your name.",
  aloneCount: "{{ n }} of {{ all }} here are writing",
  aloneReady: "{{ n }} are ready",
  lateNotes: {
    one: "A note of yours came after the others were shown. Nobody sees it.",
    other: "{{ n }} notes of yours came after the others were shown. Nobody sees them.",
  },
  lateShow: "Show mine, even if few others are shown with it",
  lateAgreed: "Whoever leads can show it to the group now.",
  leftNotes: {
    one: "A note of yours was not shown to the group yet.",
    other: "{{ n }} notes of yours were not shown to the group yet.",
  },
  cameAlong: {
    one: "A note of yours that was not sent before came along.",
    other: "{{ n }} notes of yours that were not sent before came along.",
  },
  cameHeld: {
    one: "One stays with you, because names are shown in this step.",
    other: "{{ n }} stay with you, because names are shown in this step.",
  },

  readyCount: "{{ n }} of {{ all }} here are ready",

  agenda: "Agenda",
  opensOn: "from {{ when }}",
  closesOn: "until {{ when }}",
  dayCame: "The day has come for: {{ title }}",
  dayOver: "The days of “{{ title }}” are over.",
  openStep: "Open it",
  "state-planned": "to come",
  "state-current": "now",
  "state-done": "done",
  "state-skipped": "left out",
  propose: "Propose a step",
  proposeTitle: "What should we also do?",
  proposeMinutes: "Minutes",
  proposeSend: "Propose",
  proposed: "Proposed. Those who lead decide about it.",
  proposals: "Proposed by the group",
  proposedBy: "{{ minutes }}, by {{ name }}",

  settings: "Sound and reading aloud",
  bell: "A soft bell when the time is up",
  aloud: "Tell me what the group does: steps, time, turns, groups, votes, where it looks",
  aloudHint: "Read aloud by a screen reader, only when something changes.",
  along: "Bring me along where the group goes",
  alongHint: "Never while you write. Otherwise you are told where the group is.",
} as const satisfies Messages;
