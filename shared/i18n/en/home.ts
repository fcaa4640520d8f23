import type { Messages } from "../messages.ts";

/** The first page: what Ronda is for, the workshops of this browser, starting and joining one. */
export const home = {
  what: "Ronda is a shared board where a group thinks a problem through, everybody from their own phone and at the same time.",
  whatFor:
    "Together you say what you need and what comes first, and whether technology is part of the answer at all.",
  noAccount: "No account, no e-mail, no real name needed.",
  yours: "Your workshops",
  waiting: "Waiting to be let in",
  openBoard: "Open the board",
  openWorkshop: "Links and people",
  join: "Join a workshop",
  joinHint: "If you have a link, open it. If you have a code of eight letters, write it here.",
  code: "Code",
  goOn: "Go on",
  start: "Start a workshop",
  startHint: "You say what it is for and get a link to send to the others.",
  return: "Continue with a return code",
  returnHint: "With a return code you go on here as the person you are on your other device.",
  returnCode: "Return code",
  returnMissing: "Write the return code.",
  theWorkshop: "The workshop",
  title: "Title",
  titleHint: "A few words that the group will recognise.",
  titleMissing: "Give the workshop a title.",
  language: "Language of the workshop",
  languageHint: "Everybody can still read the screens in their own language.",
  whatItIsFor: "What it is for",
  whatItIsForHint:
    "People read this before they give a name. What you leave empty shows as “not said yet”; you can fill it in later.",
  you: "You",
  yourName: "Your name",
  yourNameHint: "The others see who invites them. It need not be your real name.",
  nameMissing: "Write a name that the others will see.",
  create: "Start the workshop",
  working: "One moment…",
} as const satisfies Messages;
