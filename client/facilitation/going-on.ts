import { createEffect, on, onCleanup, onMount, untrack, type Accessor } from "solid-js";
import type { ActivityView } from "#shared/facilitation/led-session.ts";

/** How long hands must have been still before the screen goes along by itself, in milliseconds. */
export const stillness = 3000;

/** Where a tab is on the board, and how it goes elsewhere. `target` is a view or `<root>/<id>`. */
export interface Place {
  /** Whether the tab is where a target is shown. */
  readonly isAt: (target: string) => boolean;
  readonly go: (target: string) => void;
}

/**
 * Goes along when the group goes on to another place, but only with somebody whose hands are still and who is in no
 * field and no dialog. Whoever is left behind is told by `elsewhere`: the step whose place is not on the screen.
 */
export function createGoingOn(
  current: Accessor<ActivityView | undefined>,
  place: Place,
  isIdle: () => boolean = createIdle(),
): Accessor<ActivityView | undefined> {
  createEffect(
    on(
      () => current()?.id,
      () => {
        const target = current()?.target;
        if (target && !untrack(() => place.isAt(target)) && isIdle()) place.go(target);
      },
      { defer: true },
    ),
  );
  return () => {
    const step = current();
    return step?.target && !place.isAt(step.target) ? step : undefined;
  };
}

/** Whether somebody neither types nor touches anything, and has no dialog open. */
function createIdle(): () => boolean {
  let movedAt = 0;
  const move = () => (movedAt = performance.now());
  const events = ["pointerdown", "pointermove", "keydown", "input", "wheel"] as const;
  onMount(() => events.forEach((name) => addEventListener(name, move, { passive: true, capture: true })));
  onCleanup(() => events.forEach((name) => removeEventListener(name, move, { capture: true })));
  return () =>
    performance.now() - movedAt > stillness &&
    !document.querySelector("dialog[open]") &&
    !document.activeElement?.matches("input, textarea, select, [contenteditable]");
}
