const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

/**
 * A random identifier of `[A-Za-z0-9_-]`, 6 bits a letter (16 letters: 96 bits).
 * Uses `getRandomValues`, which browsers grant on plain http too (`randomUUID` they do not).
 */
export function randomId(length = 16): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  let id = "";
  for (const byte of bytes) id += alphabet[byte & 63];
  return id;
}

/** The form that every id has, in paths and in documents. */
export const idPattern = /^[A-Za-z0-9_-]{1,64}$/;
