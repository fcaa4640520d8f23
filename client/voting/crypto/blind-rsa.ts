import { bitLength, inverse, joined, power, randomBytes, toBytes, toNumber } from "./numbers.ts";
import { encodePss, hashBytes, isPssOf } from "./pss.ts";
import type { RsaKey } from "./rsa-key.ts";

/** Bytes that PrepareRandomize puts before a message. */
const prefixBytes = 32;

/** A blinded message, and what only this device may know to take the signature out of the answer. */
export interface Blinded {
  readonly blinded: Uint8Array;
  readonly inverse: Uint8Array;
}

/** What is drawn at random; tests with published vectors bring their own. */
export interface Randomness {
  readonly salt: Uint8Array;
  /** Between 1 and the modulus, with an inverse. */
  readonly r: bigint;
}

/** PrepareRandomize (RFC 9474, 4.1): the message behind 32 random bytes. */
export function prepare(message: Uint8Array, prefix = randomBytes(prefixBytes)): Uint8Array {
  return joined(prefix, message);
}

/** Blind (RFC 9474, 4.2) of RSABSSA-SHA384-PSS. Throws `RangeError` for a message that the key cannot carry. */
export function blind(key: RsaKey, prepared: Uint8Array, random = draw(key)): Blinded {
  const length = bytesOf(key);
  const message = toNumber(encodePss(prepared, bitLength(key.n) - 1, random.salt));
  const back = inverse(random.r, key.n);
  if (back === undefined || inverse(message, key.n) === undefined) throw new RangeError("not invertible");
  const hidden = (message * power(random.r, key.e, key.n)) % key.n;
  return { blinded: toBytes(hidden, length), inverse: toBytes(back, length) };
}

/** Finalize (RFC 9474, 4.4): the signature, or `undefined` where the answer is none by this key. */
export function finalise(
  key: RsaKey,
  prepared: Uint8Array,
  answer: Uint8Array,
  back: Uint8Array,
): Uint8Array | undefined {
  if (answer.length !== bytesOf(key)) return undefined;
  const signature = toBytes((toNumber(answer) * toNumber(back)) % key.n, answer.length);
  return isSignature(key, prepared, signature) ? signature : undefined;
}

/** RSASSA-PSS-VERIFY (RFC 8017, 8.1.2) with SHA-384 and a salt of 48 bytes. */
export function isSignature(key: RsaKey, prepared: Uint8Array, signature: Uint8Array): boolean {
  const number = toNumber(signature);
  const bits = bitLength(key.n) - 1;
  if (signature.length !== bytesOf(key) || number >= key.n) return false;
  const message = power(number, key.e, key.n);
  return bitLength(message) <= bits && isPssOf(prepared, toBytes(message, Math.ceil(bits / 8)), bits);
}

function bytesOf(key: RsaKey): number {
  return Math.ceil(bitLength(key.n) / 8);
}

/** Bytes to draw a blinding factor from: 128 bits more than the modulus has, so that each is as likely as any other. */
export function drawnBytes(key: RsaKey): number {
  return bytesOf(key) + 16;
}

/** The blinding factor that lies in drawn bytes: between 1 and the modulus. */
export function factorFrom(key: RsaKey, drawn: Uint8Array): bigint {
  return (toNumber(drawn) % (key.n - 1n)) + 1n;
}

function draw(key: RsaKey): Randomness {
  return { salt: randomBytes(hashBytes), r: factorFrom(key, randomBytes(drawnBytes(key))) };
}
