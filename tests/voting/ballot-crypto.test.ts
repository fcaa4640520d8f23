import { createPublicKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  groupKeyOf,
  isProof,
  isToken,
  makePollSecrets,
  publicKeysOf,
  requireBlinded,
  sha256Hex,
  sha256Url,
  signBlinded,
} from "#server/voting/ballot-crypto.ts";
import { boxKeyOf, openSealed } from "#server/voting/sealed-box.ts";
import { choicesMessage, proofMessage, shortHash, tokenMessage } from "#shared/voting/ballot.ts";

const read = <T>(name: string) =>
  JSON.parse(readFileSync(new URL(`vectors/${name}.json`, import.meta.url), "utf8")) as T;
const bytes = (text: string) => new Uint8Array(Buffer.from(text, "base64url"));

interface BallotVector extends Readonly<Record<string, string | number | object>> {
  readonly pollId: string;
  readonly group: string;
  readonly seq: number;
  readonly choices: object;
}

describe("a ballot of the vectors", () => {
  const vector = read<BallotVector>("ballot");
  const of = (name: string) => bytes(vector[name] as string);
  const key = groupKeyOf(of("pkcs8"));
  const message = tokenMessage(vector.pollId, vector.group, of("ballotKey"));

  it("gets the blind signature that the other library gives", () => {
    requireBlinded(key, of("blinded"));
    expect(Buffer.from(signBlinded(key, of("blinded"))).toString("base64url")).toBe(vector["blindSignature"]);
  });

  it("has a token for its poll, group and key, and for no other", () => {
    expect(isToken(key.publicKey, message, of("token"))).toBe(true);
    const others = [
      tokenMessage("other", vector.group, of("ballotKey")),
      tokenMessage(vector.pollId, undefined, of("ballotKey")),
      tokenMessage(vector.pollId, vector.group, new Uint8Array(32)),
    ];
    for (const other of others) expect(isToken(key.publicKey, other, of("token"))).toBe(false);
    expect(isToken(key.publicKey, message, of("token").slice(1))).toBe(false);
  });

  it("has the proof and the short hash that the contract describes", () => {
    const proof = proofMessage(vector.pollId, vector.seq, sha256Url(choicesMessage(vector.choices)));
    expect(Buffer.from(proof).toString()).toBe(vector["proofText"]);
    expect(isProof(of("ballotKey"), proof, of("proof"))).toBe(true);
    expect(isProof(of("ballotKey"), proofMessage(vector.pollId, 4, "x"), of("proof"))).toBe(false);
    expect(isProof(new Uint8Array(32).fill(255), proof, of("proof"))).toBe(false);
    expect(shortHash(sha256Hex(of("ballotKey")))).toBe(vector["shortHash"]);
  });
});

describe("a sealed box", () => {
  interface Boxes {
    readonly secret: string;
    readonly publicKey: string;
    readonly boxes: readonly { readonly message: string; readonly sealed: string }[];
  }
  const vector = read<Boxes>("sealed-box");
  const key = boxKeyOf(bytes(vector.secret));

  it("that libsodium made opens", () => {
    expect(Buffer.from(key.publicKey).toString("base64url")).toBe(vector.publicKey);
    for (const { message, sealed } of vector.boxes) {
      expect(Buffer.from(openSealed(key, bytes(sealed))!).toString()).toBe(message);
    }
  });

  it("that was changed, cut or sealed to another key does not", () => {
    const sealed = bytes(vector.boxes[1]!.sealed);
    for (let at = 0; at < sealed.length; at += 7) {
      const changed = sealed.slice();
      changed[at]! ^= 1;
      expect(openSealed(key, changed)).toBeUndefined();
    }
    expect(openSealed(key, sealed.slice(0, 47))).toBeUndefined();
    expect(openSealed(key, new Uint8Array(60))).toBeUndefined();
    expect(openSealed(boxKeyOf(new Uint8Array(32).fill(9)), sealed)).toBeUndefined();
  });
});

describe("keys of a poll", () => {
  it("are made anew, one a group, plain RSA of 3072 bits", async () => {
    const secrets = await makePollSecrets(["advisory", "participant"]);
    const { groups, box } = publicKeysOf(secrets);
    expect(groups.map(({ group }) => group)).toEqual(["advisory", "participant"]);
    expect(groups[0]!.spki).not.toEqual(groups[1]!.spki);
    for (const { spki } of groups) {
      const key = createPublicKey({ key: Buffer.from(spki), format: "der", type: "spki" });
      expect([key.asymmetricKeyType, key.asymmetricKeyDetails?.modulusLength]).toEqual(["rsa", 3072]);
    }
    expect(box).toHaveLength(32);
  }, 60_000);
});
