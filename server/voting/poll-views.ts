import { agreedCount, type TypedCount } from "#shared/voting/hand-count.ts";
import { may } from "#shared/members/permissions.ts";
import type { Role } from "#shared/members/roles.ts";
import type { HandCountState, OwnPart, PollView } from "#shared/voting/poll.ts";
import { fewBallots } from "#shared/voting/poll-result.ts";
import type { Elector, PollFacts } from "./poll.store.ts";

/** A poll as everybody of a role sees it. */
export function pollView(poll: PollFacts, counts: readonly TypedCount[]): PollView {
  const { id, state, title, method, options, eligible, secrecy, keptSecret, settings } = poll;
  const { why, power, carriedOutBy, closesAt, voided } = poll;
  const onList = electorsIn(poll);
  return {
    id,
    version: poll.changedAt,
    state,
    title,
    method,
    options,
    eligible,
    secrecy,
    keptSecret,
    settings,
    why,
    power,
    carriedOutBy,
    electorate: poll.electors && { electors: onList, paper: onPaper(poll), aside: poll.electors.aside },
    ...(poll.keys ? { fingerprints: poll.keys.groups.map(({ fingerprint }) => fingerprint) } : {}),
    thin: poll.electors !== null && onList - poll.electors.aside < fewBallots,
    closesAt,
    handCount: handCountState(counts),
    resultShown: isResultShown(poll),
    ...(poll.decision && isResultShown(poll) ? { decision: poll.decision } : {}),
    voided,
  };
}

/** The caller's own part; before the opening whoever's role is eligible counts as on the list. */
export function ownPart(poll: PollFacts, role: Role, elector: Elector | undefined): OwnPart {
  if (elector) {
    const { channel, group } = elector;
    return { elector: true, channel, ...(group ? { group } : {}) };
  }
  const isEligible = (poll.eligible as readonly Role[]).includes(role);
  return { elector: poll.state === "draft" && isEligible, channel: "device" };
}

/** Whether a role sees a poll at all: drafts are for those who take part. */
export function seesPoll(poll: PollFacts, role: Role): boolean {
  return may(role, poll.state === "draft" ? "poll.take-part" : "poll.read");
}

/** Everybody who might vote, whatever way. */
export function electorsIn({ electors, withoutDevice }: PollFacts): number {
  if (!electors) return 0;
  return electors.device + electors.paper + electors.aside + (withoutDevice ?? 0);
}

/** How many vote on paper or in the booth. */
export function onPaper({ electors, withoutDevice }: PollFacts): number {
  return (electors?.paper ?? 0) + (withoutDevice ?? 0);
}

/** Whether the result may be asked for. */
export function isResultShown({ state, result, settings, shown }: PollFacts): boolean {
  return state === "closed" && result !== null && (settings.reveal === "close" || shown);
}

function handCountState(counts: readonly TypedCount[]): HandCountState {
  if (counts.length === 0) return "none";
  if (agreedCount(counts)) return "agreed";
  return counts.length === 1 ? "waiting" : "differ";
}

/** Whether a result names who chose what; dots on the board are open, and yet shown without names. */
export function showsNames({ secrecy, settings }: Pick<PollFacts, "secrecy" | "settings">): boolean {
  return secrecy === "open" && !settings.live;
}
