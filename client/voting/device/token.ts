import { RondaError } from "#shared/errors.ts";
import type { KeysView, PollView } from "#shared/voting/poll.ts";
import {
  receiveToken,
  requestToken,
  type Credential,
  type PollKey,
  type TokenRequest,
} from "../crypto/ballot-key.ts";
import type { BallotMemory } from "./ballot-memory.ts";

/** Why a device has no token. */
export type NoToken =
  /** The key is not the one that this device saw before, or not its own fingerprint's. */
  | "other-key"
  /** The answer was no signature by the poll's key. */
  | "bad-signature"
  /** Another device of this person has the token, or this one lost its key. */
  | "given-elsewhere"
  | "not-in-electorate"
  /** This person votes on paper, in the booth, or not at all. */
  | "other-channel"
  /** Tokens are not given out any more. */
  | "too-late"
  | "offline"
  | "refused";

/** The two calls that fetching a token needs. */
export interface TokenCalls {
  readonly keys: (pollId: string) => Promise<KeysView>;
  readonly sign: (pollId: string, blinded: string) => Promise<{ signature: string }>;
}

const known = {
  "credential-used": "given-elsewhere",
  "not-in-electorate": "not-in-electorate",
  "other-channel": "other-channel",
  "poll-state": "too-late",
  "poll-closed": "too-late",
} as const satisfies Record<string, NoToken>;

/**
 * The device's token for a poll, fetched once. What was asked for is kept before it is sent, so that a lost answer is
 * asked for again with the same words. Never throws.
 */
export async function fetchToken(
  poll: Pick<PollView, "id" | "mine" | "fingerprints">,
  memory: BallotMemory,
  calls: TokenCalls,
): Promise<Credential | NoToken> {
  const kept = memory.read();
  if (kept.credential) return kept.credential;
  return askFor(poll, memory, calls, (key) => kept.request ?? requestToken(poll.id, key));
}

/**
 * The token that a recovery code stands for, on a device that has none: the same key is blinded again and signed with
 * the same words. `given-elsewhere` where the code is not this person's in this poll. Never throws.
 */
export async function recoverToken(
  poll: Pick<PollView, "id" | "mine" | "fingerprints">,
  seed: Uint8Array,
  memory: BallotMemory,
  calls: TokenCalls,
): Promise<Credential | NoToken> {
  const { request: before, ...kept } = memory.read();
  const token = await askFor(poll, memory, calls, (key) => requestToken(poll.id, key, seed));
  if (typeof token === "string") memory.write(before ? { ...kept, request: before } : kept);
  else memory.write({ ...memory.read(), recovered: true });
  return token;
}

async function askFor(
  poll: Pick<PollView, "id" | "mine" | "fingerprints">,
  memory: BallotMemory,
  calls: TokenCalls,
  requestFor: (key: PollKey) => TokenRequest,
): Promise<Credential | NoToken> {
  try {
    const { keys } = await calls.keys(poll.id);
    const key = keys.find(({ group }) => group === poll.mine?.group);
    if (key && poll.fingerprints && !poll.fingerprints.includes(key.fingerprint)) return "other-key";
    return key ? await signed(poll.id, key, memory, calls, requestFor) : "other-key";
  } catch (error) {
    return reasonOf(error);
  }
}

async function signed(
  pollId: string,
  key: PollKey,
  memory: BallotMemory,
  calls: TokenCalls,
  requestFor: (key: PollKey) => TokenRequest,
): Promise<Credential | NoToken> {
  const kept = memory.read();
  if (kept.fingerprint !== undefined && kept.fingerprint !== key.fingerprint) return "other-key";
  const request = requestFor(key);
  memory.write({ ...kept, fingerprint: key.fingerprint, request });
  const { signature } = await calls.sign(pollId, request.blinded);
  const credential = receiveToken(request, key, signature);
  if (!credential) return "bad-signature";
  const { request: _, ...others } = memory.read();
  memory.write({ ...others, credential });
  return credential;
}

function reasonOf(error: unknown): NoToken {
  if (error instanceof RangeError) return "other-key";
  if (!(error instanceof RondaError)) return "offline";
  const passing: readonly string[] = ["internal", "draining", "rate"];
  return known[error.code as keyof typeof known] ?? (passing.includes(error.code) ? "offline" : "refused");
}
