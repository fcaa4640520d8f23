/** 32 letters that nobody mistakes for another (Crockford's base 32: no I, L, O, U). */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A code of 60 bits to go on with on another device, written in groups: `7K2M-Q9XA-04TD`. */
export function newReturnCode(): string {
  const letters = [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => alphabet[byte & 31]);
  return letters.join("").replace(/(.{4})(?=.)/g, "$1-");
}

/** A code as it is compared: however it was typed, with the letters that people mix up taken as meant. */
export function plainReturnCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
}
