import {
  constants,
  createHash,
  createPrivateKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  type KeyObject,
} from "node:crypto";
import { RSABSSA } from "@cloudflare/blindrsa-ts";
import type { Browser } from "./browser.ts";

/**
 * A voting device written from the contract alone, with Cloudflare's RFC 9474: it shares no line with the server, so that
 * both cannot be wrong in the same way.
 */
export class Voter {
  readonly ballotKey: Buffer;
  private readonly secret: KeyObject;
  private readonly pollId: string;
  readonly group: string | undefined;
  token = "";

  constructor(pollId: string, group?: string) {
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    this.pollId = pollId;
    this.group = group;
    this.secret = privateKey;
    this.ballotKey = publicKey.export({ format: "der", type: "spki" }).subarray(-32);
  }

  /** Blinds, has it signed, and unblinds. Returns the answer of the call, and what was blinded. */
  async fetchToken(browser: Browser, call = "credential", more: object = {}) {
    const { keys } = (await browser.get<Keys>(`/api/polls/${this.pollId}/key`)).data;
    const found = keys.find(({ group }) => group === this.group)!;
    const publicKey = await crypto.subtle.importKey(
      "spki",
      Buffer.from(found.key, "base64url"),
      { name: "RSA-PSS", hash: "SHA-384" },
      true,
      ["verify"],
    );
    const suite = RSABSSA.SHA384.PSS.Randomized();
    const head = Buffer.from(`ronda-ballot-v1|${this.pollId}|${this.group ?? ""}|`);
    const prepared = suite.prepare(Buffer.concat([head, this.ballotKey]));
    const { blindedMsg, inv } = await suite.blind(publicKey, prepared);
    const blinded = Buffer.from(blindedMsg).toString("base64url");
    const answer = await browser.post<{ signature: string; error?: { code: string } }>(
      `/api/polls/${this.pollId}/${call}`,
      { ...more, blinded },
    );
    if (answer.status === 200) {
      const blindSignature = Buffer.from(answer.data.signature, "base64url");
      const signature = await suite.finalize(publicKey, prepared, blindSignature, inv);
      this.token = Buffer.concat([prepared.subarray(0, 32), signature]).toString("base64url");
    }
    return { ...answer, blinded };
  }

  /** A token signed with the key itself: the same bytes as a blind signature's, without the time that blinding takes. */
  signWith(pkcs8: Uint8Array): this {
    const key = createPrivateKey({ key: Buffer.from(pkcs8), format: "der", type: "pkcs8" });
    const prefix = randomBytes(32);
    const head = Buffer.from(`ronda-ballot-v1|${this.pollId}|${this.group ?? ""}|`);
    const prepared = Buffer.concat([prefix, head, this.ballotKey]);
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    const signature = sign("sha384", prepared, { key, padding, saltLength: 48 });
    this.token = Buffer.concat([prefix, signature]).toString("base64url");
    return this;
  }

  /** A ballot's fields, signed; `more` replaces fields afterwards. */
  fields(choices: object, seq: number, more: object = {}): object {
    // These choices are written in canonical form by the tests that use them.
    const hash = createHash("sha256").update(JSON.stringify(choices)).digest("base64url");
    const proof = sign(null, Buffer.from(`ronda-cast-v1|${this.pollId}|${seq}|${hash}`), this.secret);
    return {
      ballotKey: this.ballotKey.toString("base64url"),
      token: this.token,
      ...(this.group === undefined ? {} : { group: this.group }),
      seq,
      choices,
      proof: proof.toString("base64url"),
      ...more,
    };
  }

  /** How its key is listed after the close. */
  get shortHash(): string {
    return createHash("sha256").update(this.ballotKey).digest("hex").slice(0, 16);
  }
}

/** Asks for a token that nobody will unblind: a random message below any modulus, where only the answer counts. */
export function askToken(browser: Browser, pollId: string, call = "credential", more: object = {}) {
  const blinded = Buffer.concat([Buffer.alloc(1), randomBytes(383)]).toString("base64url");
  return browser.post<{ signature: string; error: { code: string; message: string } }>(
    `/api/polls/${pollId}/${call}`,
    { ...more, blinded },
  );
}

interface Keys {
  readonly keys: readonly { readonly group?: string; readonly key: string; readonly fingerprint: string }[];
  readonly box: string;
}

/** A body of exactly 16,384 bytes. */
export function padded(fields: object): Uint8Array<ArrayBuffer> {
  const body = new Uint8Array(16_384).fill(0x20);
  body.set(Buffer.from(JSON.stringify(fields)));
  return body;
}

/** Sends a ballot as a browser without a cookie does, and says how it was answered. */
export async function castBallot(
  anyone: Browser,
  pollId: string,
  body: BodyInit,
): Promise<{ status: number; code: string | undefined; retryAfter: string | null }> {
  const response = await anyone.send("PUT", `/api/polls/${pollId}/ballot`, { body });
  const text = await response.text();
  const code = text === "" ? undefined : (JSON.parse(text) as { error: { code: string } }).error.code;
  return { status: response.status, code, retryAfter: response.headers.get("retry-after") };
}
