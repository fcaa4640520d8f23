import type { ErrorCode } from "../../errors.ts";

/**
 * What happened, what was kept, what to do: one sentence or two for each error code that anybody may meet, also who is
 * not in yet. The others stand in `refusals.ts`; the compiler holds that none is missing.
 */
export const errors = {
  "bad-request":
    "Something in what you sent was not right. Nothing was changed; please check it and try again.",
  unauthorised: "This browser is not part of the workshop any more. Open the invitation link again.",
  forbidden: "Your part in this workshop does not include that. Nothing was changed.",
  "forbidden-origin":
    "This page came from another address than the workshop's. Open the invitation link again.",
  "not-found": "There is nothing here, or it is not open to you.",
  conflict: "Somebody else changed this at the same moment. Look at it again and decide.",
  gone: "This is not there any more.",
  "too-big": "This is too big. Nothing was changed; try it in smaller parts.",
  rate: "That was too fast. Wait a moment and try again; nothing was lost.",
  draining: "The server is about to restart. Try again in a moment.",
  "invite-unknown": "This link or code does not open a workshop. Ask for a new one.",
  "invite-used": "This link has already been used. It works for one person only; ask for another.",
  "return-unknown": "This return code is not known, or was replaced by a newer one.",
  "name-missing": "Write a name that the others will see. It need not be your real one.",
  internal: "Something went wrong on the server. What was saved is kept; try again.",
} as const satisfies Partial<Record<ErrorCode, string>>;
