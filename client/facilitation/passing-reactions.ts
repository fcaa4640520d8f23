import { createSignal, type Accessor } from "solid-js";
import type { ReactionCounts } from "#shared/facilitation/reactions.ts";
import { browserTimers, type Timers } from "#client/realtime/timers.ts";
import type { FactEvent } from "./fact-stream.ts";

/** After so long without a word of the server a reaction is over, in ms: a little more than one lasts. */
const longest = 12_000;

/**
 * What people show now, as the stream tells it. `hear` answers whether an event was about nothing else; a stream that
 * begins anew knows of none, and one that broke leaves none standing.
 */
export function createPassingReactions(timers: Timers = browserTimers): {
  readonly counts: Accessor<ReactionCounts>;
  readonly hear: (event: FactEvent) => boolean;
} {
  const [counts, setCounts] = createSignal<ReactionCounts>({});
  let cancel = () => {};
  const show = (now: ReactionCounts) => {
    cancel();
    setCounts(now);
    if (Object.keys(now).length > 0) cancel = timers.after(longest, () => setCounts({}));
  };
  return {
    counts,
    hear: ({ kind, data }) => {
      if (kind === "snapshot") show({});
      if (kind !== "reactions") return false;
      show(data["counts"] as ReactionCounts);
      return true;
    },
  };
}
