import type { Messages } from "../messages.ts";

/** What a device may keep, and leaving it: asked and said on every screen. */
export const device = {
  askPhone: "Is this phone only yours?",
  askDevice: "Is this device only yours?",
  yes: "Yes, only mine",
  yesMeans:
    "This browser remembers you. A copy of each board stays here and is wiped after seven days without use.",
  no: "No, others use it too",
  noMeans: "Nothing stays here after you close this tab.",
  missing: "Choose one of the two: it decides what may stay here.",
  leaveWhat:
    "This browser leaves all its workshops, and everything that Ronda kept here is wiped: copies of boards, and changes that were not sent yet.",
  leaveStays:
    "What you have already shared stays with the group. To come back you need a link, a code or your return code.",
  leaving: "Leaving…",
} as const satisfies Messages;
