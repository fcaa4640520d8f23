/**
 * Somebody who joins and only waits for the first complete answer: reads the socket into one shared buffer and keeps
 * the head of each frame alone, so that three hundred of them cost the driver little beside the server's own work.
 */
import { randomBytes } from "node:crypto";
import net from "node:net";
import * as decoding from "lib0/decoding";
import { syncStart } from "./client.mjs";

const shared = Buffer.alloc(256 * 1024);
/** Bytes of a frame that are kept: enough for the document's name, the kind and the step. */
const kept = 160;

export class Joiner {
  bytesIn = 0;
  #head = Buffer.alloc(0);
  #left = 0;
  #keep = [];
  #keptBytes = 0;
  #upgraded = false;

  /** `place`: {server, board, cookie?, packed?}. `packed`: asks Ronda for large states in their packed form. */
  constructor(place) {
    this.place = place;
  }

  /** Opens, asks for what `vector` lacks, and resolves when step 2 was read to its end. */
  join(vector) {
    const { server, board, cookie, packed } = this.place;
    const { hostname, port } = new URL(server.origin);
    const path = server.dialect === "ronda" ? `/sync/${board}?ronda=1${packed ? "&z=1" : ""}` : `/${board}`;
    return new Promise((resolve, reject) => {
      this.done = resolve;
      const onread = { buffer: shared, callback: (size) => this.#read(shared.subarray(0, size)) };
      this.socket = net.connect({ host: hostname, port: Number(port), onread, noDelay: true });
      this.socket.once("error", reject);
      this.socket.once("close", () => reject(new Error("closed before it was synced")));
      const head = [
        `GET ${path} HTTP/1.1`,
        `Host: ${hostname}:${port}`,
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Version: 13",
        `Sec-WebSocket-Key: ${randomBytes(16).toString("base64")}`,
        ...(cookie ? [`Cookie: ${cookie}`, `Origin: ${server.origin}`] : []),
      ];
      this.socket.write(`${head.join("\r\n")}\r\n\r\n`);
      this.ask = () => this.socket.write(Buffer.concat(syncStart(this.place, vector).map(maskedFrame)));
    });
  }

  close() {
    this.socket?.destroy();
  }

  #read(bytes) {
    this.bytesIn += bytes.length;
    let rest = bytes;
    if (!this.#upgraded) {
      const head = Buffer.concat([this.#head, rest]);
      const end = head.indexOf("\r\n\r\n");
      this.#head = end < 0 ? head : Buffer.alloc(0);
      if (end < 0) return true;
      if (!head.toString("latin1", 0, 12).endsWith("101")) throw new Error(head.toString("latin1", 0, 40));
      this.#upgraded = true;
      this.ask();
      rest = head.subarray(end + 4);
    }
    while (rest.length > 0) rest = this.#left > 0 ? this.#readBody(rest) : this.#readHead(rest);
    return true;
  }

  #readHead(bytes) {
    const head = Buffer.concat([this.#head, bytes.subarray(0, 10)]);
    const short = (head[1] ?? 0) & 127;
    const size = short < 126 ? 2 : short === 126 ? 4 : 10;
    if (head.length < size) {
      this.#head = head;
      return bytes.subarray(bytes.length);
    }
    const used = size - this.#head.length;
    this.#left = short < 126 ? short : short === 126 ? head.readUInt16BE(2) : Number(head.readBigUInt64BE(2));
    this.#head = Buffer.alloc(0);
    this.#keep = [];
    this.#keptBytes = 0;
    return bytes.subarray(used);
  }

  #readBody(bytes) {
    const part = bytes.subarray(0, this.#left);
    if (this.#keptBytes < kept) {
      this.#keep.push(Buffer.from(part.subarray(0, kept - this.#keptBytes)));
      this.#keptBytes += part.length;
    }
    this.#left -= part.length;
    if (this.#left === 0 && this.#isStep2(Buffer.concat(this.#keep))) this.done();
    return bytes.subarray(part.length);
  }

  #isStep2(frame) {
    const { dialect } = this.place.server;
    const decoder = decoding.createDecoder(frame);
    if (dialect === "hocuspocus") decoding.readVarString(decoder);
    const type = decoding.readVarUint(decoder);
    return (type === 0 || (type === 4 && dialect === "hocuspocus")) && decoding.readVarUint(decoder) === 1;
  }
}

/** A client's frame, masked with zeros: as the protocol asks, and nothing to compute. */
function maskedFrame(message) {
  const head =
    message.length < 126
      ? Buffer.of(0x82, 0x80 | message.length)
      : Buffer.of(0x82, 0xfe, message.length >> 8, message.length & 255);
  return Buffer.concat([head, Buffer.alloc(4), message]);
}
