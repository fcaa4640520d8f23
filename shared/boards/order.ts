import { commonValues } from "./item-shape.ts";

/**
 * Fractional indexing: a key that sorts between two others, so that a move is one field of one card.
 * Keys are non-empty strings of `0-9A-Za-z`, compared by code unit, never ending in `0`.
 * Method: "Realtime editing of ordered sequences", Figma, 2017. At either end of a list a key counts up or down
 * instead of halving, so that a board to which a thousand cards were appended one by one still has short keys.
 * Two random digits at the end keep two people who insert at the same place at once from making the same key.
 */
const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const lowest = digits[0]!;
const middle = digits[31]!;
const highest = digits[61]!;

/** Letters of the longest key that a board takes. */
const longest = commonValues.order.max;
/** Letters that a key grows by at most where many follow it at once (`ordersAfter`). */
const roomForMany = 12;

/** Compares by code unit, as every device must; ties go to the id. */
export function compareOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/**
 * A key strictly between `before` and `after` (either may be absent or ""). Where no key fits (the two tie, or
 * another program wrote one that is not ours) it is one just after `before`, or near it where that would be too long.
 */
export function orderBetween(before?: string, after?: string): string {
  const key = stem(before || undefined, after || undefined) ?? (before ?? "") + middle;
  const fits = key.length <= longest - 2;
  return (fits ? key : (before ?? "").slice(0, longest - 3) + middle) + jitter();
}

/**
 * The highest of some keys after which more can be appended. One that leaves no room there (another program's, or
 * somebody's mischief) would otherwise keep everybody from adding anything.
 */
export function lastWithRoom(orders: Iterable<unknown>): string | undefined {
  let last: string | undefined;
  for (const order of orders) {
    if (typeof order !== "string" || (last !== undefined && order <= last)) continue;
    if (isOurs(order) && above(order).length <= longest - roomForMany) last = order;
  }
  return last;
}

/** `count` ascending keys after `before`, all of one length, for a paste of many lines. */
export function ordersAfter(before: string | undefined, count: number): string[] {
  const start = orderBetween(before);
  let width = 1;
  while (digits.length ** width < count) width++;
  return Array.from({ length: count }, (_, i) => `${start}${toDigits(i, width)}${digits[1]}`);
}

function stem(before: string | undefined, after: string | undefined): string | undefined {
  if (![before, after].every((key) => key === undefined || isOurs(key))) return undefined;
  if (before === undefined) return after === undefined ? middle : below(after);
  if (after === undefined) return above(before);
  return before < after ? between(before, after) : undefined;
}

function isOurs(key: string): boolean {
  return /^[0-9A-Za-z]*[1-9A-Za-z]$/.test(key);
}

/** Halves the first digit in which there is room. `low < high` must hold. */
function between(low: string, high: string): string {
  let prefix = "";
  let bounded = true;
  for (let i = 0; ; i++) {
    const lowDigit = i < low.length ? digits.indexOf(low[i]!) : 0;
    const highDigit = bounded ? digits.indexOf(high[i]!) : digits.length;
    const half = (lowDigit + highDigit) >> 1;
    if (half > lowDigit) return prefix + digits[half];
    prefix += digits[lowDigit];
    if (lowDigit < highDigit) bounded = false;
  }
}

/** The next key of a counter. How many of the highest digit lead says how wide the counter after them is. */
function above(low: string): string {
  const { run, width, counter } = counterOf(low, highest);
  const next = step(counter, 1);
  return next[0] === highest || next.length > width
    ? highest.repeat(run + 1) + lowest.repeat(2 * width - 1) + digits[1]
    : highest.repeat(run) + next;
}

/** The same downwards, led by the lowest digit. */
function below(high: string): string {
  const { run, width, counter } = counterOf(high, lowest);
  const next = step(counter, -1);
  return next[0] === lowest ? lowest.repeat(run + 1) + highest.repeat(2 * width) : lowest.repeat(run) + next;
}

function counterOf(key: string, lead: string): { run: number; width: number; counter: string } {
  let run = 0;
  while (key[run] === lead) run++;
  // A longer run comes only from elsewhere; counting on one wide digit fewer keeps the key short and in order.
  const width = 2 ** Math.min(run, 5);
  return { run, width, counter: key.slice(run, run + width).padEnd(width, lowest) };
}

/** A number in our digits plus or minus one, as wide as it was, or one wider where it runs over. */
function step(counter: string, by: 1 | -1): string {
  const values = [...counter].map((digit) => digits.indexOf(digit));
  for (let i = values.length - 1; i >= 0; i--) {
    const value = values[i]! + by;
    values[i] = (value + digits.length) % digits.length;
    if (value >= 0 && value < digits.length) return values.map((at) => digits[at]).join("");
  }
  return digits[1]! + values.map((at) => digits[at]).join("");
}

function toDigits(value: number, width: number): string {
  let text = "";
  for (let i = 0; i < width; i++) {
    text = digits[value % digits.length] + text;
    value = Math.floor(value / digits.length);
  }
  return text;
}

function jitter(): string {
  const [a, b] = crypto.getRandomValues(new Uint8Array(2));
  return digits[a! % 62]! + digits[1 + (b! % 61)]!;
}
