import type { ErrorCode } from "../../errors.ts";

/** What happened, what was kept, what to do: one sentence or two for each error code. */
export const errors = {
  "bad-request":
    "Something in what you sent was not right. Nothing was changed; please check it and try again.",
  unauthorised: "This browser is not part of the workshop any more. Open the invitation link again.",
  forbidden: "Your part in this workshop does not include that. Nothing was changed.",
  "forbidden-origin":
    "This page came from another address than the workshop's. Open the invitation link again.",
  "not-found": "There is nothing here, or it is not open to you.",
  conflict: "Somebody else changed this at the same moment. Look at it again and decide.",
  stale: "The group went on in the meantime. Look at where it is now and try again.",
  locked: "The board is closed for writing at the moment. Nothing of yours was put on it.",
  "activity-state": "This step is not where that is possible. The agenda is as it was.",
  "agenda-over": "There is no further step in the agenda. Add one, or open one again.",
  "timer-state": "The timer is not where that is possible. It is as it was.",
  "timer-below-zero": "That would leave less than no time. The timer is as it was.",
  "not-your-turn": "You have no turn to pass at the moment. Nothing was changed.",
  "nobody-waits": "Nobody who is here is waiting to speak. Nothing was changed.",
  "no-activity": "The group is not at a step of the agenda yet. Nothing was changed.",
  "last-facilitator": "Somebody has to facilitate. Let another person facilitate first; nothing was changed.",
  gone: "This is not there any more.",
  "too-big": "This is too big. Nothing was changed; try it in smaller parts.",
  rate: "That was too fast. Wait a moment and try again; nothing was lost.",
  draining: "The server is about to restart. Try again in a moment.",
  "invite-unknown": "This link or code does not open a workshop. Ask for a new one.",
  "invite-used": "This link has already been used. It works for one person only; ask for another.",
  "return-unknown": "This return code is not known, or was replaced by a newer one.",
  "name-missing": "Write a name that the others will see. It need not be your real one.",
  "import-empty": "Nothing to take in was found in there. The board is as it was.",
  "import-format": "This file could not be read. The board is as it was. A table with a column “text” works.",
  "import-epoch":
    "This file comes from an earlier life of the board and cannot be merged. The board is as it was.",
  internal: "Something went wrong on the server. What was saved is kept; try again.",
} as const satisfies Record<ErrorCode, string>;
