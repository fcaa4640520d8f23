import { createMemo, For, Show } from "solid-js";
import { useMessages } from "../i18n/i18n.ts";
import { shortText } from "./note-label.ts";
import { useWall } from "./wall-context.ts";

/** The notes that were removed, the newest first, each with a way back. */
export function RemovedNotes() {
  const wall = useWall();
  const t = useMessages("notes");
  const words = useMessages("wall");
  const common = useMessages("common");
  const removed = createMemo(() =>
    Object.values(wall.layers.content.notes)
      .filter((note) => note.removed !== undefined)
      .sort((a, b) => b.removed! - a.removed!),
  );
  return (
    <Show when={removed().length > 0}>
      <details class="removed-notes">
        <summary>{t("removedList", { n: removed().length })}</summary>
        <ul class="note-rows">
          <For each={removed()}>
            {(note) => (
              <li class="note-row">
                <p class="note-row-text muted">{note.text.trim() || words("emptyNote")}</p>
                <Show when={wall.layers.mayChange(note.id)}>
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
      </details>
    </Show>
  );
}
