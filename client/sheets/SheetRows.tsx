import { For, Show, type JSX } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { useBoard } from "#client/realtime/board-context.ts";
import { Symbol } from "#client/ui/Symbol.tsx";
import { cardSymbol, cardTitle } from "./card-fields.ts";
import { createEditors, Editors, ringOf } from "./Editors.tsx";
import type { SheetRoot } from "./open-sheet.ts";
import "./sheet-rows.css";

/** The sheets of a view as a list of links. */
export function SheetRows(props: {
  root: SheetRoot;
  ids: readonly string[];
  open: string | undefined;
  about: (id: string) => JSX.Element;
}) {
  return (
    <ul class="sheet-rows">
      <For each={props.ids}>
        {(id) => (
          <li>
            <SheetLink root={props.root} id={id} open={props.open === id} about={props.about(id)} />
          </li>
        )}
      </For>
    </ul>
  );
}

/** A row that opens its sheet: symbol, title, what `about` adds, and who is in it. */
export function SheetLink(props: { root: SheetRoot; id: string; open: boolean; about: JSX.Element }) {
  const t = useMessages("sheets");
  const board = useBoard();
  const editors = createEditors(board, props.root, () => props.id);
  return (
    <a
      class="sheet-row"
      classList={{ "someone-in": editors().length > 0 }}
      style={{ "--person": ringOf(editors()) }}
      href={`#${props.root}/${props.id}`}
      data-row={props.id}
      aria-current={props.open ? "true" : undefined}
    >
      <Show when={cardSymbol(board.content, props.root, props.id)}>{(name) => <Symbol name={name()} />}</Show>
      <span class="sheet-row-words">
        <strong>{cardTitle(board.content, props.root, props.id) || t("untitled")}</strong>
        <span class="muted small">{props.about}</span>
        <Editors editors={editors()} />
      </span>
    </a>
  );
}
