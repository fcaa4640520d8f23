import { describe, expect, it } from "vitest";
import { frameHead, framed } from "#server/realtime/websocket-frame.ts";

/** What the other end reads, by RFC 6455: the first byte, and the message after its length. */
function read(bytes: Buffer): { first: number; message: Uint8Array } {
  const short = bytes[1]!;
  const start = short < 126 ? 2 : short === 126 ? 4 : 10;
  const length = short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : bytes.readBigUInt64BE(2);
  expect(BigInt(bytes.length - start)).toBe(BigInt(length));
  return { first: bytes[0]!, message: bytes.subarray(start) };
}

describe("a frame made by ourselves", () => {
  it.each([0, 1, 125, 126, 65_535, 65_536, 70_001])("holds a message of %i bytes", (length) => {
    const message = new Uint8Array(length).map((_, i) => i % 251);
    const heard = read(framed(message));
    expect(heard.first).toBe(0x82);
    expect(Buffer.compare(heard.message, message)).toBe(0);
  });

  it("is made once for all who get the same message", () => {
    const message = Uint8Array.of(1, 2);
    expect(framed(message)).toBe(framed(message));
  });

  it("is another one for another message of the same bytes, which may be changed later", () => {
    expect(framed(Uint8Array.of(1))).not.toBe(framed(Uint8Array.of(1)));
  });

  it("says lengths beyond four bytes too", () => {
    expect([...frameHead(2 ** 32 + 5)]).toEqual([0x82, 127, 0, 0, 0, 1, 0, 0, 0, 5]);
  });
});
