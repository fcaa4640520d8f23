import { createSignal, onCleanup, type Component } from "solid-js";

const [overlay, setOverlay] = createSignal<Component>();

/** What another feature lays over the wall's cards, in board units; it stands on the wall, so `useWall` works in it. */
export { overlay as wallOverlay };

/** Lays it there as long as the caller's owner lives. One at a time. */
export function layOverWall(Layer: Component): void {
  setOverlay(() => Layer);
  onCleanup(() => setOverlay((now) => (now === Layer ? undefined : now)));
}
