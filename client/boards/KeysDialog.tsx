import { For } from "solid-js";
import { useMessages } from "../i18n/i18n.ts";
import { Dialog } from "../ui/Dialog.tsx";

/** The keys that work on the board, and what each does. */
export function KeysDialog(props: { onClose: () => void }) {
  const t = useMessages("board");
  const rows = () =>
    [
      ["Ctrl/⌘ Z", "keyUndo"],
      ["Shift Ctrl/⌘ Z", "keyRedo"],
      ["1 2 3 4", "keyViews"],
      ["/", "keySearch"],
      ["?", "keyKeys"],
      ["n", "keyNewNote"],
      [t("keyArrows"), "keyMove"],
      [t("keyEnter"), "keyEdit"],
      [t("keyEscape"), "keyLeave"],
    ] as const;
  return (
    <Dialog title={t("keysTitle")} onClose={() => props.onClose()}>
      <dl class="keys">
        <For each={rows()}>
          {([key, words]) => (
            <div>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(words)}</dd>
            </div>
          )}
        </For>
      </dl>
    </Dialog>
  );
}
