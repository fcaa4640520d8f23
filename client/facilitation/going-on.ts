import {
  createContext,
  createEffect,
  createSignal,
  on,
  onCleanup,
  onMount,
  untrack,
  useContext,
  type Accessor,
} from "solid-js";
import type { Spotlight } from "#shared/facilitation/spotlight.ts";
import type { ActivityView } from "#shared/facilitation/led-session.ts";

/** How long hands must have been still before the screen goes along by itself, in milliseconds. */
export const stillness = 3000;

/** Where a tab is on the board, and how it goes elsewhere. `target` is a view, `<root>/<id>` (either with `@<board>`) or `polls/<id>`. */
export interface Place {
  /** Whether the tab is where a target is shown. */
  readonly isAt: (target: string) => boolean;
  readonly go: (target: string) => void;
  /** Whether a target is on the tab's own board, on another page, or where one cannot go. */
  readonly reach: (target: string) => "here" | "away" | "closed";
}

/** The place of the tab, for screens that ask others to come there. */
export interface OwnPlace extends Place {
  /** Where the tab is: a view, or the card that the address names. */
  readonly target: Accessor<string>;
  /** The same target on the tab's board and on no other. */
  readonly here: (target: string) => string;
  /** The words for a place. */
  readonly name: (target: string) => string;
}

const PlaceContext = createContext<OwnPlace>();
export const PlaceProvider = PlaceContext.Provider;

/** Where the tab is, and how it goes elsewhere. */
export function usePlace(): OwnPlace {
  const place = useContext(PlaceContext);
  if (!place) throw new Error("usePlace outside a board");
  return place;
}

/**
 * Goes along when the group goes on to another place of the same board (nobody is taken off a board: a vote and another
 * board are only said), but only with somebody whose hands are still and who is in no
 * field and no dialog. Whoever is left behind is told by `elsewhere`: the step whose place is not on the screen.
 */
export function createGoingOn(
  current: Accessor<ActivityView | undefined>,
  place: Place,
  isIdle: () => boolean,
): Accessor<ActivityView | undefined> {
  createEffect(
    on(
      () => current()?.id,
      () => {
        const target = current()?.target;
        if (target && untrack(() => place.reach(target) === "here" && !place.isAt(target)) && isIdle())
          place.go(target);
      },
      { defer: true },
    ),
  );
  return () => {
    const step = current();
    return step?.target && !place.isAt(step.target) ? step : undefined;
  };
}

/**
 * Where those who lead ask everybody to look, until one is there or puts it away: whose hands are still goes along, as
 * with a step; each asking counts anew. One that was there before this tab is only said.
 */
export function createSpotlight(
  spotlight: Accessor<Spotlight | null | undefined>,
  place: Place,
  isIdle: () => boolean,
): { readonly calls: Accessor<Spotlight | undefined>; readonly putAway: () => void } {
  const [away, setAway] = createSignal<number>();
  const since = () => spotlight()?.since;
  createEffect(
    on(
      since,
      () => {
        const target = spotlight()?.target;
        if (target && untrack(() => place.reach(target) === "here" && !place.isAt(target)) && isIdle())
          place.go(target);
      },
      { defer: true },
    ),
  );
  return {
    calls: () => {
      const now = spotlight();
      return now && now.since !== away() && !place.isAt(now.target) ? now : undefined;
    },
    putAway: () => setAway(since()),
  };
}

/** Whether somebody neither types nor touches anything, and has no dialog open. */
export function createIdle(): () => boolean {
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
