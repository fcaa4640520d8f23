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
import { newSeed, recoveryCode, secretsFrom } from "./recovery.ts";
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
  /** What all the rest was drawn from, and what a recovery code stands for; base64url, as all bytes here. */
  readonly seed: string;
  /** The Ed25519 seed. */
  readonly secret: string;
  readonly group?: string;
  readonly fingerprint: string;
  readonly prepared: string;
  readonly inverse: string;
  readonly blinded: string;
}

/** What lets this device cast in one poll: its own key and the token for it. Never what was chosen. */
export interface Credential {
  /** Absent in what an older version kept. */
  readonly seed?: string;
  readonly secret: string;
  readonly group?: string;
  readonly token: string;
}

/**
 * Makes a ballot key and blinds it; the same seed gives the same again. Throws `RangeError` where the poll's key is not
 * what its fingerprint says.
 */
export function requestToken(
  pollId: string,
  { key, group, fingerprint }: PollKey,
  seed: Uint8Array = newSeed(),
): TokenRequest {
  const spki = bytes(key);
  if (fingerprintOf(spki) !== fingerprint) throw new RangeError("the key is not its fingerprint's");
  const rsaKey = readRsaKey(spki);
  const { secret, prefix, random } = secretsFrom(seed, rsaKey, pollId, fingerprint);
  const prepared = prepare(tokenMessage(pollId, group, ed25519.getPublicKey(secret)), prefix);
  const hidden = blind(rsaKey, prepared, random);
  return {
    seed: toBase64url(seed),
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
  const { seed, secret, group } = request;
  const token = toBase64url(joined(prepared.slice(0, prefixBytes), signed));
  return { seed, secret, ...(group === undefined ? {} : { group }), token };
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

/** The same choices under a higher number. */
export function sameBallot(
  pollId: string,
  credential: Credential,
  seq: number,
  ballot: Uint8Array,
): Uint8Array {
  const { choices } = JSON.parse(new TextDecoder().decode(ballot)) as BallotBody;
  return writeBallot(pollId, credential, seq, choices);
}

/** The code to print by which this ballot can be brought to another device; `undefined` where there is none. */
export function codeOf({ seed }: Credential): string | undefined {
  return seed === undefined ? undefined : recoveryCode(bytes(seed));
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
