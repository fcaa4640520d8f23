import type { Messages } from "../messages.ts";

/** The page that counts a published vote in the reader’s own browser. */
export const recount = {
  title: "Count a vote yourself",
  how: "Open the file that a vote published. Your own browser counts it; nothing is sent anywhere.",
  choose: "File of a vote",
  dropHint: "Or drop it here.",
  counted: { one: "1 ballot counted", other: "{{ n }} ballots counted" },
  same: "It is counted with the same program parts as on the server and by the command “ronda tally”. Any other program that knows the rule may count it too.",
  wrong: "This file could not be read. It should be the one that the result’s page saves.",
  wrongDetail: "This file could not be counted: {{ detail }}",
} as const satisfies Messages;
