import { createSignal, type Accessor } from "solid-js";
import { RondaError } from "#shared/errors.ts";
import type { PollView } from "#shared/voting/poll.ts";
import { browserTimers, type Timers } from "#client/realtime/timers.ts";
import { randomShare } from "../ballot/shuffle.ts";
import type { Taken } from "../device/ballot-post.ts";
import type { HashesOf } from "../device/late-fate.ts";
import type { BoothShelf, ShelvedBallot } from "./booth-shelf.ts";

/** Where a ballot from the booth is. `kept`: it could not leave yet. Only `in-box` is the box's own word. */
export type BallotWay = "sealed" | "kept" | "in-box" | "too-late" | "refused";

/** What a booth's way to the box works with; tests hold all of it. */
export interface BoothPostParts {
  readonly shelf: BoothShelf;
  /** Sends a body as nobody; rejects without connection. `leaving`: the page goes. */
  readonly cast: (pollId: string, body: Uint8Array | string, leaving: boolean) => Promise<Taken>;
  /** The published short hashes, once the vote is closed; rejects where they cannot be had. */
  readonly hashes: HashesOf;
  /** How long a ballot may wait for its moment, in milliseconds. */
  readonly spread: () => number;
  readonly timers?: Timers;
  /** Between 0 and 1, for the moment at which a ballot leaves. */
  readonly chance?: () => number;
}

/** A ballot as it was cast: `body` is what travels, `sealed` what may lie on this device. */
export interface BoothBallot {
  readonly pollId: string;
  readonly body: Uint8Array | string;
  readonly sealed: string;
  readonly hash: string;
}

/** The ballots of a booth that are on their way to the box. */
export interface BoothPost {
  /**
   * Keeps a ballot on this device and lets it leave at a random moment; resolves once it is kept. Where nothing can be
   * kept it leaves at once, and this resolves only with the box's answer; it rejects where the box did not take it.
   */
  readonly put: (ballot: BoothBallot) => Promise<Accessor<BallotWay>>;
  /** Takes up what an earlier page left on the shelf, of one vote or of all. */
  readonly takeUp: (pollId?: string) => void;
  /** How many wait, and whether one of them could not leave. */
  readonly waits: Accessor<{ readonly n: number; readonly isKept: boolean }>;
  /** How many the box did not take, since this page came. */
  readonly lost: Accessor<number>;
  /** At `closing` what waits leaves within the time that is left; at the end the box has the last word. */
  readonly hear: (poll: Pick<PollView, "id" | "state" | "closesAt">, now: number | undefined) => void;
  /** What waits for this vote leaves within so many milliseconds, if it was not to leave sooner. */
  readonly hasten: (pollId: string, within: number) => void;
  /** Sends everything at once, as the page goes. What does not get through stays on the shelf. */
  readonly leave: () => void;
  readonly stop: () => void;
}

interface OnItsWay {
  readonly pollId: string;
  readonly hash: string;
  readonly body: Uint8Array | string;
  /** Its name on the shelf; absent where it could not be kept. */
  readonly name: string | undefined;
  readonly way: Accessor<BallotWay>;
  readonly setWay: (way: BallotWay) => void;
  /** Whether it may be in the box already, because an answer was never heard. */
  tried: boolean;
  /** Whether it was sent as the page went and no answer was heard yet: browsers tell of that twice. */
  isLeaving: boolean;
  leavesAt: number;
  cancel: () => void;
}

/** How long a ballot that could not leave waits before the next try, in milliseconds. */
const retryAfter = 8000;
/** The part of the closing window within which a waiting ballot leaves. */
const closingShare = 0.5;
/** How many a browser sends for a page that is gone: together at most 64 kB (Fetch, keepalive). */
const mostLeaving = 2;

