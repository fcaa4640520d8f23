import { createSignal, type Accessor } from "solid-js";
import { browserTimers, type Timers } from "#client/realtime/timers.ts";
import {
  deviceBallots,
  unsettledBallots,
  type BallotFate,
  type BallotName,
  type KeptBallot,
} from "./ballot-memory.ts";
import { createBallotPost, type PostCalls, type Taken } from "./ballot-post.ts";
import { countHigher, type NumberedBallot } from "./count-higher.ts";
import { fateAtClose, noteAnswered, noteTried, type HashesOf } from "./late-fate.ts";
import { readNamed, type NamedPost } from "./named-post.ts";
import type { Safe } from "./voter.ts";

/** What a sender works with; tests hold all of it. */
export interface SenderParts {
  readonly calls: PostCalls;
  readonly sendNamed: NamedPost;
  readonly hashes: HashesOf;
  readonly safe: Safe;
  /** Whether ballots are sealed to the poll's box key: over plain http. */
  readonly sealed: boolean;
  readonly timers?: Timers;
  /** Whether the poll's own page is at hand, which sends and tells by itself. */
  readonly isHere?: (pollId: string) => boolean;
}

/** A ballot of this device that was not settled on its own page. */
export interface AwayBallot extends BallotName {
  /** `waits`: it leaves with the network. */
  readonly fate: BallotFate | "waits";
  /** An earlier one of the same person is in the box, and counts. */
  readonly hasEarlier: boolean;
}

/** Sends what waits on this device, from whatever page is open. */
export interface BallotSender {
  readonly ballots: Accessor<readonly AwayBallot[]>;
  /** Looks again, and sends what may leave: when the network is back, when another tab kept something. */
  readonly look: () => Promise<void>;
  /** These polls are closing: what waits for them leaves now. */
  readonly hasten: (pollIds: readonly string[]) => void;
  /** The person has read what became of a ballot. */
  readonly putAway: (name: BallotName) => void;
  readonly stop: () => void;
}

/** How often a ballot that could not leave is tried again, in milliseconds. */
const tryEvery = 8000;

/**
 * Ballots that were sealed on this device and have not reached the box: each leaves once its moment has come and a
 * server answers, as nobody, whichever page is open. Sending one twice is answered the same, so that two tabs need
 * not know of each other.
 */
export function createBallotSender(parts: SenderParts): BallotSender {
  const { timers = browserTimers, isHere = () => false } = parts;
  const [ballots, setBallots] = createSignal<readonly AwayBallot[]>([]);
  const hastened = new Set<string>();
  let cancel = () => {};
  const awayBallots = () => unsettledBallots().filter(({ pollId }) => !isHere(pollId));

  const mayLeave = ({ pollId }: BallotName, { leavesAt = 0 }: KeptBallot) =>
    hastened.has(pollId) || leavesAt <= timers.now();
  const show = () =>
    setBallots(
      awayBallots().flatMap((name) => {
        const kept = deviceBallots(name.memberId, name.pollId).read();
        const waits = kept.waiting !== undefined;
        // Before its moment it is its own page's, which says so.
        if (waits && !mayLeave(name, kept)) return [];
        return [{ ...name, fate: waits ? "waits" : kept.fate!, hasEarlier: kept.inBox > 0 }];
      }),
    );
  const sendAll = async () => {
    for (const name of awayBallots()) {
      const kept = deviceBallots(name.memberId, name.pollId).read();
      if (kept.waiting !== undefined && mayLeave(name, kept)) await sendOne(name, kept.waiting, parts);
    }
  };
  const plan = () => {
    cancel();
    const moments = awayBallots().flatMap((name) => {
      const { waiting, leavesAt = 0 } = deviceBallots(name.memberId, name.pollId).read();
      return waiting === undefined ? [] : [leavesAt - timers.now()];
    });
    const ahead = moments.map((ms) => (ms > 0 ? ms : tryEvery));
    if (ahead.length > 0) cancel = timers.after(Math.min(...ahead), () => void look());
  };
  const look = async () => {
    show();
    await sendAll();
    show();
    plan();
  };
  return {
    ballots,
    look,
    hasten: (pollIds) => {
      pollIds.forEach((id) => hastened.add(id));
      if (pollIds.length > 0) void look();
    },
    putAway: ({ memberId, pollId }) => {
      const memory = deviceBallots(memberId, pollId);
      const { fate: _, ...kept } = memory.read();
      memory.write(kept);
      show();
    },
    stop: () => cancel(),
  };
}

const fates = { taken: "in-box", refused: "refused", outrun: "refused" } as const;

async function sendOne(
  { memberId, pollId }: BallotName,
  encrypted: string,
  { calls, sendNamed, hashes, safe, sealed }: SenderParts,
): Promise<void> {
  const memory = deviceBallots(memberId, pollId);
  const post = createBallotPost(pollId, calls, sealed);
  const written = await safe.decrypt(encrypted).catch(() => undefined);
  const { named, tried, seq } = memory.read();
  const settle = async (taken: Taken, inBox: number) => {
    if (taken === "later") return;
    noteAnswered(memory);
    const isLate = taken === "closed";
    const fate = isLate
      ? await fateAtClose(pollId, memory, tried === (named ? 1 : seq), hashes)
      : fates[taken];
    const kept = memory.read();
    // Another tab settled it, or sealed another one, in the meantime.
    if (kept.waiting !== encrypted) return;
    const { waiting: _, leavesAt: __, ...others } = kept;
    memory.write({ ...others, ...(fate === "in-box" ? { inBox } : {}), fate });
  };
  if (written && named) {
    noteTried(memory, 1);
    const sent = sendNamed(pollId, memberId, readNamed(written), false);
    await settle(await sent.catch(() => "refused" as const), 1);
    return;
  }
  let ballot: NumberedBallot | undefined = written && { seq, ballot: written };
  let taken: Taken = "refused";
  let inBox = 0;
  while (ballot) {
    noteTried(memory, ballot.seq);
    taken = await post.send(ballot.ballot, false).catch(() => "later" as const);
    inBox = ballot.seq;
    ballot = taken === "outrun" ? countHigher(pollId, memory, ballot) : undefined;
  }
  await settle(taken, inBox);
}
