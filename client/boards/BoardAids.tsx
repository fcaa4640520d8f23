import { createEffect, on, onCleanup, onMount } from "solid-js";
import { useMessages } from "../i18n/i18n.ts";
import { useBoard } from "../realtime/board-context.ts";
import { useComingsAloud } from "../realtime/comings-aloud.ts";
import { KeepFocus } from "../ui/KeepFocus.tsx";
import { createComings } from "./comings.ts";

/**
 * What whoever works by keys or listens relies on: what opens beside the board takes the focus, Escape closes it and
 * gives the focus back, nowhere does it fall to the top of the page; and who comes and goes is said.
 */
export function BoardAids(props: { aside: string | undefined; onLeave: (shown: undefined) => void }) {
  const board = useBoard();
  const t = useMessages("board");
  const comings = createComings(board.entry().me.id, board.others, useComingsAloud(), t);
  let opener: Element | null = null;
  createEffect(
    on(
      () => props.aside,
      (shown) => {
        const heading = document.querySelector<HTMLElement>(".board-people > h2");
        if (!shown || !heading) return;
        opener = document.activeElement;
        heading.tabIndex = -1;
        heading.focus();
      },
      { defer: true },
    ),
  );
  const leave = ({ key, target }: KeyboardEvent) => {
    if (key !== "Escape" || !(target instanceof Element)) return;
    if (!target.closest(".board-people") || target.closest("dialog")) return;
    props.onLeave(undefined);
    if (opener instanceof HTMLElement) opener.focus();
  };
  onMount(() => document.addEventListener("keydown", leave));
  onCleanup(() => document.removeEventListener("keydown", leave));
  return (
    <>
      <p class="visually-hidden" role="status">
        {comings()}
      </p>
      <KeepFocus />
    </>
  );
}
