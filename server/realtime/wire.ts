import type { RawData, WebSocket } from "ws";

/** One end of a websocket, as much of it as the engine needs; tests have pairs of them in memory. */
export interface Wire {
  /** Bytes given to `send` that the other side has not taken yet. */
  readonly waiting: number;
  send(frame: Uint8Array): void;
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

/** Our end of a websocket that the server accepted. */
export function wireOf(socket: WebSocket): Wire {
  return {
    get waiting() {
      return socket.bufferedAmount;
    },
    send: (frame) => {
      if (socket.readyState === socket.OPEN) socket.send(frame, { binary: true });
    },
    close: (code) => socket.close(code),
    terminate: () => socket.terminate(),
    ping: () => {
      if (socket.readyState === socket.OPEN) socket.ping();
    },
    listen: ({ onMessage, onText, onAlive, onClose }) => {
      socket.on("message", (data, isBinary) => (isBinary ? onMessage(bytesOf(data)) : onText()));
      socket.on("pong", onAlive);
      socket.on("close", onClose);
      // ws closes the socket after an error by itself; the close tells us all we need.
      socket.on("error", () => {});
    },
  };
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}
