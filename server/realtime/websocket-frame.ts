/** What stands before a whole binary message from a server (RFC 6455, 5.2): final, unmasked, its length. */
export function frameHead(length: number): Buffer {
  if (length < 126) return Buffer.of(0x82, length);
  if (length < 65_536) return Buffer.of(0x82, 126, length >> 8, length & 255);
  const head = Buffer.alloc(10);
  head[0] = 0x82;
  head[1] = 127;
  head.writeUInt32BE(Math.floor(length / 2 ** 32), 2);
  head.writeUInt32BE(length >>> 0, 6);
  return head;
}

/** The frame made last: a broadcast sends the same bytes to everybody, so most calls find theirs here. */
let last: { readonly message: Uint8Array | undefined; readonly bytes: Buffer } = {
  message: undefined,
  bytes: Buffer.alloc(0),
};

/** A message as one websocket frame. The same array gives the same frame; it must not change meanwhile. */
export function framed(message: Uint8Array): Buffer {
  if (last.message !== message) {
    last = { message, bytes: Buffer.concat([frameHead(message.length), message]) };
  }
  return last.bytes;
}
