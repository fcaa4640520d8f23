import { For, Show, type Accessor } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import type { BoardSession } from "#client/realtime/board-context.ts";
import { othersAt } from "#client/realtime/who-is-where.ts";
import { personColor } from "#client/ui/person-color.ts";
import type { SheetRoot } from "./open-sheet.ts";
import "./editors.css";

interface Editor {
  readonly memberId: string;
  readonly name: string;
}

/** Everybody else who is in a card now, each once. */
export function createEditors(board: BoardSession, root: SheetRoot, id: () => string): Accessor<Editor[]> {
  return () => {
    const here = othersAt(board, `${root}/${id()}`);
    return [...new Map(here.map(({ memberId, name }) => [memberId, { memberId, name }])).values()];
  };
}

/** The colour of the ring around a card that somebody else is in; it only repeats what the names say. */
export function ringOf(editors: readonly Editor[]): string | undefined {
  return editors[0] && personColor(editors[0].memberId);
}

/** Says by name who else is in a card. */
export function Editors(props: { editors: readonly Editor[] }) {
  const t = useMessages("sheets");
  const names = () => props.editors.map((editor) => editor.name || t("someone")).join(", ");
  return (
    <Show when={props.editors.length > 0}>
      <p class="editors small">
        <For each={props.editors}>
          {(editor) => (
            <span
              class="editor-dot"
              style={{ "--person": personColor(editor.memberId) }}
              aria-hidden="true"
            />
          )}
        </For>
        {t("writing", { names: names() })}
      </p>
    </Show>
  );
}
