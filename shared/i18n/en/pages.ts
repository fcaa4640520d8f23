import type { Messages } from "../messages.ts";

/** What the server itself says in a language: link previews, and names that nobody chose. */
export const pages = {
  invitation: "Invitation",
  founderName: "Facilitator",
  boardTitle: "Board",
  noneOption: "No new technology, or none of these",
  groupTitle: "Group {n}",
} as const satisfies Messages;
