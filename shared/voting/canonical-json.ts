/** Nothing that is signed lies deeper. */
const deepest = 16;

/**
 * JSON in the one form of RFC 8785: no spaces, keys in the order of their UTF-16 code units, numbers as ECMAScript
 * writes them. Throws `RangeError` for what has no such form (a lone surrogate, a number that is none, `undefined`)
 * or lies deeper than anything that is signed.
 */
export function canonicalJson(value: unknown, depth = 0): string {
  if (depth > deepest) throw new RangeError("too deep");
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item, depth + 1)).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${text(key)}:${canonicalJson(item, depth + 1)}`).join(",")}}`;
  }
  if (typeof value === "string") return text(value);
  if (value === null || typeof value === "boolean" || Number.isFinite(value)) return JSON.stringify(value);
  throw new RangeError(`no JSON: ${typeof value}`);
}

function text(value: string): string {
  if (/\p{Surrogate}/u.test(value)) throw new RangeError("a lone surrogate");
  return JSON.stringify(value);
}
