import { createSignal, type Accessor } from "solid-js";
import type { PollView } from "#shared/voting/poll.ts";
import { browserTimers, type Timers } from "#client/realtime/timers.ts";
import { randomBelow } from "../ballot/shuffle.ts";
import { mostCasts } from "#shared/voting/ballot.ts";
import { sameBallot, sealBallot, writeBallot } from "../crypto/ballot-key.ts";
import { seedOf } from "../crypto/recovery.ts";
import type { BallotMemory } from "./ballot-memory.ts";
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
  /** The server does not take it: another tab of this device cast later, or something is wrong. */
  | { readonly kind: "refused" };

/** How the server took a ballot. `outrun`: a higher number of the same key is in. */
export type Taken = "taken" | "closed" | "refused" | "outrun" | "later";

/** What a voter works with; tests hold all of it. */
export interface VoterParts {
  readonly memory: BallotMemory;
  readonly calls: TokenCalls & {
    /** Sends a ballot without the cookie; rejects without connection. `leaving`: the page goes. */
    readonly cast: (pollId: string, body: Uint8Array | string, leaving: boolean) => Promise<Taken>;
  };
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
const drawn = () => randomBelow(2 ** 30) / 2 ** 30;
/** The part of the closing window within which a waiting ballot leaves, so that slow networks make it. */
const closingShare = 0.5;

/**
 * Fetches the token by itself, seals each ballot, and lets it leave at a random moment of the poll's announced time, so
 * that the moment says nothing of who cast it. Knows the choices only until the ballot is written.
 */
export function createVoter(first: PollView, parts: VoterParts): Voter {
  const { memory, calls, safe, timers = browserTimers, chance = drawn } = parts;
  const [vote, setVote] = createSignal<OwnVote>({ kind: "preparing" });
  let poll = first;
  let waiting: { readonly seq: number; readonly ballot: Uint8Array } | undefined;
  let box: string | undefined;
  let cancel: (() => void) | undefined;
  let leavesAt = Number.POSITIVE_INFINITY;

  const after = (ms: number, run: () => void) => {
    cancel?.();
    leavesAt = timers.now() + ms;
    cancel = timers.after(ms, run);
  };
  const isOver = () => poll.state === "closed" || poll.voided;
  const forget = () => {
    cancel?.();
    waiting = undefined;
    leavesAt = Number.POSITIVE_INFINITY;
    const { waiting: _, ...kept } = memory.read();
    memory.write(kept);
  };

  const learnBox = async () => {
    if (parts.sealed) box ??= (await calls.keys(poll.id)).box;
  };
  /** A page that goes has no time to wait: then nothing is awaited before the ballot is on its way. */
  const castSealed = async (ballot: Uint8Array, leaving: boolean): Promise<Taken> => {
    if (parts.sealed && box === undefined) await learnBox();
    return calls.cast(poll.id, box === undefined ? ballot : sealBallot(ballot, box), leaving);
  };

  const send = async (leaving = false): Promise<void> => {
    const ballot = waiting;
    if (!ballot) return;
    cancel?.();
    const taken = await castSealed(ballot.ballot, leaving).catch(() => "offline" as const);
    // Another was sealed while this one was on its way: that one's fate is shown.
    if (waiting !== ballot) return;
    if (taken === "taken") {
      forget();
      memory.write({ ...memory.read(), inBox: ballot.seq });
      setVote({ kind: "in-box" });
    } else if (taken === "closed") {
      forget();
      setVote({ kind: "too-late" });
    } else if (taken === "outrun" && countHigher()) {
      await send(leaving);
    } else if (taken === "refused" || taken === "outrun") {
      forget();
      setVote({ kind: "refused" });
    } else {
      setVote({ kind: "kept" });
      after(retryAfter, () => void send());
    }
  };

  /** Where the ballot was brought here, how often it was cast before is found by trying: one higher each time. */
  const countHigher = (): boolean => {
    const { credential, recovered, ...kept } = memory.read();
    const seq = (waiting?.seq ?? 0) + 1;
    if (!waiting || !credential || !recovered || seq > mostCasts) return false;
    waiting = { seq, ballot: sameBallot(poll.id, credential, seq, waiting.ballot) };
    memory.write({ ...kept, credential, recovered, seq });
    return true;
  };

  const takeUp = async (): Promise<void> => {
    const { waiting: kept, seq, inBox } = memory.read();
    if (kept !== undefined && safe && !waiting) {
      const ballot = await safe.decrypt(kept).catch(() => undefined);
      if (ballot) {
        waiting = { seq, ballot };
        setVote({ kind: "kept" });
        return isOver() ? late() : send();
      }
    }
    if (!waiting) setVote({ kind: inBox > 0 ? "in-box" : "ready" });
  };
  const late = () => {
    forget();
    setVote({ kind: "too-late" });
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
      void learnBox().catch(() => undefined);
      setVote({ kind: "sealed" });
      memory.write({ ...memory.read(), seq });
      schedule();
      const encrypted = await safe?.encrypt(ballot).catch(() => undefined);
      // It may have arrived in the meantime: then nothing of it is kept.
      if (encrypted !== undefined && waiting?.seq === seq)
        memory.write({ ...memory.read(), waiting: encrypted });
    },
    hear: (next, now) => {
      const before = poll.state;
      poll = next;
      if (isOver()) {
        if (waiting) late();
      } else if (next.state === "closing" && before !== "closing" && waiting) {
        const left = Math.max(0, (next.closesAt ?? 0) - (now ?? timers.now()));
        const wanted = left * closingShare * chance();
        if (timers.now() + wanted < leavesAt) after(wanted, () => void send());
      }
    },
    leave: () => {
      if (waiting) void send(true);
    },
    stop: () => cancel?.(),
  };

  function schedule(): void {
    const spread = poll.state === "closing" ? 0 : poll.settings.spread * 1000;
    after(spread * chance(), () => void send());
  }
}
