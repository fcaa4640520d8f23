import type { Messages } from "../messages.ts";

/** People: what one says of oneself, and what those who lead decide about somebody. */
export const people = {
  aboutTitle: "About me",
  name: "My name here",
  nameHint: "Any name. It also changes on what you wrote.",
  save: "Save",
  saved: "Saved.",

  peopleCount: "How many people use this device?",
  peopleHint:
    "For a table or a family. Rounds and counts then count people, not devices. Those who lead see it.",

  groupsTitle: "Where I belong",
  groupsHint:
    "Only if you like. Nobody reads your answer; it is only counted, and never in groups of fewer than five.",
  decline: "I would rather not say",
  languages: "Languages that I speak",
  languagesHint: "Separated by commas. Only counted.",

  wasHere: "I was here before",
  wasHereHint:
    "On another device, or before this browser forgot you. Type the name you had; those who lead decide.",
  wasHereName: "The name I had",
  wasHereAsk: "Ask",
  wasHereAsked: "You said that you were here as “{{ name }}”. Those who lead decide about it.",

  disturbing: "Somebody is disturbing",
  freeze: "Freeze the board",
  freezeHint: "Everybody reads, only those who lead write.",
  closeDoor: "Close the link and the code",
  closeDoorHint: "Nobody new comes in by them until you open them again.",
  newLinks: "New links for everybody",
  newLinksHint: "All old links and the code stop working. Who is in stays.",
  newLinksDone: "All links are new.",
  takePen: "Take the pen",
  takePenOf: "Take the pen from {{ name }}",
  sendAwayName: "Send {{ name }} away",
  wentAway: "{{ name }} was sent away. An old link would let them in again: make new links.",
  nobodyElse: "Nobody else is here.",

  saysWasHere: "{{ now }} says: I was here before, as “{{ name }}”.",
  saysWhom: "Who is it?",
  saysYes: "Yes, one person",
  saysNo: "No",
  saysChoose: "choose",
  isHereNow: "{{ name }} is here right now, on another device. Ask first.",
  takesRole: "They then take part as {{ name }} did: {{ role }}.",
  mergedNow: "It is one person now: {{ name }}.",

  nameOf: "Name",
  nameOfHint: "They are told.",
  peopleOf: "Stands for how many people",
  samePerson: "The same person as",
  merge: "Make them one",

  undoAll: "Undo everything",
  undoAllBy: "Undo everything by {{ name }}",
  undoLooking: "Looking at what would change",
  undoNothing: "Nothing on the boards is by {{ name }}.",
  undoGoes: { one: "1 card of theirs goes", other: "{{ n }} cards of theirs go" },
  undoChanges: { one: "1 card of others changes", other: "{{ n }} cards of others change" },
  undoComes: {
    one: "1 card that they removed comes back",
    other: "{{ n }} cards that they removed come back",
  },
  undoMixedGoes: "others wrote in it too",
  undoMixedStays: "what others wrote in it stays",
  undoLeave: "Take the tick away from what is to stay as it is.",
  undoNoWords: "a card without words",
  undoHidden: "Cards that were written without names are not reached.",
  undoDeleted:
    "Words that somebody only deleted are found where nobody else wrote since; otherwise an earlier moment brings them back.",
  undoDo: "Undo it",
  undoDone: "Done: {{ goes }} gone, {{ changes }} changed, {{ comes }} back.",
  undoBack: "Bring it all back",
  undoBackDone: "Everything is as it was before.",

  noDevice: "People without a device",
  noDeviceHint:
    "A table, or somebody in the room. They count as here; you raise their hand and write their notes. Who has a device speaks for themselves.",
  noDeviceName: "Who",
  noDeviceNameHint: "For example: the table by the window. A name only if the person agrees.",
  noDeviceAdd: "Add",
  hand: "Hand",
  handOf: "Raised hand of {{ name }}",
  write: "Write",
  noteFor: "Note for {{ name }}",
  noteNamed: "Say on the note: {{ name }}",
  noteNamedHint: "Only with their yes. Otherwise it says that it was entered for somebody.",
  notePut: "Put on the wall",
  noteDone: "It is on the wall.",
  noteNotNow: "Nothing can be written on the board right now.",
} as const satisfies Messages;
