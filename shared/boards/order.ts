/**
 * Fractional indexing: a key that sorts between two others, so that a move is one field of one card.
 * Keys are non-empty strings of `0-9A-Za-z`, compared by code unit, never ending in `0`.
 * Method: "Realtime editing of ordered sequences", Figma, 2017. A few random digits at the end keep
 * two people who insert at the same place at once from making the same key.
 */
const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Compares by code unit, as every device must; ties go to the id. */
export function compareOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/**
 * A key strictly between `before` and `after` (either may be absent).
 * Where `before >= after` (two cards that tie) it falls back to a key just after `before`.
 */
export function orderBetween(before?: string, after?: string): string {
  const upper = after !== undefined && (before === undefined || before < after) ? after : undefined;
  return midpoint(before ?? "", upper) + jitter();
}

/** `count` ascending keys after `before`, all of one length, for a paste of many lines. */
export function ordersAfter(before: string | undefined, count: number): string[] {
  const start = orderBetween(before);
  let width = 1;
  while (digits.length ** width < count) width++;
  return Array.from({ length: count }, (_, i) => `${start}${counter(i, width)}${digits[1]}`);
}

function counter(value: number, width: number): string {
  let text = "";
  for (let i = 0; i < width; i++) {
    text = digits[value % digits.length] + text;
    value = Math.floor(value / digits.length);
  }
  return text;
}

function midpoint(low: string, high: string | undefined): string {
  let prefix = "";
  for (let i = 0; ; i++) {
    const lowDigit = i < low.length ? digits.indexOf(low[i]!) : 0;
    const highDigit = high === undefined || i >= high.length ? digits.length : digits.indexOf(high[i]!);
    if (lowDigit === highDigit) {
      prefix += digits[lowDigit];
      continue;
    }
    // Stepping by one when only the low end is known keeps appended keys short.
    const middle = high === undefined ? lowDigit + 1 : (lowDigit + highDigit) >> 1;
    if (middle > lowDigit && middle < digits.length) return prefix + digits[middle];
    prefix += digits[lowDigit];
    high = undefined;
  }
}

function jitter(): string {
  const [a, b] = crypto.getRandomValues(new Uint8Array(2));
  return digits[a! % 62]! + digits[1 + (b! % 61)]!;
}
