import * as decoding from "lib0/decoding";
import * as Y from "yjs";
import { rootNames } from "#shared/boards/board-shape.ts";
import { Refusal } from "./refusal.ts";

/** Limits of what one update may hold, from the contract. */
export const updateLimits = {
  /** Bytes of one plain value. */
  value: 20_000,
  /** Levels of a plain value, and of shared types in shared types. */
  nesting: 12,
  /** No honest client counts this far; beyond it lengths are made up. */
  clock: 2 ** 31,
  /** Client ids that one member's message may add to: one for each page opened since it was last online. */
  clients: 256,
  /** Structs in one member's message. Reading so many takes a moment, and nobody writes more offline. */
  structs: 100_000,
  /** Shared types in one member's message: what ten thousand cards with a text each are made of. */
  types: 20_000,
} as const;

/** What an update says, before anything is known about the document. */
export interface DecodedUpdate {
  readonly structs: readonly (Y.Item | Y.GC)[];
  readonly deletions: ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>;
}

/** The first clock of a client that a document does not have yet. */
export type StateOf = (client: number) => number;

/** What is known before an update is read, so that reading ends at the first thing that cannot be taken. */
export interface Known {
  readonly stateOf: StateOf;
  /** Throws where the sender may not add to a client id. */
  readonly holdClient?: (client: number) => void;
  /** Whether the limits of one member's message hold; imports may be of any size. */
  readonly capped?: boolean;
}

const nothingKnown: Known = { stateOf: () => Infinity };
const roots: ReadonlySet<string> = new Set(rootNames);

const contentBits = 31;
/** GC, deleted, JSON, string, embed, format, type, any; not binary (3), sub-document (9) or skip (10). */
const knownContents = new Set([0, 1, 2, 4, 5, 6, 7, 8]);
const unsafeKeys = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Takes an update apart without touching a document, in time linear in its size. Throws `Refusal`:
 * `gap` where a run of structs starts after what is known (`stateOf`), `malformed` where the bytes are no complete V1 update, `schema` for contents that no board holds,
 * `too-big` for a plain value over its limits or more structs than one message holds, and what `holdClient` throws.
 */
export function decodeStrictly(update: Uint8Array, known: Known = nothingKnown): DecodedUpdate {
  try {
    return decodeWhole(update, known);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("malformed", error instanceof Error ? error.message : "undecodable");
  }
}

/** Whether a key may name something in a document; some would reach into JavaScript's own objects. */
export function isSafeKey(key: string): boolean {
  return key.length <= 256 && !unsafeKeys.has(key);
}

function decodeWhole(update: Uint8Array, known: Known): DecodedUpdate {
  current = { known, rest: undefined };
  const { structs, ds } = Y.decodeUpdateV2(update, StrictDecoder);
  // Reads past the end of a view see other bytes of its buffer, so the end must be met exactly.
  if (current.rest?.pos !== update.length) throw new Refusal("malformed", "bytes left or missing");
  return { structs: structs.map(wholeStruct), deletions: ds.clients };
}

function wholeStruct(struct: Y.Item | Y.GC | Y.Skip): Y.Item | Y.GC {
  if (struct instanceof Y.Skip) throw new Refusal("malformed", "a skip");
  if (struct.length < 1 || struct.id.clock + struct.length > updateLimits.clock) {
    throw new Refusal("malformed", "a length that cannot be");
  }
  if (struct instanceof Y.Item && struct.parentSub !== null && !isSafeKey(struct.parentSub)) {
    throw new Refusal("schema", "a key that cannot be");
  }
  return struct;
}

/** Yjs makes the decoder itself, from a class; decoding never waits, so one place is enough to meet it. */
let current: { readonly known: Known; rest: decoding.Decoder | undefined } = {
  known: nothingKnown,
  rest: undefined,
};

class StrictDecoder extends Y.UpdateDecoderV1 {
  private readonly clients = new Set<number>();
  private readonly known = current.known;
  private structs = 0;
  private types = 0;
  private rootNext = false;

  constructor(decoder: decoding.Decoder) {
    super(decoder);
    current.rest = decoder;
  }

  /** Each client has one run of structs; Yjs would drop the first of two. A gap shows before the run is read. */
  override readClient(): number {
    const client = super.readClient();
    if (this.clients.has(client)) throw new Refusal("malformed", "a client twice");
    this.clients.add(client);
    const clock = decoding.peekVarUint(this.restDecoder);
    const { stateOf, holdClient, capped } = this.known;
    const state = stateOf(client);
    if (clock > state) throw new Refusal("gap", "something before it is missing");
    if (capped && this.clients.size > updateLimits.clients) {
      throw new Refusal("rate", "too many client ids");
    }
    // A run that starts before what is known may end there too: two tabs on one stored copy overlap.
    if (clock === state) holdClient?.(client);
    return client;
  }

  override readInfo(): number {
    if (!decoding.hasContent(this.restDecoder)) throw new Refusal("malformed", "cut off");
    if (++this.structs > updateLimits.structs && this.known.capped) {
      throw new Refusal("too-big", "more than one message holds");
    }
    const info = super.readInfo();
    if (!knownContents.has(info & contentBits)) {
      // Refused before it is read: a sub-document would be built for each.
      throw new Refusal((info & contentBits) >= 10 ? "malformed" : "schema", "a content no board holds");
    }
    return info;
  }

  override readParentInfo(): boolean {
    const value = decoding.readVarUint(this.restDecoder);
    if (value > 1) throw new Refusal("malformed", "an unknown parent");
    this.rootNext = value === 1;
    return this.rootNext;
  }

  override readString(): string {
    const value = super.readString();
    if (this.rootNext && !roots.has(value)) throw new Refusal("schema", "an unknown root");
    this.rootNext = false;
    return value;
  }

  override readTypeRef(): number {
    if (++this.types > updateLimits.types && this.known.capped) {
      throw new Refusal("too-big", "more than one message holds");
    }
    return super.readTypeRef();
  }

  /** Reads no further than a value may be long, whatever lengths inside it say. */
  override readAny(): unknown {
    const { arr, pos } = this.restDecoder;
    const bounded = decoding.createDecoder(arr.subarray(pos, pos + updateLimits.value + 1));
    let value: unknown;
    try {
      value = decoding.readAny(bounded);
    } catch (error) {
      if (arr.length - pos > updateLimits.value) throw new Refusal("too-big", "a plain value");
      throw error;
    }
    if (bounded.pos > updateLimits.value) throw new Refusal("too-big", "a plain value");
    this.restDecoder.pos = pos + bounded.pos;
    holdPlain(value, updateLimits.nesting);
    return value;
  }
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
