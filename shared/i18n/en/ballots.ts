import type { Messages } from "../messages.ts";

/** What became of a ballot that did not leave from its own page. */
export const ballots = {
  aVote: "A vote",
  waits:
    "Your vote is sealed on this device. It leaves as soon as there is a connection, if the vote is still open.",
  "in-box": "Your vote is in the box.",
  late: "The vote had closed before yours could leave. It was not counted.",
  lateEarlier: "The vote had closed before your last one could leave. The one you cast before counts.",
  unsure: "The vote closed while yours was on its way. The page of the vote says whether it was counted.",
  refused:
    "The box did not take your vote. Perhaps another tab of this device voted later: then that one counts. If not, tell the people who lead.",
  boothWaits: {
    one: "1 ballot from the booth waits on this device, sealed. It goes into the box by itself.",
    other: "{{ n }} ballots from the booth wait on this device, sealed. They go into the box by themselves.",
  },
  boothKept: {
    one: "1 ballot from the booth could not leave yet. It waits on this device, sealed, and leaves as soon as there is a connection, if the vote is still open.",
    other:
      "{{ n }} ballots from the booth wait on this device, sealed. Not all could leave yet: they go as soon as there is a connection, if the vote is still open.",
  },
  boothLost: {
    one: "The box did not take 1 ballot from this booth: it was not counted. Tell the people who lead.",
    other:
      "The box did not take {{ n }} ballots from this booth: they were not counted. Tell the people who lead.",
  },
  putAway: "Close the notice",
} as const satisfies Messages;
