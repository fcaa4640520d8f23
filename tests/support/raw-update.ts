import * as encoding from "lib0/encoding";

/** Where a raw item says it belongs: a root, another item, or beside its neighbours. */
export interface RawItem {
  readonly root?: string;
  readonly parent?: readonly [client: number, clock: number];
  readonly sub?: string;
  readonly origin?: readonly [client: number, clock: number];
  readonly rightOrigin?: readonly [client: number, clock: number];
  /** Kind of content (Yjs's numbers) and its bytes. */
  readonly ref: number;
  readonly body: (encoder: encoding.Encoder) => void;
}

export interface RawBlock {
  readonly client: number;
  readonly clock: number;
  readonly structs: readonly (RawItem | { readonly gc: number } | { readonly skip: number })[];
}

type Deletions = readonly (readonly [client: number, ranges: readonly (readonly [number, number])[]])[];

/** Writes a V1 update by hand, so that a test can say what no honest client says. */
export function rawUpdate(blocks: readonly RawBlock[], deletions: Deletions = []): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, blocks.length);
    for (const { client, clock, structs } of blocks) {
      encoding.writeVarUint(encoder, structs.length);
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      for (const struct of structs) writeStruct(encoder, struct);
    }
    encoding.writeVarUint(encoder, deletions.length);
    for (const [client, ranges] of deletions) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, ranges.length);
      for (const [clock, length] of ranges) {
        encoding.writeVarUint(encoder, clock);
        encoding.writeVarUint(encoder, length);
      }
    }
  });
}

function writeStruct(encoder: encoding.Encoder, struct: RawBlock["structs"][number]): void {
  if ("gc" in struct || "skip" in struct) {
    encoding.writeUint8(encoder, "gc" in struct ? 0 : 10);
    encoding.writeVarUint(encoder, "gc" in struct ? struct.gc : struct.skip);
    return;
  }
  const { root, parent, sub, origin, rightOrigin, ref, body } = struct;
  encoding.writeUint8(
    encoder,
    ref | (origin ? 128 : 0) | (rightOrigin ? 64 : 0) | (sub === undefined ? 0 : 32),
  );
  for (const id of [origin, rightOrigin]) if (id) writeId(encoder, id);
  if (!origin && !rightOrigin) {
    encoding.writeVarUint(encoder, root === undefined ? 0 : 1);
    if (root !== undefined) encoding.writeVarString(encoder, root);
    else writeId(encoder, parent ?? [0, 0]);
    if (sub !== undefined) encoding.writeVarString(encoder, sub);
  }
  body(encoder);
}

function writeId(encoder: encoding.Encoder, [client, clock]: readonly [number, number]): void {
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
}

/** Contents by their kind in Yjs. */
export const raw = {
  map: { ref: 7, body: (encoder: encoding.Encoder) => encoding.writeVarUint(encoder, 1) },
  text: { ref: 7, body: (encoder: encoding.Encoder) => encoding.writeVarUint(encoder, 2) },
  array: { ref: 7, body: (encoder: encoding.Encoder) => encoding.writeVarUint(encoder, 0) },
  letters: (text: string) => ({
    ref: 4,
    body: (encoder: encoding.Encoder) => encoding.writeVarString(encoder, text),
  }),
  value: (...values: readonly Parameters<typeof encoding.writeAny>[1][]) => ({
    ref: 8,
    body: (encoder: encoding.Encoder) => {
      encoding.writeVarUint(encoder, values.length);
      for (const value of values) encoding.writeAny(encoder, value);
    },
  }),
  deleted: (length: number) => ({
    ref: 1,
    body: (encoder: encoding.Encoder) => encoding.writeVarUint(encoder, length),
  }),
  bytes: {
    ref: 3,
    body: (encoder: encoding.Encoder) => encoding.writeVarUint8Array(encoder, Uint8Array.of(1, 2)),
  },
  subDocument: {
    ref: 9,
    body: (encoder: encoding.Encoder) => {
      encoding.writeVarString(encoder, "guid");
      encoding.writeAny(encoder, {});
    },
  },
  format: {
    ref: 6,
    body: (encoder: encoding.Encoder) => {
      encoding.writeVarString(encoder, "bold");
      encoding.writeVarString(encoder, "true");
    },
  },
  embed: { ref: 5, body: (encoder: encoding.Encoder) => encoding.writeVarString(encoder, "{}") },
} as const;
