import { ed25519 } from "@noble/curves/ed25519.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { fromBase64url, toBase64url } from "#shared/voting/base64url.ts";
import {
  choicesMessage,
  paddedBallot,
  prefixBytes,
  proofMessage,
  shortHash,
  tokenMessage,
} from "#shared/voting/ballot.ts";
import type { BallotBody } from "#shared/voting/ballot-schema.ts";
import { blind, finalise, prepare } from "./blind-rsa.ts";
import { joined } from "./numbers.ts";
import { fingerprintOf, readRsaKey } from "./rsa-key.ts";
import { seal } from "./seal.ts";

/** A poll's key as the server gives it out. */
export interface PollKey {
  readonly group?: string;
  readonly key: string;
  readonly fingerprint: string;
}

/** A token that was asked for: kept until the answer is there, so that asking again asks for the same. */
export interface TokenRequest {
  /** The Ed25519 seed, base64url, as all bytes here. */
  readonly secret: string;
  readonly group?: string;
  readonly fingerprint: string;
  readonly prepared: string;
  readonly inverse: string;
  readonly blinded: string;
}

/** What lets this device cast in one poll: its own key and the token for it. Never what was chosen. */
export interface Credential {
  readonly secret: string;
  readonly group?: string;
  readonly token: string;
}

/** Makes a new ballot key and blinds it. Throws `RangeError` where the key is not what its fingerprint says. */
export function requestToken(pollId: string, { key, group, fingerprint }: PollKey): TokenRequest {
  const spki = bytes(key);
  if (fingerprintOf(spki) !== fingerprint) throw new RangeError("the key is not its fingerprint's");
  const secret = ed25519.utils.randomSecretKey();
  const prepared = prepare(tokenMessage(pollId, group, ed25519.getPublicKey(secret)));
  const hidden = blind(readRsaKey(spki), prepared);
  return {
    secret: toBase64url(secret),
    ...(group === undefined ? {} : { group }),
    fingerprint,
    prepared: toBase64url(prepared),
    inverse: toBase64url(hidden.inverse),
    blinded: toBase64url(hidden.blinded),
  };
}

/** Takes the signature out of the answer; `undefined` where it is none by the poll's key. */
export function receiveToken(
  request: TokenRequest,
  { key }: PollKey,
  signature: string,
): Credential | undefined {
  const prepared = bytes(request.prepared);
  const signed = finalise(readRsaKey(bytes(key)), prepared, bytes(signature), bytes(request.inverse));
  if (!signed) return undefined;
  const { secret, group } = request;
  const token = toBase64url(joined(prepared.slice(0, prefixBytes), signed));
  return group === undefined ? { secret, token } : { secret, group, token };
}

/** A ballot, ready to be sent. Throws `RangeError` where it is too long. */
export function writeBallot(
  pollId: string,
  credential: Credential,
  seq: number,
  choices: unknown,
): Uint8Array {
  const secret = bytes(credential.secret);
  const hash = toBase64url(sha256(choicesMessage(choices)));
  const body: BallotBody = {
    ballotKey: toBase64url(ed25519.getPublicKey(secret)),
    token: credential.token,
    ...(credential.group === undefined ? {} : { group: credential.group }),
    seq,
    choices,
    proof: toBase64url(ed25519.sign(proofMessage(pollId, seq, hash), secret)),
  };
  return paddedBallot(body);
}

/** The same ballot for plain http: sealed to the poll's box key. */
export function sealBallot(ballot: Uint8Array, box: string): string {
  return JSON.stringify({ sealed: toBase64url(seal(ballot, bytes(box))) });
}

/** The short hash by which this device finds its ballot in the published list. */
export function ownHash({ secret }: Credential): string {
  return shortHash(bytesToHex(sha256(ed25519.getPublicKey(bytes(secret)))));
}

function bytes(text: string): Uint8Array {
  const read = fromBase64url(text);
  if (!read) throw new RangeError("no base64url");
  return read;
}
