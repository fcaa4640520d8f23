import { RondaError } from "#shared/errors.ts";
import type { GroupListMembers } from "#shared/members/self-declared.ts";
import type { OpenPoll } from "#shared/voting/poll.ts";
import type { Me } from "#shared/workshops/workshop.ts";
import { placeSize } from "./place-size.ts";
import type { PollBoxes } from "./poll-boxes.ts";
import { openingOf } from "./poll-opening.ts";
import type { Elector, PollChangeSet, PollFacts, PollStore } from "./poll.store.ts";

export interface PollOpenerNeeds {
  readonly polls: Pick<PollStore, "save">;
  readonly boxes: Pick<PollBoxes, "make">;
  /** Throws `not-found`. */
  readonly factsOf: (pollId: string) => Promise<PollFacts>;
  readonly membersOf: (workshopId: string) => Promise<readonly Me[]>;
  readonly groupsOf: (workshopId: string) => Promise<readonly GroupListMembers[]>;
  readonly riskModelDone: (workshopId: string) => Promise<boolean>;
}

/**
 * Opens drafts: the list is frozen, and a secret poll gets its keys and its box first. Throws as `openingOf`,
 * `risk-model-missing`, and `conflict` when somebody else opens or changed it.
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

  const openFrom = async (poll: PollFacts, wanted: OpenPoll) => {
    const members = await needs.membersOf(poll.workshopId);
    const declared = await needs.groupsOf(poll.workshopId);
    const { list, withoutDevice, groups } = openingOf(poll, members, declared, wanted);
    if (poll.settings.sensitive && !(await needs.riskModelDone(poll.workshopId))) {
      throw new RondaError("risk-model-missing", "a sensitive poll needs the workshop's risk model first");
    }
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
