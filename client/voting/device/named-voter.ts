import { createSignal, type Accessor } from "solid-js";
import type { PollState } from "#shared/voting/poll.ts";
import { browserTimers, type Timers } from "#client/realtime/timers.ts";
import type { BallotFate, BallotMemory } from "./ballot-memory.ts";
import { noteAnswered, noteTried } from "./late-fate.ts";
import { namedBytes, readNamed, type NamedBallot, type NamedPost } from "./named-post.ts";
import type { Safe } from "./voter.ts";

/** Where one's ballot with a name is. `kept`: it waits for a connection. */
export type OwnNamedVote = "ready" | "sending" | "kept" | "in" | "too-late" | "unsure" | "refused";

/** What it works with; tests hold all of it. */
export interface NamedVoterParts {
  readonly pollId: string;
  readonly memberId: string;
  readonly memory: BallotMemory;
  readonly send: NamedPost;
  /** Keeps a ballot that waits for a later start, where the device may keep something; nowhere on a shared one. */
  readonly safe: Safe | undefined;
  readonly timers?: Timers;
}

/** One person's ballot with a name on one device. */
export interface NamedVoter {
  readonly vote: Accessor<OwnNamedVote>;
  /** Whether what waits outlasts this page. */
  readonly isKept: Accessor<boolean>;
  /** Takes up what waits here. */
  readonly takeUp: () => Promise<void>;
  /** Sends a ballot, or keeps it until there is a connection. Rejects with the server's refusal. */
  readonly cast: (ballot: NamedBallot) => Promise<void>;
  /** At the close the server has the last word on what waits. */
  readonly hear: (state: PollState) => void;
  /** Sends what waits at once, as the page goes. */
  readonly leave: () => void;
  readonly stop: () => void;
}

/** How long a ballot that could not leave waits before the next try, in milliseconds. */
const retryAfter = 8000;

/**
 * A ballot with a name goes at once: there is nothing to hide in the moment. It is kept encrypted before it leaves, so that
 * neither a lost connection nor a closed page loses it, and let go once the server has answered.
 */
export function createNamedVoter(parts: NamedVoterParts): NamedVoter {
  const { pollId, memberId, memory, safe, timers = browserTimers } = parts;
  const [vote, setVote] = createSignal<OwnNamedVote>("ready");
  const [isKept, setKept] = createSignal(false);
  let waiting: NamedBallot | undefined;
  let cancel = () => {};
  /** One after the other: the last that was sealed must be the last to arrive. */
  let before: Promise<unknown> = Promise.resolve();

  const keep = async (ballot: NamedBallot) => {
    const { fate: _, waiting: __, tried: ___, ...known } = memory.read();
    memory.write(known);
    const encrypted = await safe?.encrypt(namedBytes(ballot)).catch(() => undefined);
    setKept(encrypted !== undefined);
    if (encrypted !== undefined && waiting === ballot)
      memory.write({ ...memory.read(), named: true, waiting: encrypted });
  };
  const forget = (fate?: BallotFate) => {
    cancel();
    waiting = undefined;
    const { waiting: _, fate: __, ...kept } = memory.read();
    memory.write(fate ? { ...kept, fate } : kept);
  };
  const inTurn = (ballot: NamedBallot, leaving: boolean) => {
    const send = () => parts.send(pollId, memberId, ballot, leaving);
    const sent = leaving ? send() : before.then(send);
    before = sent.catch(() => undefined);
    return sent;
  };

  const send = async (leaving = false): Promise<void> => {
    const ballot = waiting;
    if (!ballot) return;
    cancel();
    const wasTried = memory.read().tried !== undefined;
    noteTried(memory, 1);
    const answer = await inTurn(ballot, leaving).catch((error: unknown) => ({ error }));
    if (answer !== "later") noteAnswered(memory);
    if (waiting !== ballot) return;
    if (answer === "taken") {
      forget();
      memory.write({ ...memory.read(), inBox: 1 });
      setVote("in");
    } else if (answer === "closed") {
      // Who is named in the result says whether it arrived.
      forget(wasTried ? "unsure" : "late");
      setVote(wasTried ? "unsure" : "too-late");
    } else if (answer === "later") {
      setVote("kept");
      cancel = timers.after(retryAfter, () => void send().catch(() => undefined));
    } else {
      forget();
      setVote("refused");
      throw answer.error;
    }
  };
  const tryIt = () => void send().catch(() => undefined);

  return {
    vote,
    isKept,
    takeUp: async () => {
      if (waiting) return send();
      const { waiting: encrypted, named } = memory.read();
      if (!named || encrypted === undefined) return;
      const bytes = await safe?.decrypt(encrypted).catch(() => undefined);
      if (!bytes || waiting) return;
      waiting = readNamed(bytes);
      setKept(true);
      setVote("kept");
      await send();
    },
    cast: async (ballot) => {
      waiting = ballot;
      setVote("sending");
      await keep(ballot);
      await send();
    },
    hear: (state) => state === "closed" && tryIt(),
    leave: () => void send(true).catch(() => undefined),
    stop: () => cancel(),
  };
}
