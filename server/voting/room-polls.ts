import type { GroupListMembers } from "#shared/members/self-declared.ts";
import { ballotSettings } from "#shared/voting/poll-settings.ts";
import type { RoomPoll } from "#shared/voting/room-poll.ts";
import { isResultShown } from "./poll-views.ts";
import type { PollFacts, PollStore } from "./poll.store.ts";
import { resultView } from "./result-view.ts";

export interface RoomPollsNeeds {
  readonly polls: Pick<PollStore, "byId">;
  /** A poll as it is now; one whose time is over is closed. */
  readonly current: (pollId: string) => Promise<PollFacts>;
  readonly groupsOf: (workshopId: string) => Promise<readonly GroupListMembers[]>;
}

/** Votes for projectors: their questions at any time, their results by the same rule as everywhere, nobody's name. */
export function createRoomPolls({ polls, current, groupsOf }: RoomPollsNeeds) {
  const resultOf = async (poll: PollFacts): Promise<RoomPoll["result"]> => {
    if (!isResultShown(poll) || !poll.result) return null;
    const lists = poll.result.byGroup ? await groupsOf(poll.workshopId) : [];
    const { openBallots: _, ...counted } = poll.result;
    return resultView(counted, { members: [], groups: lists.flatMap(({ groups }) => groups), tookPart: [] });
  };

  return {
    /** A vote of a workshop; `undefined` for any other. */
    async projected(workshopId: string, pollId: string): Promise<RoomPoll | undefined> {
      if ((await polls.byId(pollId))?.workshopId !== workshopId) return undefined;
      const poll = await current(pollId);
      const { id, state, title, method, secrecy, options, voided } = poll;
      const settings = ballotSettings(poll.settings);
      return { id, state, title, method, secrecy, options, settings, voided, result: await resultOf(poll) };
    },
  };
}
