import * as decoding from "lib0/decoding";
import { Refusal } from "./refusal.ts";

/** Limits of one plain value, from the contract. */
export const valueLimits = { bytes: 20_000, nesting: 12 } as const;

const unsafeKeys = new Set(["__proto__", "constructor", "prototype"]);

/** First bytes of what stands in one piece without lengths of its own (lib0's `readAny`): null, numbers, yes and no. */
const simple = { first: 120, last: 126, bigint: 122 } as const;

/**
 * Reads one plain value, and no further than it may be long, whatever lengths inside it say.
 * Throws `Refusal`: `too-big` over its limits, `schema` for what is not plain JSON or has a key that reaches inside objects.
 */
export function readPlain(from: decoding.Decoder): unknown {
  const tag = from.arr[from.pos]!;
  const value =
    tag >= simple.first && tag <= simple.last && tag !== simple.bigint
      ? decoding.readAny(from)
      : readBounded(from);
  holdPlain(value, valueLimits.nesting);
  return value;
}

function readBounded(from: decoding.Decoder): unknown {
  const { arr, pos } = from;
  const bounded = decoding.createDecoder(arr.subarray(pos, pos + valueLimits.bytes + 1));
  const isLong = arr.length - pos > valueLimits.bytes;
  let value: unknown;
  try {
    value = decoding.readAny(bounded);
  } catch (error) {
    if (isLong) throw new Refusal("too-big", "a plain value");
    throw error;
  }
  // Past the end of its array a decoder sees other bytes of the buffer.
  if (bounded.pos > valueLimits.bytes && isLong) throw new Refusal("too-big", "a plain value");
  if (bounded.pos > bounded.arr.length) throw new Refusal("malformed", "cut off");
  from.pos = pos + bounded.pos;
  return value;
}

/** Holds a value to plain JSON. A `__proto__` key shows as a foreign prototype after decoding. */
function holdPlain(value: unknown, levels: number): void {
  if (value === null || typeof value === "string" || typeof value === "boolean") return;
  if (typeof value === "number" && Number.isFinite(value)) return;
  if (typeof value !== "object" || value instanceof Uint8Array) throw new Refusal("schema", "not plain JSON");
  if (levels === 0) throw new Refusal("too-big", "nested too deeply");
  if (Array.isArray(value)) {
    for (const one of value) holdPlain(one, levels - 1);
    return;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) throw new Refusal("schema", "an unsafe key");
  for (const [key, one] of Object.entries(value)) {
    if (unsafeKeys.has(key)) throw new Refusal("schema", "an unsafe key");
    holdPlain(one, levels - 1);
  }
}
