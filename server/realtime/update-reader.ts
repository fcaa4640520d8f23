import * as decoding from "lib0/decoding";
import { rootNames } from "#shared/boards/board-shape.ts";
import { content, NewItem, type Contents, type NewType, type Ref, type Said } from "./new-item.ts";
import { readPlain } from "./plain-value.ts";
import { Refusal } from "./refusal.ts";

/** Limits of what one update may hold, from the contract. */
export const updateLimits = {
  /** Levels of shared types in shared types. */
  nesting: 12,
  /** No honest client counts this far; beyond it lengths are made up. */
  clock: 2 ** 31,
  /** Client ids that one member's message may add to: one for each page opened since it was last online. */
  clients: 256,
  /** Structs in one member's message: what 1,400 pasted cards, or a long day offline, are made of. */
  structs: 14_000,
  /** Shared types in one member's message: those of 1,000 needs with their texts and evidence. */
  types: 4000,
  /** What a member's message, and an import, may cost beyond its size (`Effort`): some 40 ms, and a second. */
  effort: { member: 100_000, imported: 3_000_000 },
} as const;

/** Runs of `[first clock, length, first clock, length, …]` of one client id, ascending. */
export type Ranges = readonly number[];

/** What an update says, before anything is known of what it would do. */
export interface ReadUpdate {
  readonly runs: ReadonlyMap<number, readonly NewItem[]>;
  readonly structs: number;
  readonly deletions: ReadonlyMap<number, Ranges>;
}

/** What is known before an update is read, so that reading ends at the first thing that cannot be taken. */
export interface Known {
  /** The first clock of a client that the document does not have yet. */
  readonly stateOf: (client: number) => number;
  /** Throws where the sender may not add to a client id. */
  readonly holdClient?: (client: number) => void;
  /** How many structs the document has, where the limits of one member's message hold; imports may be of any size. */
  readonly capped?: number | undefined;
}

const roots: ReadonlySet<string> = new Set(rootNames);
const unsafeKeys = new Set(["__proto__", "constructor", "prototype"]);
/** Bytes of the longest key; a name beyond it is nobody's. */
const longestKey = 256;

/** Bytes up to which a text is looked at before it is decoded: a keystroke needs no decoding. */
const shortText = 64;
/** Bytes of the shortest struct. */
const smallest = 2;

const infoBits = { origin: 128, rightOrigin: 64, sub: 32, content: 31 } as const;
const typeRefs: Readonly<Record<number, NewType["kind"]>> = { 1: "map", 2: "text" };

/**
 * Reads a V1 update without touching a document, in time linear in its size, and ends at the first thing that no board
 * can take. Throws `Refusal`: `gap` where something starts after what is known, `malformed` where the bytes are no
 * complete V1 update, `schema` for contents that no board holds, `too-big` for a plain value over its limits or more
 * than one message holds, and what `holdClient` throws.
 */
export function readUpdate(update: Uint8Array, known: Known): ReadUpdate {
  try {
    return new UpdateReader(update, known).read();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("malformed", error instanceof Error ? error.message : "undecodable");
  }
}

/** The first clock after a run of structs. */
export function endOfRun(run: readonly NewItem[]): number {
  return run[run.length - 1]!.end;
}

class UpdateReader {
  private readonly from: decoding.Decoder;
  private readonly known: Known;
  private readonly runs = new Map<number, NewItem[]>();
  private readonly deletions = new Map<number, number[]>();
  private bytes: Buffer | undefined;
  private structs = 0;
  private types = 0;
  private ranges = 0;

  constructor(update: Uint8Array, known: Known) {
    this.from = decoding.createDecoder(update);
    this.known = known;
  }

  read(): ReadUpdate {
    for (let left = this.uint(); left > 0; left--) this.readRun();
    for (let left = this.uint(); left > 0; left--) this.readDeletions();
    if (decoding.hasContent(this.from)) throw malformed("bytes after the end");
    return { runs: this.runs, structs: this.structs, deletions: this.deletions };
  }

  /** Each client has one run of structs; Yjs would drop the first of two. */
  private readRun(): void {
    const count = this.uint();
    const client = this.uint();
    let clock = this.uint();
    if (count < 1 || this.runs.has(client)) throw malformed("a client twice, or for nothing");
    if (count * smallest > this.from.arr.length) throw malformed("more than there are bytes for");
    const state = this.known.stateOf(client);
    if (clock > state) throw new Refusal("gap", "something before it is missing");
    this.cap(this.runs.size < updateLimits.clients, "rate");
    // A run that starts before what is known may end there too: two tabs on one stored copy overlap.
    if (clock === state) this.known.holdClient?.(client);
    this.structs += count;
    this.cap(this.structs <= updateLimits.structs);
    const run: NewItem[] = [];
    this.runs.set(client, run);
    for (let left = count; left > 0; left--) {
      const item = this.readItem(client, clock);
      clock = item.end;
      if (item.holds.length < 1 || clock > updateLimits.clock) throw malformed("a length that cannot be");
      run.push(item);
    }
  }

