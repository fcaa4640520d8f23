import { toBase64url, fromBase64url } from "#shared/voting/base64url.ts";
import { ownHash, receiveToken, writeBallot, type PollKey } from "#client/voting/crypto/ballot-key.ts";
import { blind, finalise, prepare } from "#client/voting/crypto/blind-rsa.ts";
import { inverse, toNumber } from "#client/voting/crypto/numbers.ts";
import { seal } from "#client/voting/crypto/seal.ts";

/** RFC 9474's vector as it is published, hex. */
export interface PublishedVector {
  readonly n: string;
  readonly e: string;
  readonly msg: string;
  readonly msg_prefix: string;
  readonly salt: string;
  readonly inv: string;
  readonly blind_sig: string;
}

/** Our own: one ballot from its key to its proof. */
export interface BallotVector {
  readonly spki: string;
  readonly fingerprint: string;
  readonly pollId: string;
  readonly group: string;
  readonly ballotSecret: string;
  readonly prepared: string;
  readonly blinded: string;
  readonly inverse: string;
  readonly blindSignature: string;
  readonly seq: number;
  readonly choices: object;
}

/**
 * Runs the browser's ballot crypto over vectors and answers what it made; the same in Node and in a page, where
 * nothing of Node is there. `box` is a public key to seal to, with one-time secret `once`.
 */
export function tryVectors(
  rfc: PublishedVector,
  own: BallotVector,
  box: { publicKey: string; once: string },
) {
  const key = { n: toNumber(hex(rfc.n)), e: toNumber(hex(rfc.e)) };
  const prepared = prepare(hex(rfc.msg), hex(rfc.msg_prefix));
  const r = inverse(toNumber(hex(rfc.inv)), key.n)!;
  const made = blind(key, prepared, { salt: hex(rfc.salt), r });
  const signature = finalise(key, prepared, hex(rfc.blind_sig), made.inverse);
  const wrong = hex(rfc.blind_sig).map((byte, i) => (i === 7 ? byte ^ 1 : byte));
  const pollKey: PollKey = { key: own.spki, fingerprint: own.fingerprint, group: own.group };
  const request = { ...own, seed: "", secret: own.ballotSecret };
  const credential = receiveToken(request, pollKey, own.blindSignature)!;
  const ballot = JSON.parse(
    new TextDecoder().decode(writeBallot(own.pollId, credential, own.seq, own.choices)),
  ) as Record<string, string>;
  return {
    prepared: toHex(prepared),
    blinded: toHex(made.blinded),
    signature: signature && toHex(signature),
    refused: finalise(key, prepared, wrong, made.inverse) === undefined,
    ballotKey: ballot["ballotKey"],
    token: ballot["token"],
    proof: ballot["proof"],
    shortHash: ownHash(credential),
    sealed: toBase64url(
      seal(new TextEncoder().encode("Ronda"), fromBase64url(box.publicKey)!, fromBase64url(box.once)),
    ),
  };
}

function hex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
