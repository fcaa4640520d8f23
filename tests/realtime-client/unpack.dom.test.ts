import { deflateRawSync } from "node:zlib";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { describe, expect, it, vi } from "vitest";
import type { WebsocketProvider } from "y-websocket";
import { messageKind } from "#shared/realtime/messages.ts";
import { canUnpack, takePacked } from "#client/realtime/unpack.ts";

type Handlers = WebsocketProvider["messageHandlers"];

/** A provider as far as unpacking goes: what it hears, in order, by the first byte after the kind. */
function provider() {
  const heard: string[] = [];
  const listeners: (() => void)[] = [];
  const messageHandlers: Handlers = [];
  for (const kind of [messageKind.sync, messageKind.settled]) {
    messageHandlers[kind] = (_encoder, decoder) =>
      void heard.push(`${kind}: ${decoding.readVarString(decoder)}`);
  }
  const fake = {
    messageHandlers,
    params: { ronda: "1", z: "1" } as Record<string, string>,
    on: (_name: string, run: () => void) => void listeners.push(run),
    ws: socket(messageHandlers),
  };
  takePacked(fake as unknown as WebsocketProvider);
  const hear = (bytes: Uint8Array) => fake.ws.onmessage({ data: bytes });
  const reconnect = () => {
    fake.ws = socket(messageHandlers);
    for (const run of listeners) run();
  };
  return { fake, heard, hear, reconnect };
}

function socket(handlers: Handlers) {
  return {
    close: vi.fn(),
    onmessage: ({ data }: { data: Uint8Array }) => {
      const decoder = decoding.createDecoder(new Uint8Array(data));
      const kind = decoding.readVarUint(decoder);
      handlers[kind]?.(encoding.createEncoder(), decoder, {} as WebsocketProvider, true, kind);
    },
  };
}

const message = (kind: number, words: string) =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarString(encoder, words);
  });
const packed = (inside: Uint8Array, size = inside.length) =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageKind.packed);
    encoding.writeVarUint(encoder, size);
    encoding.writeUint8Array(encoder, deflateRawSync(inside));
  });

describe("a packed message", () => {
  it("can be unpacked here", () => expect(canUnpack()).toBe(true));

  it("is heard before whatever came after it, in order, though it takes a moment", async () => {
    const { heard, hear } = provider();
    hear(message(messageKind.settled, "before"));
    hear(packed(message(messageKind.sync, "state")));
    hear(message(messageKind.sync, "after"));
    hear(packed(message(messageKind.sync, "more")));
    hear(message(messageKind.settled, "last"));
    expect(heard).toEqual(["100: before"]);
    await vi.waitFor(() => expect(heard).toHaveLength(5));
    expect(heard).toEqual(["100: before", "0: state", "0: after", "0: more", "100: last"]);
  });

  it.each([
    ["is not as long as it says", packed(message(messageKind.sync, "state"), 3)],
    ["is longer than it says", packed(message(messageKind.sync, "state"), 3000)],
    ["is broken", Uint8Array.from([messageKind.packed, 5, 1, 2, 3])],
  ])("that %s ends the connection, and the next asks for plain states", async (_, bytes) => {
    const { fake, heard, hear } = provider();
    hear(bytes);
    await vi.waitFor(() => expect(fake.ws.close).toHaveBeenCalled());
    expect([fake.params, heard]).toEqual([{ ronda: "1" }, []]);
  });

  it("of a connection that is over is not heard, and keeps nothing of the next one back", async () => {
    const { heard, hear, reconnect } = provider();
    hear(packed(message(messageKind.sync, "old")));
    reconnect();
    hear(message(messageKind.sync, "new"));
    expect(heard).toEqual(["0: new"]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual(["0: new"]);
  });
});
