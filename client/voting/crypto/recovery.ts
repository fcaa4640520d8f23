import { sha256 } from "@noble/hashes/sha2.js";
import { prefixBytes } from "#shared/voting/ballot.ts";
import { drawnBytes, factorFrom, type Randomness } from "./blind-rsa.ts";
import { joined, randomBytes } from "./numbers.ts";
import { hashBytes } from "./pss.ts";
import type { RsaKey } from "./rsa-key.ts";

/** 160 bits: eight groups of four letters, that a person can still type. */
const seedBytes = 20;
const keyBytes = 32;
const purpose = "ronda-recovery-v1";
/** Letters that nobody mistakes for another (Crockford's base 32). */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Everything at random in a ballot key and its token. */
export interface TokenSecrets {
  readonly secret: Uint8Array;
  readonly prefix: Uint8Array;
  readonly random: Randomness;
}

/** What a recovery code stands for. */
export function newSeed(): Uint8Array {
  return randomBytes(seedBytes);
}

/**
 * Draws a device's ballot key, and what blinds it, out of one seed. The same seed blinds the same key again, and the
 * server signs the same words again: so a seed on paper brings the token to another device, and the server learns
 * nothing that it did not know.
 */
export function secretsFrom(
  seed: Uint8Array,
  key: RsaKey,
  pollId: string,
  fingerprint: string,
): TokenSecrets {
  const lengths = [keyBytes, prefixBytes, hashBytes, drawnBytes(key)];
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const drawn = drawFrom(seed, `${purpose}|${pollId}|${fingerprint}`, all);
  let at = 0;
  const [secret, prefix, pssSalt, wide] = lengths.map((length) => drawn.slice(at, (at += length)));
  return { secret: secret!, prefix: prefix!, random: { salt: pssSalt!, r: factorFrom(key, wide!) } };
}

/** A seed as people read and type it: `7K2M-Q9XA-…`. */
export function recoveryCode(seed: Uint8Array): string {
  const letters = quintets(seed).map((five) => alphabet[five]);
  return letters.join("").replace(/(.{4})(?=.)/g, "$1-");
}

/** The seed of a code, however it was typed, letters that people mix up taken as meant; `undefined` for no code. */
export function seedOf(typed: string): Uint8Array | undefined {
  const plain = typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  const fives = [...plain].map((letter) => alphabet.indexOf(letter));
  if (fives.length !== (seedBytes * 8) / 5 || fives.includes(-1)) return undefined;
  const bits = fives.map((five) => five.toString(2).padStart(5, "0")).join("");
  return Uint8Array.from({ length: seedBytes }, (_, i) => Number.parseInt(bits.slice(8 * i, 8 * i + 8), 2));
}

function quintets(bytes: Uint8Array): number[] {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2));
}

/** The one-step key derivation of NIST SP 800-56C, 4, with SHA-256: it needs no more code than the ballots do. */
function drawFrom(seed: Uint8Array, info: string, length: number): Uint8Array {
  const about = new TextEncoder().encode(info);
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, i) =>
    sha256(joined(Uint8Array.of(0, 0, 0, i + 1), seed, about)),
  );
  return joined(...blocks).slice(0, length);
}
