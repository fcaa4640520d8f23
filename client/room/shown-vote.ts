import type { VoteStage } from "#shared/facilitation/vote-stage.ts";
import type { RoomPoll } from "#shared/voting/room-poll.ts";
import { hasNumbers } from "#shared/voting/poll-result.ts";

/** What of a vote is there to be shown: its question in place of a result that nobody may see yet. */
export function shownVote(stage: VoteStage, poll: RoomPoll): VoteStage {
  const { show } = stage;
  const question = { show: "poll", poll: stage.poll } as const;
  if (show === "option") return poll.options.some(({ id }) => id === stage.option) ? stage : question;
  if (show === "result" || show === "numbers") {
    if (!poll.result) return question;
    return show === "numbers" && !hasNumbers(poll.result) ? { show: "result", poll: stage.poll } : stage;
  }
  return stage;
}
