import { For, Show } from "solid-js";
import { linkedIds } from "#shared/boards/item.ts";
import type { Note } from "#shared/notes/note.ts";
import { useMessages } from "../i18n/i18n.ts";
import { shortText } from "./note-label.ts";
import { useWall } from "./wall-context.ts";

/** The notes that a merged one was made of, in full, each with a way back onto the wall. */
export function NoteOrigins(props: { note: Note }) {
  const wall = useWall();
  const t = useMessages("notes");
  const words = useMessages("wall");
  const common = useMessages("common");
  const origins = () =>
    linkedIds(props.note, "from/notes/").flatMap((id) => wall.board.content.notes[id] ?? []);
  return (
    <ul class="note-rows note-origins" aria-label={t("originsLong")}>
      <For each={origins()}>
        {(note) => (
          <li class="note-row">
            <p class="note-row-text">{note.text.trim() || words("emptyNote")}</p>
            <Show when={note.removed !== undefined && wall.board.canWrite()}>
              <button
                type="button"
                class="button"
                aria-label={`${common("restore")}: ${shortText(note.text, words("emptyNote"))}`}
                onClick={() => wall.acts.restore([note.id])}
              >
                {common("restore")}
              </button>
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}