/** A booth's way to the box: nothing that was sealed is let go before the box has answered. */
export function createBoothPost(parts: BoothPostParts): BoothPost {
  const { shelf, timers = browserTimers, chance = randomShare } = parts;
  const [onWay, setOnWay] = createSignal<readonly OnItsWay[]>([]);
  const [lost, setLost] = createSignal(0);
  let state: PollView["state"] | undefined;

  const plan = (one: OnItsWay, ms: number) => {
    one.cancel();
    one.leavesAt = timers.now() + ms;
    one.cancel = timers.after(ms, () => void send(one));
  };
  const letGo = (one: OnItsWay, way: BallotWay) => {
    one.cancel();
    if (one.name !== undefined) shelf.drop(one.name);
    setOnWay((all) => all.filter((other) => other !== one));
    one.setWay(way);
    if (way !== "in-box") setLost((n) => n + 1);
  };
  const isListed = (one: OnItsWay) =>
    parts.hashes(one.pollId).then(
      (hashes) => hashes.includes(one.hash),
      () => undefined,
    );

  const send = async (one: OnItsWay, leaving = false): Promise<Taken> => {
    const wasTried = one.tried;
    one.tried = true;
    const taken = await parts.cast(one.pollId, one.body, leaving).catch(() => "later" as const);
    if (!onWay().includes(one)) return taken;
    // The same slip's later ballot is in: this one was cast again.
    if (taken === "taken" || taken === "outrun") letGo(one, "in-box");
    else if (taken === "refused") letGo(one, "refused");
    else if (taken === "closed") letGo(one, wasTried && (await isListed(one)) ? "in-box" : "too-late");
    else {
      one.setWay("kept");
      // What waits is counted anew, with what could not leave.
      setOnWay((all) => [...all]);
      plan(one, retryAfter);
    }
    return taken;
  };

  const take = ({ pollId, hash, body }: Omit<BoothBallot, "sealed">, name: string | undefined): OnItsWay => {
    const [way, setWay] = createSignal<BallotWay>("sealed");
    const fresh = { tried: false, isLeaving: false, leavesAt: 0, cancel: () => {} };
    const one = { pollId, hash, body, name, way, setWay, ...fresh };
    setOnWay((all) => [...all, one]);
    return one;
  };
  const takeUpOne = ({ name, pollId, hash, sealed }: ShelvedBallot) => {
    if (onWay().some((one) => one.name === name)) return;
    const one = take({ pollId, hash, body: sealed }, name);
    one.tried = true;
    plan(one, parts.spread() * chance());
  };

  const hasten = (pollId: string, within: number) => {
    for (const one of onWay().filter((other) => other.pollId === pollId)) {
      const ms = within * chance();
      if (timers.now() + ms < one.leavesAt) plan(one, ms);
    }
  };

  return {
    put: async ({ sealed, ...ballot }) => {
      const kept = shelf.keep({ pollId: ballot.pollId, hash: ballot.hash, sealed });
      const one = take(ballot, kept?.name);
      if (kept) {
        plan(one, state === "closing" ? 0 : parts.spread() * chance());
        return one.way;
      }
      const taken = await send(one);
      if (taken === "closed") throw new RondaError("poll-closed", "too late");
      if (taken === "refused") throw new RondaError("bad-request", "refused");
      if (taken === "later") {
        one.cancel();
        setOnWay((all) => all.filter((other) => other !== one));
        throw new TypeError("no answer");
      }
      return one.way;
    },
    takeUp: (pollId) =>
      shelf
        .waiting()
        .filter((ballot) => pollId === undefined || ballot.pollId === pollId)
        .forEach(takeUpOne),
    waits: () => ({ n: onWay().length, isKept: onWay().some((one) => one.way() === "kept") }),
    lost,
    hear: (poll, now) => {
      const before = state;
      state = poll.state;
      if (state === before) return;
      if (state === "closed") hasten(poll.id, 0);
      const left = Math.max(0, (poll.closesAt ?? 0) - (now ?? timers.now()));
      if (state === "closing") hasten(poll.id, left * closingShare);
    },
    hasten,
    leave: () => {
      let room = mostLeaving - onWay().filter((one) => one.isLeaving).length;
      for (const one of onWay().filter(({ isLeaving }) => !isLeaving)) {
        one.isLeaving = true;
        void send(one, room-- > 0).finally(() => (one.isLeaving = false));
      }
      if (onWay().length > 0) shelf.tellLeaving();
    },
    stop: () => onWay().forEach((one) => one.cancel()),
  };
}
