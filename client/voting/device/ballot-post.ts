import type { KeysView } from "#shared/voting/poll.ts";
import { sealBallot } from "../crypto/ballot-key.ts";

/** How the server took a ballot. `outrun`: a higher number of the same key is in. */
export type Taken = "taken" | "closed" | "refused" | "outrun" | "later";

/** What a ballot's way to the box needs of the server. */
export interface PostCalls {
  readonly keys: (pollId: string) => Promise<KeysView>;
  /** Sends a ballot without the cookie; rejects without connection. `leaving`: the page goes. */
  readonly cast: (pollId: string, body: Uint8Array | string, leaving: boolean) => Promise<Taken>;
}

/** One poll's way to the box. */
export interface BallotPost {
  /** Fetches the box key ahead, where one is needed. Rejects without connection. */
  readonly prepare: () => Promise<void>;
  /**
   * Sends a written ballot; rejects without connection. `leaving`: the page goes, so nothing is awaited before the
   * ballot is on its way.
   */
  readonly send: (ballot: Uint8Array, leaving: boolean) => Promise<Taken>;
}

/** `sealed`: over plain http ballots are sealed to the poll's box key. Without that key none leaves. */
export function createBallotPost(pollId: string, calls: PostCalls, sealed: boolean): BallotPost {
  let box: string | undefined;
  const prepare = async () => {
    if (sealed) box ??= (await calls.keys(pollId)).box;
  };
  return {
    prepare,
    send: async (ballot, leaving) => {
      if (sealed && box === undefined) await prepare();
      return calls.cast(pollId, box === undefined ? ballot : sealBallot(ballot, box), leaving);
    },
  };
}
