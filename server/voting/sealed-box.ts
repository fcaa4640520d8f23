import { createPrivateKey, createPublicKey, diffieHellman, type KeyObject } from "node:crypto";
import { hsalsa, xsalsa20poly1305 } from "@noble/ciphers/salsa.js";
import { blake2b } from "@noble/hashes/blake2.js";
import { sealBytes } from "#shared/voting/ballot.ts";
import { toBase64url } from "#shared/voting/base64url.ts";

const publicBytes = 32;
/** What stands before 32 raw bytes in the DER of a private X25519 key (RFC 8410). */
const pkcs8Head = Buffer.from("302e020100300506032b656e04220420", "hex");
/** "expand 32-byte k", Salsa20's constant for 256-bit keys. */
const sigma = wordsOf(Buffer.from("expand 32-byte k"));

/** A poll's box key: what opens ballots that were sealed to it. */
export interface BoxKey {
  readonly secret: KeyObject;
  readonly publicKey: Uint8Array;
}

/** A box key from its 32 raw secret bytes. */
export function boxKeyOf(secretBytes: Uint8Array): BoxKey {
  const secret = createPrivateKey({
    key: Buffer.concat([pkcs8Head, secretBytes]),
    format: "der",
    type: "pkcs8",
  });
  const spki = createPublicKey(secret).export({ format: "der", type: "spki" });
  return { secret, publicKey: Uint8Array.from(spki.subarray(-publicBytes)) };
}

/**
 * Opens a libsodium sealed box (`crypto_box_seal`): one-time X25519 key ‖ XSalsa20-Poly1305 box under
 * HSalsa20(X25519, 0), nonce BLAKE2b-192(one-time key ‖ our key). `undefined` for what is none.
 */
export function openSealed({ secret, publicKey }: BoxKey, sealed: Uint8Array): Uint8Array | undefined {
  if (sealed.length < sealBytes) return undefined;
  const oneTime = sealed.subarray(0, publicBytes);
  try {
    const jwk = { kty: "OKP", crv: "X25519", x: toBase64url(oneTime) };
    const theirs = createPublicKey({ key: jwk, format: "jwk" });
    const shared = diffieHellman({ privateKey: secret, publicKey: theirs });
    const nonce = blake2b(Buffer.concat([oneTime, publicKey]), { dkLen: 24 });
    return xsalsa20poly1305(subkeyOf(shared), nonce).decrypt(sealed.subarray(publicBytes));
  } catch {
    return undefined;
  }
}

function subkeyOf(shared: Uint8Array): Uint8Array {
  const words = new Uint32Array(8);
  hsalsa(sigma, wordsOf(shared), new Uint32Array(4), words);
  const bytes = Buffer.alloc(32);
  words.forEach((word, i) => bytes.writeUInt32LE(word, 4 * i));
  return bytes;
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length / 4 }, (_, i) => view.getUint32(4 * i, true));
}
