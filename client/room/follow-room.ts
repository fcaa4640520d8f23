import { api } from "#client/api.ts";
import type { RoomView } from "#shared/workshops/workshop.ts";

/** How often the server is asked anew while no stream tells, in ms. */
const lookEvery = 2000;

/**
 * Keeps a projector at what the server tells it: by its stream of events, and by asking where there is none. Without a
 * connection what was there stays; only the server's word ends it, by `failed`. Returns how to stop.
 */
export function followRoom(
  show: (view: RoomView) => void,
  failed: (error: unknown) => void,
  Source: typeof EventSource | undefined = globalThis.EventSource,
): () => void {
  let stream: EventSource | undefined;
  const open = () => {
    if (!Source) return;
    stream = new Source("/api/room/events");
    stream.addEventListener("room", (event) => {
      show(JSON.parse((event as MessageEvent<string>).data) as RoomView);
    });
    // What became of it says the next look.
    stream.addEventListener("gone", () => stream?.close());
  };
  const look = () => {
    if (stream?.readyState === 1) return;
    api.room().then((view) => {
      show(view);
      if (stream?.readyState === 2) open();
    }, failed);
  };
  open();
  const timer = setInterval(look, lookEvery);
  return () => {
    clearInterval(timer);
    stream?.close();
  };
}
