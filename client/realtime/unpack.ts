import * as decoding from "lib0/decoding";
import type { WebsocketProvider } from "y-websocket";
import { messageKind } from "#shared/realtime/messages.ts";

const form = "deflate-raw";

/** Whether this browser can unpack message 104; one that knows no such stream, or not this form, is sent plain states. */
export function canUnpack(): boolean {
  try {
    return Boolean(new DecompressionStream(form));
  } catch {
    return false;
  }
}

/**
 * Lets a provider take message 104: what is packed in it is heard as if it had come so, and whatever comes while it is
 * being unpacked waits, because it builds on it. One that cannot be unpacked ends the connection, and the next asks for
 * plain states.
 */
export function takePacked(provider: WebsocketProvider): void {
  let waiting: Uint8Array[] | undefined;
  const { messageHandlers } = provider;
  const unpack = async (size: number, packed: Uint8Array): Promise<void> => {
    const { ws } = provider;
    const hear = (data: Uint8Array) => ws?.onmessage?.(new MessageEvent("message", { data }));
    const kept: Uint8Array[] = (waiting = []);
    try {
      const bytes = await inflated(packed, size);
      if (provider.ws !== ws) return;
      waiting = undefined;
      hear(bytes);
      // Another packed one among them makes the rest wait again.
      while (kept.length > 0) hear(kept.shift()!);
    } catch {
      delete provider.params["z"];
      ws?.close();
    } finally {
      if (waiting === kept) waiting = undefined;
    }
  };
  provider.on("status", () => (waiting = undefined));
  messageHandlers.forEach((handler, kind) => {
    messageHandlers[kind] = (encoder, decoder, ...rest) => {
      if (waiting) waiting.push(decoder.arr);
      else handler(encoder, decoder, ...rest);
    };
  });
  messageHandlers[messageKind.packed] = (_encoder, decoder) => {
    if (waiting) return void waiting.push(decoder.arr);
    const size = decoding.readVarUint(decoder);
    void unpack(size, decoding.readTailAsUint8Array(decoder));
  };
}

/** Exactly `size` bytes. Throws where it is anything else. */
async function inflated(packed: Uint8Array, size: number): Promise<Uint8Array> {
  const stream = new DecompressionStream(form);
  const writer = stream.writable.getWriter();
  // What goes wrong in writing is met in reading.
  writer.write(packed as Uint8Array<ArrayBuffer>).catch(() => {});
  writer.close().catch(() => {});
  const bytes = new Uint8Array(size);
  let at = 0;
  const reader = stream.readable.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes.set(part.value, at);
    at += part.value.length;
  }
  if (at !== size) throw new RangeError("not the whole message");
  return bytes;
}
