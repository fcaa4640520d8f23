import { createSignal, type Accessor } from "solid-js";
import type { PollView } from "#shared/voting/poll.ts";
import { browserTimers, type Timers } from "#client/realtime/timers.ts";
import { randomShare } from "../ballot/shuffle.ts";
import { writeBallot } from "../crypto/ballot-key.ts";
import { seedOf } from "../crypto/recovery.ts";
import type { BallotFate, BallotMemory } from "./ballot-memory.ts";
import { fateAtClose, noteAnswered, noteTried, type HashesOf } from "./late-fate.ts";
import { createBallotPost, type PostCalls } from "./ballot-post.ts";
import { countHigher, type NumberedBallot } from "./count-higher.ts";
import { fetchToken, recoverToken, type NoToken, type TokenCalls } from "./token.ts";

/** Where one's own vote is. */
export type OwnVote =
  /** The token is on its way. */
  | { readonly kind: "preparing" }
  | { readonly kind: "none"; readonly why: NoToken }
  /** Nothing was cast on this device yet, or everything that was is in. */
  | { readonly kind: "ready" }
  /** Sealed here; it leaves at a moment that nobody knows. */
  | { readonly kind: "sealed" }
  /** It could not leave: no connection. */
  | { readonly kind: "kept" }
  | { readonly kind: "in-box" }
  /** It did not arrive before the close: it does not count. */
  | { readonly kind: "too-late" }
  /** The vote closed while it was on its way, and nobody answered. */
  | { readonly kind: "unsure" }
  /** The server does not take it: another tab of this device cast later, or something is wrong. */
  | { readonly kind: "refused" };

/** What a voter works with; tests hold all of it. */
export interface VoterParts {
  readonly memory: BallotMemory;
  readonly calls: TokenCalls & PostCalls & { readonly hashes: HashesOf };
  /** Keeps a sealed ballot for a later start, where the device may keep something; nowhere on a shared one. */
  readonly safe: Safe | undefined;
  /** Whether ballots are sealed to the poll's box key: over plain http. Without that key none leaves. */
  readonly sealed: boolean;
  readonly timers?: Timers;
  /** Between 0 and 1, for the moment at which a ballot leaves. */
  readonly chance?: () => number;
}

/** Encrypted keeping of one ballot. */
export interface Safe {
  readonly encrypt: (plain: Uint8Array) => Promise<string>;
  readonly decrypt: (kept: string) => Promise<Uint8Array | undefined>;
}

/** One person's vote in one poll on one device. */
export interface Voter {
  readonly vote: Accessor<OwnVote>;
  /** Fetches the token if there is none, and takes up what waits here. */
  readonly prepare: () => Promise<void>;
  /** Brings a ballot here by its recovery code. Returns why that did not work, if so. */
  readonly recover: (code: string) => Promise<NoToken | undefined>;
  /** Seals a ballot; what waited before it is replaced. Throws `RangeError` for one that is too long. */
  readonly cast: (choices: unknown) => Promise<void>;
  /** Takes in the poll as it is now: at `closing` what waits leaves within the time that is left. */
  readonly hear: (poll: PollView, now: number | undefined) => void;
  /** Sends what waits at once, as the page goes. */
  readonly leave: () => void;
  readonly stop: () => void;
}

/** How long a ballot that could not leave waits before the next try, in milliseconds. */
const retryAfter = 8000;
/** The part of the closing window within which a waiting ballot leaves, so that slow networks make it. */
const closingShare = 0.5;

/**
 * Fetches the token by itself, seals each ballot, and lets it leave at a random moment of the poll's announced time, so
 * that the moment says nothing of who cast it. Knows the choices only until the ballot is written.
 */
