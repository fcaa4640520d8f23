import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { fromBase64url, toBase64url } from "#shared/voting/base64url.ts";
import { touchCopy } from "#client/members/device.ts";
import { joined, randomBytes } from "../crypto/numbers.ts";
import type { Safe } from "./voter.ts";

const nonceBytes = 24;
/** A database of its own, listed like the boards' copies, so that leaving and forgetting deletes it. */
const database = "ronda/ballot-safe";
const table = "key";

/**
 * Encrypts what waits for a connection (XChaCha20-Poly1305). It keeps a ballot out of plain sight: of whoever looks
 * through stored values, and of a copy of one of the two places alone. It does not protect against somebody who has
 * the unlocked device and this browser: the key lies in it too.
 */
export function encrypt(key: Uint8Array, plain: Uint8Array): string {
  const nonce = randomBytes(nonceBytes);
  return toBase64url(joined(nonce, xchacha20poly1305(key, nonce).encrypt(plain)));
}

/** What was encrypted, or `undefined` where the key is another or a byte changed. */
export function decrypt(key: Uint8Array, kept: string): Uint8Array | undefined {
  const bytes = fromBase64url(kept);
  if (!bytes) return undefined;
  try {
    return xchacha20poly1305(key, bytes.slice(0, nonceBytes)).decrypt(bytes.slice(nonceBytes));
  } catch {
    return undefined;
  }
}

/** What keeps a ballot on this device. */
export const deviceSafe: Safe = {
  encrypt: async (plain) => encrypt(await safeKey(), plain),
  decrypt: async (kept) => decrypt(await safeKey(), kept),
};

/** This browser's key, made when it is first needed. Rejects where there is no IndexedDB. */
export async function safeKey(): Promise<Uint8Array> {
  touchCopy(database);
  const db = await done(open());
  try {
    const known = await done(
      db.transaction(table).objectStore(table).get(1) as IDBRequest<Uint8Array | undefined>,
    );
    if (known) return known;
    const fresh = randomBytes(32);
    await done(db.transaction(table, "readwrite").objectStore(table).put(fresh, 1));
    return fresh;
  } finally {
    db.close();
  }
}

function open(): IDBOpenDBRequest {
  const request = indexedDB.open(database, 1);
  request.addEventListener("upgradeneeded", () => request.result.createObjectStore(table));
  return request;
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("no database")));
  });
}
