/** A big-endian number (RFC 8017, OS2IP). */
export function toNumber(bytes: Uint8Array): bigint {
  let hex = "0x0";
  for (const byte of bytes) hex += byte.toString(16).padStart(2, "0");
  return BigInt(hex);
}

/** A number as `length` big-endian bytes (RFC 8017, I2OSP). Throws `RangeError` where it does not fit. */
export function toBytes(number: bigint, length: number): Uint8Array {
  const hex = number.toString(16).padStart(length * 2, "0");
  if (hex.length > length * 2) throw new RangeError("the number is too long");
  return Uint8Array.from({ length }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16));
}

/** base^exponent mod modulus. How long it takes depends on the numbers: see `client/voting/README.md`. */
export function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** The inverse of a number, or `undefined` where it has none (it shares a factor with the modulus). */
export function inverse(number: bigint, modulus: bigint): bigint | undefined {
  let [a, b] = [number % modulus, modulus];
  let [x, y] = [1n, 0n];
  while (a !== 0n) {
    const times = b / a;
    [a, b] = [b - times * a, a];
    [x, y] = [y - times * x, x];
  }
  return b === 1n ? ((y % modulus) + modulus) % modulus : undefined;
}

/** How many bits a number has. */
export function bitLength(number: bigint): number {
  return number.toString(2).length;
}

/** A run of bytes after another. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Bytes that nobody can guess; `getRandomValues` is there over plain http too. */
export function randomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}
