import type { Messages } from "../messages.ts";

/** Words that every screen may need. */
export const common = {
  product: "Ronda",
  language: "Language",
  close: "Close",
  cancel: "Cancel",
  save: "Save",
  copy: "Copy",
  copied: "Copied",
  print: "Print",
  undo: "Undo",
  redo: "Redo",
  delete: "Remove",
  restore: "Bring back",
  back: "Back",
  more: "More",
  loading: "Loading",
  tryAgain: "Try again",
  noConnection: "There is no connection at the moment. What you wrote is still here; try again.",
  leaveAndForget: "Leave and forget",
  roleFacilitator: "facilitator",
  roleParticipant: "participant",
  roleObserver: "read only",
  roleAdvisory: "advisory board",
} as const satisfies Messages;
