import type { Messages } from "../messages.ts";

/** Joining: who invites and what for, before anybody gives a name. */
export const join = {
  invites: "{{ names }} invites you",
  inviteTogether: "{{ names }} invite you",
  invited: "You are invited",
  asFacilitator: "With this link you help to lead the workshop. It works once, for one person.",
  asAdvisory: "This link is for the advisory board.",
  asObserver: "With this link you read along and do not write.",
  heldIn: "The workshop’s language is {{ language }}.",
  whoSees: "Who sees what you say",
  seesWords: "Everybody in the workshop sees what you write.",
  seesNamePresent:
    "Those who lead see the list of names; the others see the names of whoever is there at that moment.",
  seesNameNumber: "Only those who lead see names; the others see how many are in.",
  operator: "This server is run by {{ operator }}, who can see what is written and who connects.",
  operatorUnsaid: "Who runs this server is not said. Whoever it is can see what is written and who connects.",
  review: "On {{ date }} those who lead look at all of it and say what is kept and what is deleted.",
  name: "Your name in this workshop",
  nameHint: "It need not be your real name. Choose what the others may call you.",
  nameMissing: "Write a name that the others will see. It need not be your real one.",
  people: "How many people use this phone or device now?",
  enter: "Join",
  entering: "Joining…",
  already: "This browser is already in this workshop.",
  goOnAs: "Go on as {{ name }}",
  other: "Join as somebody else",
  withCode: "Join with a code",
  code: "Code of eight letters",
  codeHint: "It stands on the poster or the screen. Capitals and spaces do not matter.",
  codeMissing: "A code has eight letters. Look at it again; what you wrote is still here.",
  look: "Go on",
  looking: "Opening the invitation…",
  otherCode: "Use another code",
  waitTitle: "You are at the door",
  waitText:
    "Someone who leads the workshop will let you in. You can leave this page open; it goes on by itself.",
} as const satisfies Messages;