export function createVoter(first: PollView, parts: VoterParts): Voter {
  const { memory, calls, safe, timers = browserTimers, chance = randomShare } = parts;
  const [vote, setVote] = createSignal<OwnVote>({ kind: "preparing" });
  const post = createBallotPost(first.id, calls, parts.sealed);
  let poll = first;
  let waiting: NumberedBallot | undefined;
  let cancel: (() => void) | undefined;
  let leavesAt = Number.POSITIVE_INFINITY;

  const after = (ms: number, run: () => void) => {
    cancel?.();
    leavesAt = timers.now() + ms;
    cancel = timers.after(ms, run);
  };
  /** Tells this device's other pages from when on they may send what waits. */
  const noteMoment = (at: number) => {
    const kept = memory.read();
    if (kept.waiting !== undefined) memory.write({ ...kept, leavesAt: at });
  };
  const isOver = () => poll.state === "closed" || poll.voided;
  /** Lets the ballot go; `fate` is what is told elsewhere than on this page, which may be gone by then. */
  const forget = (fate?: BallotFate) => {
    cancel?.();
    waiting = undefined;
    leavesAt = Number.POSITIVE_INFINITY;
    const { waiting: _, leavesAt: __, fate: ___, ...kept } = memory.read();
    memory.write(fate ? { ...kept, fate } : kept);
  };

  const send = async (leaving = false): Promise<void> => {
    const ballot = waiting;
    if (!ballot) return;
    cancel?.();
    const wasTried = memory.read().tried === ballot.seq;
    noteTried(memory, ballot.seq);
    const taken = await post.send(ballot.ballot, leaving).catch(() => "offline" as const);
    if (taken !== "offline") noteAnswered(memory);
    // Another was sealed while this one was on its way: that one's fate is shown.
    if (waiting !== ballot) return;
    if (taken === "taken") {
      forget();
      memory.write({ ...memory.read(), inBox: ballot.seq });
      setVote({ kind: "in-box" });
    } else if (taken === "closed") {
      await late(wasTried);
    } else if (taken === "outrun" && sealHigher(ballot)) {
      await send(leaving);
    } else if (taken === "refused" || taken === "outrun") {
      forget();
      setVote({ kind: "refused" });
    } else {
      setVote({ kind: "kept" });
      noteMoment(timers.now());
      after(retryAfter, () => void send());
    }
  };

  const sealHigher = (outrun: NumberedBallot): boolean => {
    const higher = countHigher(poll.id, memory, outrun);
    if (higher) waiting = higher;
    return higher !== undefined;
  };

  const takeUp = async (): Promise<void> => {
    const { waiting: kept, seq, inBox } = memory.read();
    if (kept !== undefined && safe && !waiting) {
      const ballot = await safe.decrypt(kept).catch(() => undefined);
      if (ballot) {
        waiting = { seq, ballot };
        setVote({ kind: "kept" });
        return send();
      }
    }
    if (!waiting) setVote({ kind: inBox > 0 ? "in-box" : "ready" });
  };
  const late = async (wasTried: boolean) => {
    const ballot = waiting;
    const fate = await fateAtClose(poll.id, memory, wasTried, calls.hashes);
    if (waiting !== ballot) return;
    forget(fate);
    if (fate === "in-box") memory.write({ ...memory.read(), inBox: 1 });
    setVote({ kind: fate === "late" ? "too-late" : fate });
  };

  const prepare = async (): Promise<void> => {
    const token = await fetchToken(poll, memory, calls);
    if (typeof token === "string") setVote({ kind: "none", why: token });
    else await takeUp();
  };

  const recover = async (code: string): Promise<NoToken | undefined> => {
    const seed = seedOf(code);
    if (!seed) return "given-elsewhere";
    const token = await recoverToken(poll, seed, memory, calls);
    if (typeof token === "string") return token;
    await takeUp();
    return undefined;
  };

  return {
    vote,
    prepare,
    recover,
    cast: async (choices) => {
      const kept = memory.read();
      if (!kept.credential) throw new Error("no token");
      const seq = kept.seq + 1;
      const ballot = writeBallot(poll.id, kept.credential, seq, choices);
      waiting = { seq, ballot };
      void post.prepare().catch(() => undefined);
      setVote({ kind: "sealed" });
      const { fate: _, waiting: __, ...known } = memory.read();
      memory.write({ ...known, seq });
      schedule();
      const encrypted = await safe?.encrypt(ballot).catch(() => undefined);
      // It may have arrived in the meantime: then nothing of it is kept.
      if (encrypted !== undefined && waiting?.seq === seq)
        memory.write({ ...memory.read(), waiting: encrypted, leavesAt });
    },
    hear: (next, now) => {
      const before = poll.state;
      poll = next;
      if (isOver()) {
        // It may be in already: the server has the last word.
        if (before !== next.state) void send();
      } else if (next.state === "closing" && before !== "closing" && waiting) {
        const left = Math.max(0, (next.closesAt ?? 0) - (now ?? timers.now()));
        const wanted = left * closingShare * chance();
        if (timers.now() + wanted < leavesAt) {
          after(wanted, () => void send());
          noteMoment(leavesAt);
        }
      }
    },
    leave: () => {
      if (!waiting) return;
      noteMoment(timers.now());
      void send(true);
    },
    stop: () => cancel?.(),
  };

  function schedule(): void {
    const spread = poll.state === "closing" ? 0 : poll.settings.spread * 1000;
    after(spread * chance(), () => void send());
  }
}
