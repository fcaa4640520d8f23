import { RondaError } from "#shared/errors.ts";
import { fewBallots, manyBallots } from "#shared/voting/poll-result.ts";
import type { PollBoxes } from "./poll-boxes.ts";
import { agreedCount, electorsIn, onPaper } from "./poll-views.ts";
import type { Elector, PollFacts, PollStore } from "./poll.store.ts";
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

  /** Counting again after a crash gives the same: nothing is destroyed before the result is on disk. */
  const count = async (poll: PollFacts): Promise<void> => {
    const isSecret = poll.secrecy === "secret";
    const boxed = isSecret ? await boxes.sealed(poll.id) : [];
    const { result, recount } = publishResult({
      poll,
      boxed,
      open: await polls.openBallots(poll.id),
      byHand: agreedCount(await polls.counts(poll.id)),
      slipsUsed: await polls.slipsUsed(poll.id),
      groupsMayShow: await groupsMayShow(polls, poll),
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
      const done = count(poll).finally(() => finishing.delete(poll.id));
      finishing.set(poll.id, done);
      return done;
    },
  };
}

/**
 * Whether results by group may stand beside those of earlier votes on the same: not where a group's lists differ by one
 * to four people, whose votes a comparison would give away.
 */
async function groupsMayShow(polls: PollStore, poll: PollFacts): Promise<boolean> {
  if (!poll.settings.byGroup) return false;
  const others = await polls.ofWorkshop(poll.workshopId);
  const mine = await polls.electors(poll.id);
  for (const other of others) {
    if (other.id === poll.id || !other.result?.byGroup || !isSameQuestion(poll, other)) continue;
    const theirs = await polls.electors(other.id);
    const groups = new Set([...mine, ...theirs].map(({ group }) => group));
    const differences = [...groups].map((group) => differenceOf(mine, theirs, group));
    if (differences.some((people) => people > 0 && people < fewBallots)) return false;
  }
  return true;
}

function isSameQuestion(one: PollFacts, other: PollFacts): boolean {
  const labels = ({ options }: PollFacts) =>
    options
      .map(({ label }) => label)
      .sort()
      .join("\n");
  return one.method === other.method && labels(one) === labels(other);
}

function differenceOf(mine: readonly Elector[], theirs: readonly Elector[], group: string): number {
  const of = (electors: readonly Elector[]) =>
    new Set(electors.flatMap((one) => (one.group === group ? [one.memberId] : [])));
  const [a, b] = [of(mine), of(theirs)];
  return [...a].filter((id) => !b.has(id)).length + [...b].filter((id) => !a.has(id)).length;
}

/** Refuses what is not possible where a poll is. Throws `poll-closed` once it is over, else `poll-state`. */
export function requireState(poll: PollFacts, ...states: readonly PollFacts["state"][]): void {
  if (states.includes(poll.state)) return;
  if (poll.state === "closed") throw new RondaError("poll-closed", "the poll was closed");
  throw new RondaError("poll-state", `not possible while ${poll.state}`);
}
