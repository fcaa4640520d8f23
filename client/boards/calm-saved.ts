import { createEffect, createSignal, onCleanup, type Accessor } from "solid-js";
import type { SavedState } from "../realtime/board-context.ts";

/** How long all must have been saved before the screen says so again after *saving*, in ms. */
export const calmAfter = 400;

/**
 * The saved state for showing: *saved* waits for a short calm, so that the words do not change twice with every letter.
 * It is never shown before it is true; everything else is shown at once.
 */
export function createCalmSaved(saved: Accessor<SavedState>): Accessor<SavedState> {
  const [shown, setShown] = createSignal(saved());
  createEffect(() => {
    const now = saved();
    if (now.kind !== "saved" || shown().kind !== "saving") return setShown(now);
    const timer = setTimeout(() => setShown(now), calmAfter);
    onCleanup(() => clearTimeout(timer));
  });
  return shown;
}
