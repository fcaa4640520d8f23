/** Bytes that may wait for a slow reader before the stream is cut; it comes back by itself and gets what it missed. */
const unreadLimit = 1024 * 1024;

/** Calls regularly, so that proxies keep quiet streams open. Returns how to stop. */
export type EveryWhile = (run: () => void) => () => void;

/** One reader's stream, as whoever feeds it sees it. */
export interface OpenStream {
  /** Does nothing once the stream is closed. */
  readonly send: (text: string | Uint8Array) => void;
  readonly close: () => void;
}

/** What a stream of events is answered with. */
export const eventStreamHeaders = {
  "content-type": "text/event-stream; charset=utf-8",
  "x-accel-buffering": "no",
} as const;

/** A stream of server-sent events (WHATWG HTML, 9.2). `begin` feeds it from now on and returns how to stop. */
export function openEventStream(
  everyWhile: EveryWhile,
  begin: (stream: OpenStream) => () => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const stops: (() => void)[] = [];
  const stop = () => stops.splice(0).forEach((one) => one());

  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const close = () => {
          if (stops.length === 0) return;
          stop();
          controller.close();
        };
        const send = (text: string | Uint8Array) => {
          if (stops.length === 0) return;
          controller.enqueue(typeof text === "string" ? encoder.encode(text) : text);
          if ((controller.desiredSize ?? 0) < 0) close();
        };
        stops.push(everyWhile(() => send(":\n\n")));
        send("retry: 1000\n\n");
        stops.push(begin({ send, close }));
      },
      cancel: stop,
    },
    { highWaterMark: unreadLimit, size: (chunk) => chunk.byteLength },
  );
}

/** One event as it is sent: every one carries the server's time, those of stored changes their version as id. */
export function eventText(
  kind: string,
  data: Readonly<Record<string, unknown>>,
  now: number,
  version?: number,
): string {
  const stamp = { now, ...(version === undefined ? {} : { version }) };
  const id = version === undefined ? "" : `id: ${version}\n`;
  return `${id}event: ${kind}\ndata: ${JSON.stringify({ ...data, ...stamp })}\n\n`;
}
