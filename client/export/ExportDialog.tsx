import { createResource, createSignal, For, Show } from "solid-js";
import type { ExportFormat } from "#shared/export/export-format.ts";
import { may } from "#shared/members/permissions.ts";
import { exportUrl } from "../api.ts";
import { OwnNotesFile } from "../facilitation/OwnNotesFile.tsx";
import { loadMessages, useMessages } from "../i18n/i18n.ts";
import { useBoard } from "../realtime/board-context.ts";
import { Dialog } from "../ui/Dialog.tsx";

const choices = [
  ["html", "forReading"],
  ["md", "forText"],
  ["csv", "forTables"],
  ["json", "forPrograms"],
] as const satisfies readonly (readonly [ExportFormat, string])[];

/** Links that download the board in each form; names and times only for those who facilitate. Loads its own words. */
export function ExportDialog(props: { onClose: () => void }) {
  const board = useBoard();
  const t = useMessages("export");
  const [ready] = createResource(() => loadMessages("export").then(() => true));
  const [names, setNames] = createSignal(false);
  const boardId = () => board.entry().board.id;
  const mayName = () => may(board.entry().me.role, "board.export-names");

  return (
    <Show when={ready()}>
      <Dialog title={t("exportTitle")} onClose={() => props.onClose()}>
        <p>{t("exportIntro")}</p>
        <Show when={mayName()}>
          <div class="field">
            <label class="choice">
              <input
                type="checkbox"
                checked={names()}
                aria-describedby="export-names-hint"
                onChange={(event) => setNames(event.currentTarget.checked)}
              />
              {t("withNames")}
            </label>
            <span id="export-names-hint" class="hint">
              {t("withNamesHint")}
            </span>
          </div>
        </Show>
        <For each={choices}>
          {([format, key]) => (
            <a class="button" href={exportUrl(boardId(), format, names())} download="">
              {t(key)}
            </a>
          )}
        </For>
        <Show when={mayName()}>
          <a class="button" href={exportUrl(boardId(), "yjs")} download="">
            {t("forRonda")}
          </a>
        </Show>
        <OwnNotesFile />
        <p class="muted small">{t("sharedPhone")}</p>
      </Dialog>
    </Show>
  );
}
