import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { messageKind, syncStep, type RefusalCode } from "#shared/realtime/messages.ts";

/** What a client can say. `update` counts for message 100; `broken` is a counted one whose inside cannot be read. */
export type Incoming =
  | { readonly kind: "step1"; readonly stateVector: Uint8Array }
  | { readonly kind: "update"; readonly update: Uint8Array; readonly answer: boolean }
  | { readonly kind: "broken" }
  | { readonly kind: "awareness"; readonly body: Uint8Array }
  | { readonly kind: "query-awareness" }
  | { readonly kind: "presence"; readonly body: Uint8Array }
  /** A kind that we do not know: newer clients may say more. */
  | { readonly kind: "unknown" };

/** Reads one message. Returns `undefined` for bytes that are no message at all. */
export function readFrame(bytes: Uint8Array): Incoming | undefined {
  const decoder = decoding.createDecoder(bytes);
  try {
    const kind = decoding.readVarUint(decoder);
    if (kind === messageKind.sync) return readSync(decoder);
    if (kind === messageKind.awareness) return { kind: "awareness", body: rest(decoder) };
    if (kind === messageKind.queryAwareness) return { kind: "query-awareness" };
    if (kind === messageKind.presence) return { kind: "presence", body: bytes.subarray(decoder.pos) };
    return { kind: "unknown" };
  } catch {
    return undefined;
  }
}

function readSync(decoder: decoding.Decoder): Incoming | undefined {
  const step = decoding.readVarUint(decoder);
  if (step === syncStep.step1) return { kind: "step1", stateVector: rest(decoder) };
  if (step !== syncStep.step2 && step !== syncStep.update) return undefined;
  try {
    return { kind: "update", update: rest(decoder), answer: step === syncStep.step2 };
  } catch {
    return { kind: "broken" };
  }
}

/** The run of bytes that ends a message; anything after it, or a length beyond the end, throws. */
function rest(decoder: decoding.Decoder): Uint8Array {
  const length = decoding.readVarUint(decoder);
  if (decoder.pos + length !== decoder.arr.length) throw new RangeError("not the whole message");
  return decoding.readUint8Array(decoder, length);
}

function frame(write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode(write);
}

function syncFrame(step: number, body: Uint8Array): Uint8Array {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, messageKind.sync);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, body);
  });
}

/** Asks a client for what the server lacks. */
export const step1Frame = (stateVector: Uint8Array) => syncFrame(syncStep.step1, stateVector);

/** Answers a client's question for state. */
export const step2Frame = (update: Uint8Array) => syncFrame(syncStep.step2, update);

/** Tells what changed. */
export const updateFrame = (update: Uint8Array) => syncFrame(syncStep.update, update);

/** Message 100: the first `count` messages are settled. */
export const settledFrame = (count: number) =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, messageKind.settled);
    encoding.writeVarUint(encoder, count);
  });

/** Message 101: the `number`-th message was refused. */
export const refusedFrame = (number: number, code: RefusalCode) =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, messageKind.refused);
    encoding.writeVarUint(encoder, number);
    encoding.writeVarString(encoder, code);
  });

/** Message 102: which life of the document this is. */
export const lifeFrame = (epoch: string, schema: number) =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, messageKind.life);
    encoding.writeVarString(encoder, epoch);
    encoding.writeVarUint(encoder, schema);
  });

/** Message 104: another message of `size` bytes, deflated. */
export const packedFrame = (size: number, deflated: Uint8Array) =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, messageKind.packed);
    encoding.writeVarUint(encoder, size);
    encoding.writeUint8Array(encoder, deflated);
  });

/** Message 1 around an awareness update. */
export const awarenessFrame = (update: Uint8Array) =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, messageKind.awareness);
    encoding.writeVarUint8Array(encoder, update);
  });

/** Says nothing, so that y-websocket does not take a quiet board for a dead connection. */
export const heartbeatFrame = awarenessFrame(Uint8Array.of(0));

/** Message 103 around the bytes of its entries. */
export function presenceFrame(entries: readonly Uint8Array[]): Uint8Array {
  const size = entries.reduce((sum, entry) => sum + entry.length, 1);
  const bytes = new Uint8Array(size);
  bytes[0] = messageKind.presence;
  let at = 1;
  for (const entry of entries) {
    bytes.set(entry, at);
    at += entry.length;
  }
  return bytes;
}
