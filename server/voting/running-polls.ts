import { RondaError } from "#shared/errors.ts";
import { groupKeyOf, type GroupKey, type PollSecrets } from "./ballot-crypto.ts";
import type { BallotBoxStore, BoxedBallot } from "./ballot-box.store.ts";
import type { PollFacts } from "./poll.store.ts";
import { boxKeyOf, type BoxKey } from "./sealed-box.ts";

/** What casting needs of a secret poll between its opening and its close, in memory. */
export interface RunningBox {
  readonly pollId: string;
  /** The poll as it stands, so that a ballot asks no database. */
  poll: PollFacts;
  /** By group, "" where there are none. */
  readonly keys: ReadonlyMap<string, GroupKey>;
  readonly box: BoxKey;
  /** How many keys have a ballot in the box. */
  readonly cast: () => number;
  /**
   * Puts a checked ballot in; resolves once it is on disk. The same again is fine, a lower number or the same number with
   * other choices owes `ballot-outrun`, anything after `seal` `poll-closed`.
   */
  readonly put: (ballot: BoxedBallot) => Promise<void>;
  /** Takes nothing more; resolves once what was taken is on disk. */
  readonly seal: () => Promise<void>;
}

interface Taken {
  readonly seq: number;
  readonly choices: string;
  readonly stored: Promise<void>;
}

export interface RunningBoxNeeds {
  readonly boxes: Pick<BallotBoxStore, "put" | "read">;
  /** Runs once, a moment later: ballots that come together are committed together. */
  readonly later: (run: () => void) => void;
}

/** A box as it takes ballots, beginning with what is in it. */
export function createRunningBox(
  poll: PollFacts,
  { groups, box }: PollSecrets,
  inside: readonly BoxedBallot[],
  { boxes, later }: RunningBoxNeeds,
): RunningBox {
  const pollId = poll.id;
  let known = new Map<string, Taken>();
  let waiting = new Map<string, BoxedBallot>();
  let flush: Promise<void> | undefined;
  /** The last flush, however it ended. */
  let last: Promise<unknown> = Promise.resolve();
  let isSealed = false;

  const learn = (ballots: readonly BoxedBallot[], stored: Promise<void>) => {
    for (const { keyHash, seq, choices } of ballots) known.set(keyHash, { seq, choices, stored });
  };
  learn(inside, Promise.resolve());

  const writeWaiting = async () => {
    const ballots = [...waiting.values()];
    waiting = new Map();
    flush = undefined;
    try {
      await boxes.put(pollId, ballots);
    } catch (error) {
      // Nothing of it is in the box: what is known is read from there again, and what waits comes after it.
      const found = await boxes.read(pollId);
      known = new Map();
      learn(found?.ballots ?? [], Promise.resolve());
      if (waiting.size > 0) learn([...waiting.values()], nextFlush());
      throw error;
    }
  };
  /** One commit for all that comes until it begins. */
  const nextFlush = (): Promise<void> => {
    if (flush) return flush;
    const before = last;
    const mine = new Promise<void>((done) => later(done)).then(() => before).then(writeWaiting);
    last = mine.catch(() => {});
    return (flush = mine);
  };

  return {
    pollId,
    poll,
    keys: new Map(groups.map(({ group, pkcs8 }) => [group, groupKeyOf(pkcs8)])),
    box: boxKeyOf(box),
    cast: () => known.size,

    async put(ballot) {
      if (isSealed) throw new RondaError("poll-closed", "the poll was closed");
      const { keyHash, seq, choices } = ballot;
      const before = known.get(keyHash);
      if (before && seq <= before.seq) {
        if (seq === before.seq && choices === before.choices) return before.stored;
        throw new RondaError("ballot-outrun", "a newer ballot of this key is in");
      }
      waiting.set(keyHash, ballot);
      const stored = nextFlush();
      known.set(keyHash, { seq, choices, stored });
      return stored;
    },

    async seal() {
      isSealed = true;
      // Whoever cast hears of a failure; the count reads what is in the box.
      await last;
    },
  };
}
