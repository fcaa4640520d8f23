import type { Messages } from "../messages.ts";

/** The dialog about groups of notes: joining them, and suggestions. */
export const clusters = {
  title: "Groups of notes",
  none: "There are no groups yet.",
  joinWith: "Join {{ name }} with",
  choose: "Choose a group",
  join: "Join",
  joined: "The notes of {{ from }} are now in {{ into }}.",
  suggested: "Suggested by shared words",
  suggestHint:
    "This device compares the words of notes that are in no group. Nothing is sent anywhere, and nothing changes until you accept.",
  noSuggestion: "No two notes without a group share a telling word.",
  nameOf: "Name of the group",
  accept: "Make this group",
  leave: "Leave it",
  made: {
    one: "Group {{ name }} made, with {{ n }} note.",
    other: "Group {{ name }} made, with {{ n }} notes.",
  },
  left: "Left as it was.",
} as const satisfies Messages;
