import type { PollView } from "./poll.ts";

/** The polls after an event told them to many at once: one's own part stays as it was known. */
export function toldPolls(known: readonly PollView[], told: readonly PollView[]): readonly PollView[] {
  return told.map((poll) => {
    const mine = known.find(({ id }) => id === poll.id)?.mine;
    return mine ? { ...poll, mine } : poll;
  });
}
