import type { BallotBody } from "./ballot-schema.ts";
import { canonicalJson } from "./canonical-json.ts";

/** Every ballot travels as a body of exactly this many bytes, so that its length says nothing. */
export const ballotBytes = 16_384;
/** How often a key may cast: the highest `seq`. */
export const mostCasts = 1000;
/** Bytes of a blinded message and of a blind signature: the length of the poll's modulus. */
export const signatureBytes = 384;
/** Random bytes that RSABSSA-SHA384-PSS-Randomized puts before the message (RFC 9474, 4.1). */
export const prefixBytes = 32;
/** Bytes of an Ed25519 public key. */
export const ballotKeyBytes = 32;

/** Bytes that a sealed box adds: the sender's one-time key and the tag. */
export const sealBytes = 48;

const utf8 = (text: string) => new TextEncoder().encode(text);

/** What a poll's signature stands for, before RFC 9474's Prepare: `ronda-ballot-v1|<pollId>|<group or empty>|` ‖ key. */
export function tokenMessage(pollId: string, group: string | undefined, ballotKey: Uint8Array): Uint8Array {
  const head = utf8(`ronda-ballot-v1|${pollId}|${group ?? ""}|`);
  const message = new Uint8Array(head.length + ballotKey.length);
  message.set(head);
  message.set(ballotKey, head.length);
  return message;
}

/** The bytes whose SHA-256 stands in the proof. Throws `RangeError` for choices without a canonical form. */
export function choicesMessage(choices: unknown): Uint8Array {
  return utf8(canonicalJson(choices));
}

/** What a ballot key signs: `ronda-cast-v1|<pollId>|<seq>|<base64url SHA-256 of the choices>`. */
export function proofMessage(pollId: string, seq: number, choicesHash: string): Uint8Array {
  return utf8(`ronda-cast-v1|${pollId}|${seq}|${choicesHash}`);
}

/** A ballot's body, padded with trailing spaces. Throws `RangeError` where it does not fit. */
export function paddedBallot(body: BallotBody): Uint8Array {
  const written = utf8(JSON.stringify(body));
  if (written.length > ballotBytes) throw new RangeError("the ballot is too long");
  const padded = new Uint8Array(ballotBytes).fill(0x20);
  padded.set(written);
  return padded;
}

/** The short form of a ballot key by which a device finds its ballot counted: of the key's SHA-256, hex. */
export function shortHash(keyHashHex: string): string {
  return keyHashHex.slice(0, 16);
}
