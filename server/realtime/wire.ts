import type { Duplex } from "node:stream";
import type { RawData, WebSocket } from "ws";
import { frameHead, framed } from "./websocket-frame.ts";

/** One end of a websocket, as much of it as the engine needs; tests have pairs of them in memory. */
export interface Wire {
  /** Bytes given to `send` that the other side has not taken yet. */
  readonly waiting: number;
  send(frame: Uint8Array): void;
  /** Keeps what is sent back until `release`, so that it leaves in one piece. */
  hold(): void;
  release(): void;
  close(code: number): void;
  /** Ends at once, without waiting for what was sent. */
  terminate(): void;
  /** Asks the other side for a sign of life, heard as an `onAlive`. */
  ping(): void;
  listen(listeners: WireListeners): void;
}

export interface WireListeners {
  readonly onMessage: (bytes: Uint8Array) => void;
  /** A text message, which nobody of ours sends. */
  readonly onText: () => void;
  readonly onAlive: () => void;
  readonly onClose: () => void;
}

/** Larger frames are not copied behind their head: all joiners share the state's bytes. */
const copiedUpTo = 16 * 1024;

/** Our end of a websocket that the server accepted over `stream`. */
export function wireOf(socket: WebSocket, stream: Duplex): Wire {
  return new SocketWire(socket, stream);
}

/**
 * Frames are written past `ws`, which would give the system two pieces for each; without compression it keeps no queue
 * of its own, so the order stays. One object for each of thousands of sockets, not a closure for each of its words.
 */
class SocketWire implements Wire {
  private readonly socket: WebSocket;
  private readonly stream: Duplex;

  constructor(socket: WebSocket, stream: Duplex) {
    this.socket = socket;
    this.stream = stream;
  }

  get waiting(): number {
    return this.stream.writableLength;
  }

  send(frame: Uint8Array): void {
    const { socket, stream } = this;
    if (socket.readyState !== socket.OPEN || stream.destroyed) return;
    if (frame.length <= copiedUpTo) return void stream.write(framed(frame));
    stream.cork();
    stream.write(frameHead(frame.length));
    stream.write(frame);
    stream.uncork();
  }

  hold(): void {
    this.stream.cork();
  }

  release(): void {
    this.stream.uncork();
  }

  close(code: number): void {
    this.socket.close(code);
  }

  terminate(): void {
    this.socket.terminate();
  }

  ping(): void {
    if (this.socket.readyState === this.socket.OPEN) this.socket.ping();
  }

  listen({ onMessage, onText, onAlive, onClose }: WireListeners): void {
    this.socket.on("message", (data, isBinary) => (isBinary ? onMessage(bytesOf(data)) : onText()));
    this.socket.on("pong", onAlive);
    this.socket.on("close", onClose);
    this.socket.on("error", noError);
  }
}

/** ws closes the socket after an error by itself; the close tells us all we need. */
function noError(): void {}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}
