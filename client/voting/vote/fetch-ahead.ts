import type { PollView } from "#shared/voting/poll.ts";
import { loadMessages } from "#client/i18n/i18n.ts";
import { keepShell } from "#client/members/keep-shell.ts";
import { methodScreens } from "../methods/all-methods.ts";

/**
 * Fetches what a vote in this poll will need, and keeps the page's program for a start without connection. For own
 * devices only.
 */
export async function fetchAhead({ secrecy, method, state }: PollView): Promise<void> {
  if (state === "closed") return;
  await Promise.allSettled([
    secrecy === "secret" ? import("./SecretVote.tsx") : import("./OpenBallot.tsx"),
    methodScreens[method].ballot(),
    import("../device/AwayBallots.tsx"),
    import("../device/BallotFates.tsx"),
    import("./WhatIsSecret.tsx"),
    import("./LostPhone.tsx"),
    loadMessages("methods", "ballots", "secrecy", "symbols", "refusals"),
  ]);
  keepShell("/v/");
}
