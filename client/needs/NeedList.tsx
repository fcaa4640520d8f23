import { createSignal, For, onCleanup, onMount, Show } from "solid-js";
import { moveItemBefore } from "#shared/boards/board-doc.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useBoard } from "#client/realtime/board-context.ts";
import { cardTitle } from "#client/sheets/card-fields.ts";
import { useReading } from "#client/sheets/sheet-mode.ts";
import { SheetLink } from "#client/sheets/SheetRows.tsx";
import { NeedState } from "./NeedState.tsx";
import { createRowDrag } from "./row-drag.ts";
import "./need-list.css";

/**
 * The needs in order. They move by the number (drag), by buttons and by Alt with the arrow keys; each move is said
 * aloud. While a finger is on the list, others' moves wait.
 */
export function NeedList(props: { ids: readonly string[]; open: string | undefined }) {
  const t = useMessages("needs");
  const sheets = useMessages("sheets");
  const board = useBoard();
  const reading = useReading();
  const [held, setHeld] = createSignal<readonly string[]>();
  const [said, setSaid] = createSignal("");
  const shown = () => held() ?? props.ids;
  const title = (id: string) => cardTitle(board.content, "needs", id) || sheets("untitled");
  let list!: HTMLOListElement;

  const moveBefore = (id: string, before: string | undefined) => {
    const rest = shown().filter((other) => other !== id);
    const at = before === undefined ? rest.length : rest.indexOf(before);
    if (at === shown().indexOf(id)) return;
    const focused = document.activeElement;
    moveItemBefore(board.doc(), "needs", id, before);
    setSaid(t("moved", { title: title(id), at: at + 1, n: shown().length }));
    // A row that moves in the page loses the focus; give it back once the list has followed.
    requestAnimationFrame(() => focused instanceof HTMLElement && focused.isConnected && focused.focus());
  };
  const moveBy = (id: string, step: -1 | 1) => {
    const at = shown().indexOf(id) + step;
    if (at < 0 || at >= shown().length) return;
    moveBefore(id, step < 0 ? shown()[at] : shown()[at + 1]);
  };
  const release = () => setHeld(undefined);
  const { drag, start } = createRowDrag({
    rows: () => [...list.children] as HTMLElement[],
    onDrop: moveBefore,
    onEnd: release,
  });
  onMount(() => {
    window.addEventListener("pointerup", release);
    window.addEventListener("pointercancel", release);
  });
  onCleanup(() => {
    window.removeEventListener("pointerup", release);
    window.removeEventListener("pointercancel", release);
  });

  const arrows = (event: KeyboardEvent, id: string, onHandle: boolean) => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : undefined;
    if (step === undefined || reading() || event.defaultPrevented || !(event.altKey || onHandle)) return;
    event.preventDefault();
    moveBy(id, step);
  };
  const isDragged = (id: string) => drag()?.id === id;

  return (
    <>
      <ol
        class="need-list"
        role="list"
        ref={list}
        classList={{ "need-drop-end": drag() !== undefined && drag()?.before === undefined }}
        onPointerDown={() => setHeld(props.ids)}
      >
        <For each={shown()}>
          {(id, i) => (
            <li
              class="need-row"
              classList={{ "need-dragged": isDragged(id), "need-drop": drag()?.before === id }}
              style={{ transform: isDragged(id) ? `translateY(${drag()?.by ?? 0}px)` : undefined }}
              data-id={id}
              onKeyDown={(event) => arrows(event, id, false)}
            >
              <Show when={!reading()} fallback={<span class="need-number">{i() + 1}</span>}>
                <button
                  type="button"
                  class="need-number need-handle"
                  aria-label={`${i() + 1}. ${t("move", { title: title(id) })}`}
                  onPointerDown={(event) => start(event, id)}
                  onKeyDown={(event) => arrows(event, id, true)}
                >
                  <span aria-hidden="true">{i() + 1}</span>
                  <span class="need-grip" aria-hidden="true" />
                </button>
              </Show>
              <SheetLink root="needs" id={id} open={props.open === id} about={<NeedState id={id} />} />
              <Show when={!reading()}>
                <span class="need-moves">
                  <button
                    type="button"
                    class="button quiet icon"
                    aria-label={t("up", { title: title(id) })}
                    aria-disabled={i() === 0}
                    onClick={() => moveBy(id, -1)}
                  >
                    <span aria-hidden="true">↑</span>
                  </button>
                  <button
                    type="button"
                    class="button quiet icon"
                    aria-label={t("down", { title: title(id) })}
                    aria-disabled={i() === shown().length - 1}
                    onClick={() => moveBy(id, 1)}
                  >
                    <span aria-hidden="true">↓</span>
                  </button>
                </span>
              </Show>
            </li>
          )}
        </For>
      </ol>
      <p class="visually-hidden" role="status">
        {said()}
      </p>
    </>
  );
}
