import {
  constants,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
  verify,
  type KeyObject,
} from "node:crypto";
import { promisify } from "node:util";
import { RondaError } from "#shared/errors.ts";
import { ballotKeyBytes, prefixBytes, signatureBytes } from "#shared/voting/ballot.ts";
import { toBase64url } from "#shared/voting/base64url.ts";
import { boxKeyOf } from "./sealed-box.ts";

/** RFC 9474, 5: RSABSSA-SHA384-PSS-Randomized. */
const hash = "sha384";
const saltLength = 48;
const modulusBits = 8 * signatureBytes;

/** What a poll's private key file holds: PKCS#8 by group ("" where there are none), and 32 raw bytes of X25519. */
export interface PollSecrets {
  readonly groups: readonly { readonly group: string; readonly pkcs8: Uint8Array }[];
  readonly box: Uint8Array;
}

/** What everybody may have of them: DER SubjectPublicKeyInfo, and the raw X25519 key. */
export interface PollPublicKeys {
  readonly groups: readonly { readonly group: string; readonly spki: Uint8Array }[];
  readonly box: Uint8Array;
}

/** One group's key pair, read once for as long as the poll runs. */
export interface GroupKey {
  readonly secret: KeyObject;
  readonly publicKey: KeyObject;
}

const makePair = promisify(generateKeyPair);

/** Makes a poll's keys, one a group, off the event loop (0.6 s each). Plain `rsa`: libraries refuse `rsa-pss` keys. */
export async function makePollSecrets(groups: readonly string[]): Promise<PollSecrets> {
  const pairs = groups.map(async (group) => {
    const { privateKey } = await makePair("rsa", { modulusLength: modulusBits });
    return { group, pkcs8: privateKey.export({ format: "der", type: "pkcs8" }) };
  });
  return { groups: await Promise.all(pairs), box: randomBytes(32) };
}

/** The public side of a poll's keys. */
export function publicKeysOf({ groups, box }: PollSecrets): PollPublicKeys {
  const spkiOf = (pkcs8: Uint8Array) =>
    createPublicKey(groupKeyOf(pkcs8).secret).export({ format: "der", type: "spki" });
  return {
    groups: groups.map(({ group, pkcs8 }) => ({ group, spki: spkiOf(pkcs8) })),
    box: boxKeyOf(box).publicKey,
  };
}

/** A group's key from its PKCS#8. */
export function groupKeyOf(pkcs8: Uint8Array): GroupKey {
  const secret = createPrivateKey({ key: Buffer.from(pkcs8), format: "der", type: "pkcs8" });
  return { secret, publicKey: createPublicKey(secret) };
}

/** Throws `bad-request` for a blinded message of another length, or one that is not below the modulus. */
export function requireBlinded({ publicKey }: GroupKey, blinded: Uint8Array): void {
  if (blinded.length === signatureBytes && isBelowModulus(publicKey, blinded)) return;
  throw new RondaError("bad-request", "blinded is no message for this key", { field: "blinded" });
}

/**
 * BlindSign (RFC 9474, 4.3) of a message that `requireBlinded` let through: the raw RSA operation, 4 ms instead of the
 * 2 s of the library's big integers. The result is checked with the public key, because one faulty signature would give
 * the private key away.
 */
export function signBlinded({ secret, publicKey }: GroupKey, blinded: Uint8Array): Uint8Array {
  const padding = constants.RSA_NO_PADDING;
  const signature = privateDecrypt({ key: secret, padding }, blinded);
  if (!publicEncrypt({ key: publicKey, padding }, signature).equals(blinded)) {
    throw new Error("a blind signature did not verify");
  }
  return signature;
}

function isBelowModulus(key: KeyObject, message: Uint8Array): boolean {
  const modulus = Buffer.from(key.export({ format: "jwk" }).n ?? "", "base64url");
  return Buffer.compare(message, modulus) < 0;
}

/** Whether a token (prefix ‖ signature) is this key's for this message (RFC 9474, 4.5). */
export function isToken(key: KeyObject, message: Uint8Array, token: Uint8Array): boolean {
  if (token.length !== prefixBytes + signatureBytes) return false;
  const prepared = Buffer.concat([token.subarray(0, prefixBytes), message]);
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  return verify(hash, prepared, { key, padding, saltLength }, token.subarray(prefixBytes));
}

/** Whether a ballot key signed this message (Ed25519, RFC 8032). */
export function isProof(ballotKey: Uint8Array, message: Uint8Array, proof: Uint8Array): boolean {
  if (ballotKey.length !== ballotKeyBytes || proof.length !== 64) return false;
  try {
    // As a JSON Web Key: eight times sooner than through OpenSSL's DER decoder.
    const jwk = { kty: "OKP", crv: "Ed25519", x: toBase64url(ballotKey) };
    const key = createPublicKey({ key: jwk, format: "jwk" });
    return verify(null, message, key, proof);
  } catch {
    // Not every 32 bytes are a point.
    return false;
  }
}

/** SHA-256, hex. */
export function sha256Hex(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** SHA-256, base64url. */
export function sha256Url(bytes: Uint8Array): string {
  return toBase64url(createHash("sha256").update(bytes).digest());
}
