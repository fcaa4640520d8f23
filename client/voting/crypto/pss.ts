import { sha384 } from "@noble/hashes/sha2.js";
import { joined } from "./numbers.ts";

/** Bytes of a SHA-384 hash, and of the salt that RSABSSA-SHA384-PSS takes. */
export const hashBytes = 48;

/** EMSA-PSS-ENCODE (RFC 8017, 9.1.1) with SHA-384 and MGF1. */
export function encodePss(message: Uint8Array, bits: number, salt: Uint8Array): Uint8Array {
  const length = Math.ceil(bits / 8);
  const hash = hashWithSalt(message, salt);
  const data = new Uint8Array(length - hashBytes - 1);
  data[data.length - salt.length - 1] = 1;
  data.set(salt, data.length - salt.length);
  return joined(masked(data, hash, bits), hash, Uint8Array.of(0xbc));
}

/** EMSA-PSS-VERIFY (RFC 8017, 9.1.2), for a salt of 48 bytes. */
export function isPssOf(message: Uint8Array, encoded: Uint8Array, bits: number): boolean {
  const hash = encoded.subarray(encoded.length - hashBytes - 1, -1);
  const data = masked(encoded.subarray(0, encoded.length - hashBytes - 1), hash, bits);
  const salt = data.slice(data.length - hashBytes);
  const expected = encodePss(message, bits, salt);
  return expected.length === encoded.length && expected.every((byte, i) => byte === encoded[i]);
}

function hashWithSalt(message: Uint8Array, salt: Uint8Array): Uint8Array {
  return sha384(joined(new Uint8Array(8), sha384(message), salt));
}

/** The data under its mask, or from under it; bits beyond the modulus are cleared. */
function masked(data: Uint8Array, seed: Uint8Array, bits: number): Uint8Array {
  const mask = mgf1(seed, data.length);
  const result = data.map((byte, i) => byte ^ mask[i]!);
  const spare = 8 * (data.length + hashBytes + 1) - bits;
  result[0]! &= 0xff >> spare;
  return result;
}

/** MGF1 (RFC 8017, B.2.1). */
function mgf1(seed: Uint8Array, length: number): Uint8Array {
  const blocks = Array.from({ length: Math.ceil(length / hashBytes) }, (_, i) =>
    sha384(joined(seed, Uint8Array.of(i >>> 24, i >>> 16, i >>> 8, i))),
  );
  return joined(...blocks).slice(0, length);
}
