import { createHash } from "node:crypto";
import { randomId } from "#shared/boards/random-id.ts";

/** A secret of at least 256 bits for a cookie. */
export const newSessionToken = (): string => randomId(43);

/** A secret of at least 128 bits for links and tabs. */
export const newToken = (): string => randomId(22);

/** What is stored instead of a secret: its SHA-256, hex. */
export function secretHash(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
