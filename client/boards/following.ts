import { createEffect, createMemo, createSignal, on, onCleanup, type Accessor } from "solid-js";
import type { PresentConnection } from "#shared/realtime/presence.ts";
import { goTo, hrefOf } from "./board-address.ts";
import { peopleOf, type Person } from "./people.ts";

/** Going along with somebody, in this tab alone; nobody is told. */
export interface Following {
  /** Whom one follows; `undefined` also once they have left. */
  readonly person: Accessor<Person | undefined>;
  readonly follow: (memberId: string) => void;
  readonly stop: () => void;
}

/** What counts as moving by oneself: a touch, a wheel or a key on the board, but not the keys that only look around. */
const ownMoves = ["pointerdown", "wheel", "keydown"] as const;
const lookingKeys = ["Tab", "Shift", "Control", "Alt", "Meta"];

/** Follows a person's view and card until one moves by oneself, says so, or they leave. */
export function createFollowing(
  ownId: string,
  others: Accessor<readonly PresentConnection[]>,
  go: (href: string) => void = (href) => goTo(href, "replace"),
): Following {
  const [followed, setFollowed] = createSignal<string>();
  const stop = () => setFollowed(undefined);
  const person = createMemo(() => {
    const id = followed();
    return id === undefined ? undefined : peopleOf(ownId, others()).find(({ memberId }) => memberId === id);
  });
  const href = createMemo(() => {
    const now = person();
    return now?.view && hrefOf(now.view, now.card);
  });
  createEffect(on(href, (to) => to && go(to)));
  createEffect(
    on(person, (now, before) => {
      if (before && !now) stop();
    }),
  );

  const move = (event: Event) => {
    if (followed() === undefined || !(event.target instanceof Element)) return;
    if (!event.target.closest(".board-content, .view-bar")) return;
    if (event instanceof KeyboardEvent && lookingKeys.includes(event.key)) return;
    stop();
  };
  for (const name of ownMoves) {
    window.addEventListener(name, move, { passive: true, capture: true });
    onCleanup(() => window.removeEventListener(name, move, { capture: true }));
  }
  return { person, follow: setFollowed, stop };
}
