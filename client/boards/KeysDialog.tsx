import { For, type Component } from "solid-js";
import { useMessages } from "../i18n/i18n.ts";
import { Dialog } from "../ui/Dialog.tsx";

/** The keys that work everywhere on the board, then the wall's own. */
export function KeysDialog(props: { wall: Component; onClose: () => void }) {
  const t = useMessages("aside");
  const bar = useMessages("board");
  const rows = [
    ["Ctrl/⌘ Z", "keyUndo"],
    ["Shift Ctrl/⌘ Z", "keyRedo"],
    ["1 2 3 4", "keyViews"],
    ["/", "keySearch"],
    ["q", "keyQuiet"],
    ["g", "keyGroup"],
    ["?", "keyKeys"],
    ["Esc", "keyLeave"],
  ] as const;
  return (
    <Dialog title={t("keysTitle")} onClose={() => props.onClose()}>
      <dl class="keys">
        <For each={rows}>
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
      <h3>{bar("viewWall")}</h3>
      <props.wall />
    </Dialog>
  );
}
