import type { Messages } from "../messages.ts";

/** From whom a vote is secret and from whom not, and what becomes of it where a device is lost. */
export const secrecy = {
  secretFrom: "It is secret from",
  secretFromGroup: "the others in the group",
  secretFromLead: "the people who lead the vote",
  secretFromServer:
    "whoever runs the server: it signs your ballot without seeing it, and cannot tell later whose it was",
  notSecretFrom: "It is not secret from",
  notSecretScreen: "whoever sees your screen while you fill it in",
  notSecretWho: "Whoever runs the server sees who may vote, and which devices are connected and when",
  notSecretSmall: "In a small group, or if all vote alike, the result itself can tell",
  notSecretProgram:
    "The server also sends the program that runs on this page: you trust it to be the real one",

  lostHow:
    "What is in the box stays in the box and counts. The key with which you vote, or vote again, is on this device only, and goes when you leave and forget.",
  canPrint:
    "You can print a recovery code: with it you go on with the same ballot on another device. Without it nobody can give you another ballot.",
  noCode:
    "There is no code for this ballot. If this device is lost, nobody can give you another ballot in this vote.",
  keepCode:
    "Keep it where nobody else looks, and tear it up when the vote is closed. The code does not show how you voted. But whoever has it and comes in as you could vote in your place, and whoever has it and runs the server could find your vote while it is open.",
  showCode: "Show a recovery code",
  hideCode: "Hide the code",
  printCode: "Print it",
  code: "Recovery code",
  qr: "Recovery code to scan",
  onOther: "On the other device:",
  onOtherBack:
    "Come back to the workshop as yourself, with your code for another device. If you have none, ask the people who lead.",
  onOtherScan: "Scan this, or open the page of the vote and type the code there.",
  tearUp: "Tear this up when the vote is closed.",
  have: "I have a recovery code",
  haveHint: "Eight groups of four letters or numbers. Spaces and dashes do not matter.",
  bring: "Bring my ballot here",
  wrong:
    "This code does not fit. Look at the letters again. It works in this vote only, for the person who printed it.",
  offline: "There is no connection. Try again in a moment.",
  otherKey:
    "The key of this vote is not the one that this device saw before. Do not vote now. Tell the others: something is wrong.",
} as const satisfies Messages;
