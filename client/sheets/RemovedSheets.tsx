import { createSignal, For, onMount, Show } from "solid-js";
import { restoreItem } from "#shared/boards/board-doc.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useBoard } from "#client/realtime/board-context.ts";
import { cardTitle } from "./card-fields.ts";
import type { SheetRoot } from "./open-sheet.ts";
import { useReading } from "./sheet-mode.ts";
import "#client/ui/fold.css";

/** Which sheet one removed last in this view, so that it can be brought back at once. */
export interface Removal {
  readonly last: () => string | undefined;
  readonly remember: (id: string) => void;
  readonly forget: () => void;
}

/** A removal that nothing was removed in yet. */
export function createRemoval(root: SheetRoot): Removal {
  const board = useBoard();
  const [last, setLast] = createSignal<string>();
  return {
    last: () => {
      const id = last();
      return id !== undefined && board.content[root][id]?.removed !== undefined ? id : undefined;
    },
    remember: (id) => setLast(id),
    forget: () => setLast(undefined),
  };
}

/** Says what was removed and offers to undo it; the focus goes there, since the sheet that had it is gone. */
export function RemovalNotice(props: { root: SheetRoot; removal: Removal }) {
  return (
    <Show when={props.removal.last()} keyed>
      {(id) => <Notice root={props.root} id={id} removal={props.removal} />}
    </Show>
  );
}

function Notice(props: { root: SheetRoot; id: string; removal: Removal }) {
  const t = useMessages("sheets");
  const common = useMessages("common");
  const board = useBoard();
  let undo!: HTMLButtonElement;
  onMount(() => undo.focus());
  const bringBack = () => {
    restoreItem(board.doc(), props.root, props.id);
    props.removal.forget();
    location.hash = `${props.root}/${props.id}`;
  };
  return (
    <div class="sheet-notice" role="status">
      <span>{t("removed", { title: cardTitle(board.content, props.root, props.id) || t("untitled") })}</span>
      <span class="row">
        <button ref={undo} type="button" class="button" onClick={bringBack}>
          {common("undo")}
        </button>
        <button
          type="button"
          class="button quiet icon"
          aria-label={common("close")}
          onClick={() => props.removal.forget()}
        >
          <span aria-hidden="true">✕</span>
        </button>
      </span>
    </div>
  );
}

/** The removed sheets of a view, behind one tap, each with a button that brings it back. */
export function RemovedSheets(props: { root: SheetRoot }) {
  const t = useMessages("sheets");
  const board = useBoard();
  const removed = () =>
    Object.values(board.content[props.root])
      .filter((item) => item.removed !== undefined)
      .sort((a, b) => (b.removed ?? 0) - (a.removed ?? 0))
      .map(({ id }) => id);
  return (
    <Show when={removed().length > 0}>
      <details class="fold">
        <summary>{t("removedList", { n: removed().length })}</summary>
        <ul class="sheet-removed-list">
          <For each={removed()}>
            {(id) => (
              <li>
                <button type="button" class="button" onClick={() => restoreItem(board.doc(), props.root, id)}>
                  {t("bringBack", { title: cardTitle(board.content, props.root, id) || t("untitled") })}
                </button>
              </li>
            )}
          </For>
        </ul>
      </details>
    </Show>
  );
}

/** What stands where the address names a sheet that was removed or never was. */
export function MissingSheet(props: { root: SheetRoot; id: string }) {
  const t = useMessages("sheets");
  const common = useMessages("common");
  const board = useBoard();
  const reading = useReading();
  const removed = () => board.content[props.root][props.id] !== undefined;
  return (
    <div class="panel">
      <p role="status">{t(removed() ? "missingRemoved" : "missing")}</p>
      <div class="row">
        <a class="button" href={`#${props.root}`}>
          <span aria-hidden="true">‹</span> {t("back")}
        </a>
        <Show when={removed() && !reading()}>
          <button
            type="button"
            class="button main"
            onClick={() => restoreItem(board.doc(), props.root, props.id)}
          >
            {common("restore")}
          </button>
        </Show>
      </div>
    </div>
  );
}
