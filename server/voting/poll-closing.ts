import { RondaError } from "#shared/errors.ts";
import { agreedCount } from "#shared/voting/hand-count.ts";
import { manyBallots } from "#shared/voting/poll-result.ts";
import { votesBeside, whatMayStand } from "./comparable-votes.ts";
import type { PollBoxes } from "./poll-boxes.ts";
import { electorsIn, onPaper } from "./poll-views.ts";
import type { PollFacts, PollStore } from "./poll.store.ts";
import { publishResult } from "./publish-result.ts";

export interface PollClosingNeeds {
  readonly polls: PollStore;
  readonly boxes: PollBoxes;
  readonly announce: (workshopId: string) => void;
}

export type PollClosing = ReturnType<typeof createPollClosing>;

/** Counts polls whose time is over: the result is kept first, then keys and ballots are destroyed. */
export function createPollClosing({ polls, boxes, announce }: PollClosingNeeds) {
  const finishing = new Map<string, Promise<void>>();
  /** One at a time in a workshop: of two that close at once, the later must see what of the other stands. */
  const inTurn = new Map<string, Promise<void>>();

  /** Counting again after a crash gives the same: nothing is destroyed before the result is on disk. */
  const count = async (poll: PollFacts): Promise<void> => {
    const isSecret = poll.secrecy === "secret";
    const boxed = isSecret ? await boxes.sealed(poll.id) : [];
    const byHand = agreedCount(await polls.counts(poll.id));
    const vote = { poll, electors: await polls.electors(poll.id) };
    const { result, recount } = publishResult({
      poll,
      boxed,
      open: await polls.openBallots(poll.id),
      unnamed: await polls.reasons(poll.id),
      byHand,
      slipsUsed: await polls.slipsUsed(poll.id),
      mayStand: whatMayStand(vote, await votesBeside(polls, poll), byHand?.people ?? 0),
    });
    const keepTook = isSecret && electorsIn(poll) >= manyBallots;
    await polls.close(poll.id, { result, recount, voided: false, keepTook });
    await boxes.destroy(poll.id);
    announce(poll.workshopId);
  };

  return {
    /** Whether what is counted by hand is still to come. */
    async waitsForPaper(poll: PollFacts): Promise<boolean> {
      if (onPaper(poll) === 0 || agreedCount(await polls.counts(poll.id))) return false;
      return (await polls.slipsUsed(poll.id)) < onPaper(poll);
    },

    /** Closes for good, once however often it is asked. */
    finish(poll: PollFacts): Promise<void> {
      const known = finishing.get(poll.id);
      if (known) return known;
      const before = inTurn.get(poll.workshopId) ?? Promise.resolve();
      const done = before
        .catch(() => undefined)
        .then(() => count(poll))
        .finally(() => {
          finishing.delete(poll.id);
          if (inTurn.get(poll.workshopId) === done) inTurn.delete(poll.workshopId);
        });
      finishing.set(poll.id, done);
      inTurn.set(poll.workshopId, done);
      return done;
    },
  };
}

/** Refuses what is not possible where a poll is. Throws `poll-closed` once it is over, else `poll-state`. */
export function requireState(poll: PollFacts, ...states: readonly PollFacts["state"][]): void {
  if (states.includes(poll.state)) return;
  if (poll.state === "closed") throw new RondaError("poll-closed", "the poll was closed");
  throw new RondaError("poll-state", `not possible while ${poll.state}`);
}
