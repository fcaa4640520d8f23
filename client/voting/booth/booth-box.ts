import type { Accessor } from "solid-js";
import { RondaError } from "#shared/errors.ts";
import type { KeysView } from "#shared/voting/poll.ts";
import { ownHash, sealBallot, writeBallot } from "../crypto/ballot-key.ts";
import { fetchToken } from "../device/token.ts";
import { castBallot, votingApi } from "../voting-api.ts";
import type { PollFactsHere } from "../vote/poll-context.ts";
import { begunSlips } from "./begun-slips.ts";
import { createBoothPost, type BallotWay, type BoothPost, type BoothPostParts } from "./booth-post.ts";
import { deviceShelf } from "./booth-shelf.ts";

/** What a booth's box needs of the server; tests hold all of it. */
export interface BoothCalls extends Pick<BoothPostParts, "cast" | "hashes"> {
  readonly keys: (pollId: string) => Promise<KeysView>;
  readonly slip: (pollId: string, code: string) => Promise<{ group?: string }>;
  readonly signSlip: (pollId: string, code: string, blinded: string) => Promise<{ signature: string }>;
}

/** What a booth holds: slips that were begun, and sealed ballots until the box has answered. */
export interface BoothBox extends Omit<BoothPost, "put" | "takeUp" | "hasten"> {
  /** Takes a slip's code. Throws `RondaError` for one that opens nothing. */
  readonly enter: (code: string) => Promise<void>;
  /** The fingerprint of the key by which a slip that was entered has its token. */
  readonly fingerprint: (code: string) => string | undefined;
  /** Seals a ballot and keeps it; from then on the slip is used up, here too. Answers where the ballot is. */
  readonly cast: (code: string, choices: unknown) => Promise<Accessor<BallotWay>>;
}

const { keys, slip, signSlip, hashes } = votingApi;
const serverCalls: BoothCalls = { keys, slip, signSlip, cast: castBallot, hashes };

/** The booth's part of a poll. A ballot that was not finished can be taken up with the same slip. */
export function createBoothBox(
  facts: Pick<PollFactsHere, "poll">,
  calls: BoothCalls = serverCalls,
  more: Partial<BoothPostParts> = {},
): BoothBox {
  const { id } = facts.poll();
  const begun = begunSlips(id);
  const { cast, hashes } = calls;
  const spread = () => facts.poll().settings.spread * 1000;
  const post = createBoothPost({ shelf: deviceShelf, cast, hashes, spread, ...more });
  post.takeUp(id);
  let keys: Promise<KeysView> | undefined;
  const keysOf = () =>
    (keys ??= calls.keys(id).catch((error: unknown) => {
      keys = undefined;
      throw error;
    }));
  const plain = (code: string) => code.replace(/[\s-]/g, "").toUpperCase();

  const enter = async (typed: string): Promise<void> => {
    const code = plain(typed);
    let refused: unknown;
    const sign = (pollId: string, blinded: string) =>
      calls.signSlip(pollId, code, blinded).catch((error: unknown) => {
        refused = error;
        throw error;
      });
    const { settings, fingerprints } = facts.poll();
    // Whose device this is does not matter here: the slip says in which group it votes.
    const own = settings.byGroup ? await calls.slip(id, code) : {};
    const mine = { elector: true, channel: "paper" as const, ...own };
    const poll = { id, mine, ...(fingerprints ? { fingerprints } : {}) };
    const token = await fetchToken(poll, begun.of(code), { keys: keysOf, sign });
    // The box key, too, while somebody can still be told that there is no connection.
    await keysOf();
    if (typeof token === "string") {
      throw refused ?? new RondaError(token === "offline" ? "internal" : "bad-request", token);
    }
  };

  return {
    ...post,
    enter,
    fingerprint: (typed) => begun.of(plain(typed)).read().fingerprint,
    cast: async (typed, choices) => {
      const code = plain(typed);
      const memory = begun.of(code);
      const { credential, ...kept } = memory.read();
      if (!credential) throw new RondaError("bad-request", "no slip");
      const { box } = await keysOf();
      const seq = kept.seq + 1;
      const ballot = writeBallot(id, credential, seq, choices);
      memory.write({ ...kept, credential, seq });
      const sealed = sealBallot(ballot, box);
      const body = location.protocol === "http:" ? sealed : ballot;
      const way = await post.put({ pollId: id, body, sealed, hash: ownHash(credential) });
      begun.forget(code);
      return way;
    },
  };
}
