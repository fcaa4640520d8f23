import { xsalsa20poly1305, hsalsa } from "@noble/ciphers/salsa.js";
import { x25519 } from "@noble/curves/ed25519.js";
import { blake2b } from "@noble/hashes/blake2.js";
import { joined, randomBytes } from "./numbers.ts";

/**
 * Seals bytes to an X25519 key as libsodium's `crypto_box_seal` does: a one-time key ‖ XSalsa20-Poly1305 under the
 * shared secret, the nonce from both keys. Only the server can open it, and it cannot tell who sealed it.
 */
export function seal(message: Uint8Array, boxKey: Uint8Array, once = randomBytes(32)): Uint8Array {
  const sender = x25519.getPublicKey(once);
  const nonce = blake2b(joined(sender, boxKey), { dkLen: 24 });
  return joined(sender, xsalsa20poly1305(boxSecret(once, boxKey), nonce).encrypt(message));
}

/** `crypto_box_beforenm`: HSalsa20 of the shared point. */
function boxSecret(own: Uint8Array, other: Uint8Array): Uint8Array {
  const words = (bytes: Uint8Array) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Uint32Array.from({ length: bytes.length / 4 }, (_, i) => view.getUint32(4 * i, true));
  };
  const constant = words(new TextEncoder().encode("expand 32-byte k"));
  const out = new Uint32Array(8);
  hsalsa(constant, words(x25519.getSharedSecret(own, other)), new Uint32Array(4), out);
  const secret = new Uint8Array(32);
  const view = new DataView(secret.buffer);
  out.forEach((word, i) => view.setUint32(4 * i, word, true));
  return secret;
}
