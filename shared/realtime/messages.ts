/**
 * The kinds of message on a board's websocket: y-websocket's own (0 to 3), and ours (100 to 104) for
 * connections with `?ronda=1`. The bodies of ours:
 * 100 `varuint n` · 101 `varuint n, varstring code` · 102 `varstring epoch, varuint schema` · 103 see `presence-codec.ts`
 * · 104 `varuint bytes`, then to the end another whole message (a sync message) of so many bytes, deflated (RFC 1951);
 * only to connections that also say `z=1`. What comes after it builds on it: it is unpacked first.
 */
export const messageKind = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  settled: 100,
  refused: 101,
  life: 102,
  presence: 103,
  packed: 104,
} as const;

/** The three subtypes of a sync message (y-protocols). */
export const syncStep = { step1: 0, step2: 1, update: 2 } as const;

/** Why an update was refused (message 101). */
export const refusalCodes = [
  "gap",
  "foreign-client",
  "epoch",
  "locked",
  "forbidden",
  "gone",
  "too-big",
  "malformed",
  "schema",
  "rate",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/**
 * Close codes of ours. 44xx: do not come back by yourself; 45xx: try again later
 * (y-websocket stops at 4400 to 4499).
 */
export const closeCode = {
  refused: 4400,
  signedOut: 4401,
  removed: 4403,
  gone: 4404,
  draining: 4503,
  notSaved: 4500,
  /** The document goes on in another life; whoever comes back is told which. */
  newLife: 4502,
  slow: 4513,
  rate: 4529,
} as const;
