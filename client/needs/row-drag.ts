import { createSignal, onCleanup, type Accessor } from "solid-js";
import { createAutoScroll } from "./auto-scroll.ts";

/** A row under a finger: how far it was carried (CSS pixels) and before which row it would fall. */
export interface RowDrag {
  readonly id: string;
  readonly by: number;
  /** The row that it would stand before; `undefined` is the end of the list. */
  readonly before: string | undefined;
}

/**
 * Carrying a row of a list with a finger, pen or mouse. Only the row itself moves; a line shows where it would
 * fall, and nothing is written before the drop. Escape, or the system taking the pointer away, puts it back.
 * `rows` are the list's elements in order, each with `data-id`.
 */
export function createRowDrag(options: {
  rows: () => readonly HTMLElement[];
  onDrop: (id: string, before: string | undefined) => void;
  onEnd: () => void;
}): { drag: Accessor<RowDrag | undefined>; start: (event: PointerEvent, id: string) => void } {
  const [drag, setDrag] = createSignal<RowDrag>();
  let stop: (() => void) | undefined;

  const start = (event: PointerEvent, id: string) => {
    const handle = event.currentTarget as HTMLElement;
    const list = options.rows()[0]?.parentElement;
    if (!list || event.button !== 0 || stop) return;
    const listTop = () => list.getBoundingClientRect().top;
    const from = event.clientY - listTop();
    let pointerY = event.clientY;
    const place = () => {
      const before = options.rows().find((row) => row.dataset["id"] !== id && pointerY < middleOf(row));
      setDrag({ id, by: pointerY - listTop() - from, before: before?.dataset["id"] });
    };
    const scroll = createAutoScroll(list, () => pointerY, place);
    const move = (next: PointerEvent) => {
      if (next.pointerId !== event.pointerId) return;
      pointerY = next.clientY;
      place();
      scroll.start();
    };
    const end = (dropped: boolean) => {
      const last = drag();
      stop?.();
      if (dropped && last) options.onDrop(id, last.before);
      options.onEnd();
    };
    const up = (next: PointerEvent) => next.pointerId === event.pointerId && end(true);
    const cancel = (next: PointerEvent) => next.pointerId === event.pointerId && end(false);
    const key = (next: KeyboardEvent) => next.key === "Escape" && end(false);
    stop = () => {
      stop = undefined;
      scroll.stop();
      setDrag(undefined);
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", up);
      window.removeEventListener("pointercancel", cancel);
      window.removeEventListener("keydown", key);
    };
    handle.setPointerCapture?.(event.pointerId);
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", up);
    window.addEventListener("pointercancel", cancel);
    window.addEventListener("keydown", key);
  };

  onCleanup(() => stop?.());
  return { drag, start };
}

function middleOf(row: HTMLElement): number {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
}
