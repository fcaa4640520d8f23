import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { toNumber } from "./numbers.ts";

/** A public RSA key. */
export interface RsaKey {
  readonly n: bigint;
  readonly e: bigint;
}

/** rsaEncryption, 1.2.840.113549.1.1.1, with its NULL parameters, as DER. */
const rsaEncryption = "300d06092a864886f70d0101010500";

/**
 * The key in a DER SubjectPublicKeyInfo (RFC 5280) with the rsaEncryption OID. Throws `RangeError` for anything else:
 * a key in another dress may not be the one that everybody has.
 */
export function readRsaKey(spki: Uint8Array): RsaKey {
  const [outer] = readAll(spki, [0x30]);
  const [algorithm, bits] = readAll(outer!, [0x30, 0x03]);
  if (`300d${bytesToHex(algorithm!)}` !== rsaEncryption || bits![0] !== 0) throw new RangeError("no RSA key");
  const [pair] = readAll(bits!.subarray(1), [0x30]);
  const [n, e] = readAll(pair!, [0x02, 0x02]);
  return { n: toNumber(n!), e: toNumber(e!) };
}

/** SHA-256 of the key as it came, hex: what stands on the poll's page. */
export function fingerprintOf(spki: Uint8Array): string {
  return bytesToHex(sha256(spki));
}

/** The contents of elements with these tags, one after the other, and nothing behind them. */
function readAll(bytes: Uint8Array, tags: readonly number[]): Uint8Array[] {
  let at = 0;
  const parts = tags.map((tag) => {
    if (bytes[at] !== tag) throw new RangeError("no such key");
    let length = bytes[at + 1] ?? 0;
    at += 2;
    if (length > 0x80) {
      const long = length - 0x80;
      length = Number(toNumber(bytes.subarray(at, at + long)));
      at += long;
    }
    at += length;
    if (at > bytes.length) throw new RangeError("a key cut short");
    return bytes.subarray(at - length, at);
  });
  if (at !== bytes.length) throw new RangeError("more than a key");
  return parts;
}
