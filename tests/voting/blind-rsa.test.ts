import { RSABSSA } from "@cloudflare/blindrsa-ts";
import { x25519 } from "@noble/curves/ed25519.js";
import { hexToBytes, bytesToHex } from "@noble/hashes/utils.js";
import {
  constants,
  createPublicKey,
  generateKeyPairSync,
  privateDecrypt,
  verify,
  type KeyObject,
} from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { blind, finalise, isSignature, prepare } from "#client/voting/crypto/blind-rsa.ts";
import { inverse, toNumber } from "#client/voting/crypto/numbers.ts";
import { encodePss, isPssOf } from "#client/voting/crypto/pss.ts";
import { readRsaKey, type RsaKey } from "#client/voting/crypto/rsa-key.ts";
import vector from "./vectors/rfc9474-pss-randomized.json" with { type: "json" };

const hex = (name: keyof typeof vector) => hexToBytes(vector[name]);
const published: RsaKey = { n: toNumber(hex("n")), e: toNumber(hex("e")) };

describe("RFC 9474, appendix A.1", () => {
  const prepared = prepare(hex("msg"), hex("msg_prefix"));

  it("a message is prepared and encoded as published", () => {
    expect(bytesToHex(prepared)).toBe(vector.prepared_msg);
    expect(bytesToHex(encodePss(prepared, 4095, hex("salt")))).toBe(vector.encoded_msg);
  });

  it("is blinded as published", () => {
    const r = inverse(toNumber(hex("inv")), published.n)!;
    const made = blind(published, prepared, { salt: hex("salt"), r });
    expect(bytesToHex(made.blinded)).toBe(vector.blinded_msg);
    expect(bytesToHex(made.inverse)).toBe(vector.inv);
  });

  it("and the answer gives the published signature", () => {
    const signature = finalise(published, prepared, hex("blind_sig"), hex("inv"));
    expect(bytesToHex(signature!)).toBe(vector.sig);
  });

  it("an answer with one bit turned gives none", () => {
    const answer = hex("blind_sig");
    answer[100]! ^= 1;
    expect(finalise(published, prepared, answer, hex("inv"))).toBeUndefined();
    expect(finalise(published, prepared, answer.slice(1), hex("inv"))).toBeUndefined();
  });

  it("a signature is that of its own message alone", () => {
    expect(isSignature(published, prepared, hex("sig"))).toBe(true);
    expect(isSignature(published, prepare(hex("msg"), new Uint8Array(32)), hex("sig"))).toBe(false);
    expect(isPssOf(prepared, hex("encoded_msg").fill(0xbc, -1), 4095)).toBe(true);
    expect(isPssOf(prepared, hex("encoded_msg").fill(0xbb, -1), 4095)).toBe(false);
  });
});

describe("beside other implementations", () => {
  let spki: Uint8Array;
  let secretKey: KeyObject;
  let key: RsaKey;

  beforeAll(() => {
    const pair = generateKeyPairSync("rsa", { modulusLength: 3072 });
    spki = pair.publicKey.export({ type: "spki", format: "der" });
    secretKey = pair.privateKey;
    key = readRsaKey(spki);
  });

  const suite = RSABSSA.SHA384.PSS.Randomized();
  const message = new TextEncoder().encode("a ballot key");
  const algorithm = { name: "RSA-PSS", hash: "SHA-384" };
  const theirPublic = () => crypto.subtle.importKey("spki", spki.slice(), algorithm, true, ["verify"]);
  const theirSecret = () =>
    crypto.subtle.importKey(
      "pkcs8",
      new Uint8Array(secretKey.export({ type: "pkcs8", format: "der" })),
      algorithm,
      true,
      ["sign"],
    );
  /** As the server signs. */
  const sign = (blinded: Uint8Array) =>
    new Uint8Array(privateDecrypt({ key: secretKey, padding: constants.RSA_NO_PADDING }, blinded));

  it("what we blind, the published library signs, and its signature is found valid by both and by OpenSSL", async () => {
    const prepared = prepare(message);
    const made = blind(key, prepared);
    const answer = await suite.blindSign(await theirSecret(), made.blinded);
    const signature = finalise(key, prepared, answer, made.inverse)!;
    expect(await suite.verify(await theirPublic(), signature, prepared)).toBe(true);
    expect(isSignature(key, prepared, signature)).toBe(true);
    const openssl = {
      key: createPublicKey(secretKey),
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: 48,
    };
    expect(verify("sha384", prepared, openssl, signature)).toBe(true);
  }, 30_000);

  it("what the published library blinds, the server's way of signing answers, and we find it valid", async () => {
    const prepared = suite.prepare(message);
    const { blindedMsg, inv } = await suite.blind(await theirPublic(), prepared);
    const theirs = await suite.finalize(await theirPublic(), prepared, sign(blindedMsg), inv);
    expect(isSignature(key, prepared, theirs)).toBe(true);
  });

  it("two requests for one message have nothing in common", () => {
    const prepared = prepare(message);
    const [one, two] = [blind(key, prepared), blind(key, prepared)];
    expect(bytesToHex(one.blinded)).not.toBe(bytesToHex(two.blinded));
    const signatures = [one, two].map((made) => finalise(key, prepared, sign(made.blinded), made.inverse));
    expect(signatures.every((signature) => isSignature(key, prepared, signature!))).toBe(true);
  });

  it("a key in another dress is refused: RSA-PSS's OID, bytes behind it, another curve", () => {
    const pss = generateKeyPairSync("rsa-pss", { modulusLength: 2048 }).publicKey;
    const curve = generateKeyPairSync("x25519").publicKey;
    for (const other of [pss, curve]) {
      const der = new Uint8Array(other.export({ type: "spki", format: "der" }));
      expect(() => readRsaKey(der)).toThrow(RangeError);
    }
    expect(() => readRsaKey(Uint8Array.of(...spki, 0))).toThrow(RangeError);
    expect(() => readRsaKey(spki.slice(0, -1))).toThrow(RangeError);
    expect(x25519.getPublicKey(new Uint8Array(32).fill(1))).toHaveLength(32);
  });
});
