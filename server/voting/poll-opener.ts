import { RondaError } from "#shared/errors.ts";
import type { GroupListMembers } from "#shared/members/self-declared.ts";
import type { OpenPoll } from "#shared/voting/poll.ts";
import type { Me } from "#shared/workshops/workshop.ts";
import { votesBeside, whatMayStand } from "./comparable-votes.ts";
import { placeSize } from "./place-size.ts";
import type { PollBoxes } from "./poll-boxes.ts";
import { openingOf } from "./poll-opening.ts";
import type { Elector, PollChangeSet, PollFacts, PollStore } from "./poll.store.ts";

export interface PollOpenerNeeds {
  readonly polls: Pick<PollStore, "save" | "ofWorkshop" | "electors">;
  readonly boxes: Pick<PollBoxes, "make">;
  /** Throws `not-found`. */
  readonly factsOf: (pollId: string) => Promise<PollFacts>;
  readonly membersOf: (workshopId: string) => Promise<readonly Me[]>;
  readonly groupsOf: (workshopId: string) => Promise<readonly GroupListMembers[]>;
  readonly riskModelDone: (workshopId: string) => Promise<boolean>;
}

/**
 * Opens drafts: the list is frozen, and a secret poll gets its keys and its box first. Throws as `openingOf`,
 * `risk-model-missing`, `groups-hidden` where that was asked for, and `conflict` when somebody else opens or changed it.
 */
export function createPollOpener({ polls, boxes, factsOf, ...needs }: PollOpenerNeeds) {
  const opening = new Set<string>();

  /** A wish for secrecy that came while keys were made, and stands anyway, holds nobody's opening up. */
  const save = async (poll: PollFacts, change: PollChangeSet, list: readonly Elector[]) => {
    try {
      return await polls.save(poll.id, poll.changedAt, change, list);
    } catch (error) {
      const now = await factsOf(poll.id);
      if (!isSameDraft(poll, now)) throw error;
      return polls.save(now.id, now.changedAt, change, list);
    }
  };

  /**
   * Only by role, and beside votes by role: whoever tries one list after the other must not learn what people say of
   * themselves.
   */
  const requireShown = async (poll: PollFacts, electors: readonly Elector[]) => {
    if (poll.settings.byGroup !== "role") return;
    const beside = (await votesBeside(polls, poll)).filter(
      ({ poll: { settings } }) => typeof settings.byGroup !== "object",
    );
    if (whatMayStand({ poll, electors }, beside, 0).groups) return;
    throw new RondaError("groups-hidden", "beside earlier results groups would stay hidden");
  };

  const openFrom = async (poll: PollFacts, wanted: OpenPoll) => {
    const members = await needs.membersOf(poll.workshopId);
    const declared = await needs.groupsOf(poll.workshopId);
    const { list, withoutDevice, groups } = openingOf(poll, members, declared, wanted);
    if (poll.settings.sensitive && !(await needs.riskModelDone(poll.workshopId))) {
      throw new RondaError("risk-model-missing", "a sensitive poll needs the workshop's risk model first");
    }
    if (wanted.unlessHidden) await requireShown(poll, list);
    const state = poll.settings.registration ? ("registering" as const) : ("open" as const);
    const change = { state, withoutDevice };
    if (poll.secrecy === "open") return save(poll, change, list);
    const places = {
      count: list.length + withoutDevice,
      bytes: placeSize(poll.method, poll.options),
    };
    const made = await boxes.make(poll.id, groups, places);
    try {
      const { boxId, keys } = made;
      const after = await save(poll, { ...change, boxId, keys }, list);
      made.begin(after);
      return after;
    } catch (error) {
      await made.drop();
      throw error;
    }
  };

  /** Two openings at once would write over each other's keys. */
  return async (poll: PollFacts, wanted: OpenPoll): Promise<PollFacts> => {
    if (opening.has(poll.id)) throw new RondaError("conflict", "somebody else opens it");
    opening.add(poll.id);
    try {
      return await openFrom(poll, wanted);
    } finally {
      opening.delete(poll.id);
    }
  };
}

/** Whether nothing was decided in between but that it stays secret. */
function isSameDraft(one: PollFacts, other: PollFacts): boolean {
  const known = (poll: PollFacts) => JSON.stringify({ ...poll, changedAt: 0, keptSecret: false });
  return known(one) === known(other);
}