  private readItem(client: number, clock: number): NewItem {
    const info = decoding.readUint8(this.from);
    const kind = info & infoBits.content;
    if (kind === content.gc) {
      if (info !== content.gc) throw malformed("nothing, with a place");
      return new NewItem(client, clock, nowhere, { content: kind, length: this.uint() });
    }
    const said = this.readSaid(info);
    return new NewItem(client, clock, said, this.readContents(kind));
  }

  private readSaid(info: number): Said {
    const origin = info & infoBits.origin ? this.ref() : undefined;
    const rightOrigin = info & infoBits.rightOrigin ? this.ref() : undefined;
    if (origin || rightOrigin) return { origin, rightOrigin, sub: null };
    const parent = this.readParent();
    const sub = info & infoBits.sub ? this.key() : null;
    if (sub !== null && unsafeKeys.has(sub)) throw schema("a key that cannot be");
    return { parent, sub };
  }

  private readParent(): string | Ref {
    const kind = this.uint();
    if (kind === 0) return this.ref();
    if (kind !== 1) throw malformed("an unknown parent");
    const root = this.key();
    if (!roots.has(root)) throw schema("an unknown root");
    return root;
  }

  private readContents(kind: number): Contents {
    switch (kind) {
      case content.deleted:
        return { content: kind, length: this.uint() };
      case content.letters:
        return { content: kind, length: this.letters() };
      case content.type:
        return { content: kind, length: 1, type: this.readType() };
      case content.values:
        return this.readValues();
      default:
        // Refused before it is read: Yjs would build a document for each sub-document.
        throw kind >= 10 ? malformed("a skip") : schema("a content that no board holds");
    }
  }

  private readType(): NewType {
    const kind = typeRefs[this.uint()];
    if (!kind) throw schema("a type that no board holds");
    this.cap(++this.types <= updateLimits.types);
    return { kind, depth: 0 };
  }

  private readValues(): Contents {
    const length = this.uint();
    let value: unknown;
    for (let left = length; left > 0; left--) value = readPlain(this.from);
    return length === 1 ? { content: content.values, length, value } : { content: content.values, length };
  }

  /** Ranges must ascend without touching twice, and cover nothing that nobody has. */
  private readDeletions(): void {
    const client = this.uint();
    const count = this.uint();
    if (count < 1 || this.deletions.has(client)) throw malformed("a client's deletions twice, or none");
    const run = this.runs.get(client);
    const state = Math.max(this.known.stateOf(client), run ? endOfRun(run) : 0);
    const ranges: number[] = [];
    this.deletions.set(client, ranges);
    let before = 0;
    this.ranges += count;
    // Each is a struct of the document, or was deleted by hand since.
    this.cap(this.ranges <= (this.known.capped ?? 0) + updateLimits.structs);
    for (let left = count; left > 0; left--) {
      const clock = this.uint();
      const length = this.uint();
      if (length < 1 || clock < before) throw malformed("deletions out of order");
      before = clock + length;
      if (before > state) throw new Refusal("gap", "a deletion of what is missing");
      ranges.push(clock, length);
    }
  }

  private cap(holds: boolean, code: "too-big" | "rate" = "too-big"): void {
    if (!holds && this.known.capped !== undefined) throw new Refusal(code, "more than one message holds");
  }

  private uint(): number {
    return decoding.readVarUint(this.from);
  }

  private ref(): Ref {
    return { client: this.uint(), clock: this.uint() };
  }

  private key(): string {
    const length = decoding.peekVarUint(this.from);
    if (length > longestKey) throw schema("a key that cannot be");
    if (!this.skipAscii(length)) return decoding.readVarString(this.from);
    const { arr, pos } = this.from;
    this.bytes ??= Buffer.from(arr.buffer, arr.byteOffset, arr.length);
    return this.bytes.toString("latin1", pos - length, pos);
  }

  /** How many letters stand here, as JavaScript counts them. */
  private letters(): number {
    const length = decoding.peekVarUint(this.from);
    return length <= shortText && this.skipAscii(length) ? length : decoding.readVarString(this.from).length;
  }

  /** Goes past a text of `length` bytes if it is plain ASCII; decoding costs more than all else of a short one. */
  private skipAscii(length: number): boolean {
    const { arr, pos } = this.from;
    decoding.readVarUint(this.from);
    const end = this.from.pos + length;
    // Past the end of its array a decoder sees other bytes of the buffer.
    if (end > arr.length) throw malformed("cut off");
    for (let at = this.from.pos; at < end; at++) {
      if (arr[at]! > 127) {
        this.from.pos = pos;
        return false;
      }
    }
    this.from.pos = end;
    return true;
  }
}

const nowhere: Said = { sub: null };

function malformed(why: string): Refusal {
  return new Refusal("malformed", why);
}

function schema(why: string): Refusal {
  return new Refusal("schema", why);
}
