import { createEffect, on, onCleanup, onMount, Show } from "solid-js";
import { SessionAloud } from "../facilitation/SessionAloud.tsx";
import { useMessages } from "../i18n/i18n.ts";
import { useBoard } from "../realtime/board-context.ts";
import { useComingsAloud } from "../realtime/comings-aloud.ts";
import { KeepFocus } from "../ui/KeepFocus.tsx";
import { Prompt } from "../ui/Prompt.tsx";
import { setUnsaid, unsaid } from "../ui/unsaid.ts";
import { createComings } from "./comings.ts";

/**
 * What whoever works by keys or listens relies on: what opens beside the board takes the focus, Escape closes it and
 * gives the focus back, nowhere does it fall to the top of the page; who comes and goes, what becomes of the session
 * and a refusal whose own place is gone are said.
 */
export function BoardAids(props: { aside: string | undefined; onLeave: (shown: undefined) => void }) {
  const board = useBoard();
  const t = useMessages("board");
  const common = useMessages("common");
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
      <Show when={unsaid()}>
        {(words) => (
          <Prompt rank="urgent" class="board-notice">
            <p class="error" role="alert">
              {words()}
            </p>
            <button
              type="button"
              class="button quiet icon"
              aria-label={common("close")}
              onClick={() => setUnsaid("")}
            >
              <span aria-hidden="true">✕</span>
            </button>
          </Prompt>
        )}
      </Show>
      <SessionAloud />
      <KeepFocus />
    </>
  );
}
