import * as decoding from "lib0/decoding";

/** The subtype and the update of a sync frame. */
export function readUpdateOf(frame: Uint8Array): { step: number; update: Uint8Array } {
  const decoder = decoding.createDecoder(frame);
  decoding.readVarUint(decoder);
  return { step: decoding.readVarUint(decoder), update: decoding.readVarUint8Array(decoder) };
}
