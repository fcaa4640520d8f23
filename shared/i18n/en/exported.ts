import type { Messages } from "../messages.ts";

/** Words of an exported board that no screen has; its questions and choices are those of the sheets. */
export const exported = {
  notes: "Notes",
  otherNotes: "Other notes",
  comments: "Comments",
  untitled: "Without a title",
  notTalkedAbout: "not talked about yet",
  madeWith: "Written together with Ronda",
  comment: "Comment",
  about: "About",
  resolved: "Settled",
  onBehalf: "entered for somebody",
  onBehalfOf: "entered for {{ name }}",
} as const satisfies Messages;
