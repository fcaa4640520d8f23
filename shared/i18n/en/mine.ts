import type { Messages } from "../messages.ts";

/** Notes that nobody else sees, to be read again and taken along. */
export const mine = {
  title: "Notes that only you see",
  hint: "Notes that were not shown to the group, from this and earlier steps.",
  none: "There are none.",
  onDevice: "Without a connection: only those of this step.",
  held: "stays with you",
  unsent: "Not sent yet",
  earlier: "An earlier step",
  copy: "Copy all",
  save: "Save as a file",
} as const satisfies Messages;
