import { createMemo, createSignal, createUniqueId, For, Show } from "solid-js";
import { notesFromPaste } from "#shared/export/pasted-lines.ts";
import { useMessages } from "../i18n/i18n.ts";
import { Dialog } from "../ui/Dialog.tsx";
import "./paste-notes.css";

const previewed = 5;

/** Many lines at once, with a look at what they become before anything is made. */
export function PasteNotes(props: { onPaste: (texts: readonly string[]) => void; onClose: () => void }) {
  const t = useMessages("notes");
  const words = useMessages("wall");
  const [text, setText] = createSignal("");
  const texts = createMemo(() => notesFromPaste(text()));
  const id = createUniqueId();
  return (
    <Dialog title={words("pasteLong")} onClose={() => props.onClose()}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (texts().length > 0) props.onPaste(texts());
        }}
      >
        <div class="field">
          <label for={id}>{t("pasteField")}</label>
          <textarea
            id={id}
            class="input note-paste"
            rows={5}
            aria-describedby={`${id}-hint`}
            value={text()}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <p class="hint" id={`${id}-hint`}>
            {t("pasteHint")}
          </p>
        </div>
        <div role="status">
          <Show when={texts().length > 0} fallback={<p class="muted">{t("pasteNothing")}</p>}>
            <p>{t("pasteWill", { n: texts().length })}</p>
            <ul class="note-preview">
              <For each={texts().slice(0, previewed)}>{(line) => <li>{line}</li>}</For>
            </ul>
            <Show when={texts().length > previewed}>
              <p class="muted">{t("pasteRest", { n: texts().length - previewed })}</p>
            </Show>
          </Show>
        </div>
        <button type="submit" class="button main" disabled={texts().length === 0}>
          {t("pasteMake", { n: texts().length })}
        </button>
      </form>
    </Dialog>
  );
}
