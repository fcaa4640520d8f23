import { For } from "solid-js";
import type { notes as words } from "#shared/i18n/en/notes.ts";
import { useMessages } from "../i18n/i18n.ts";

/** The wall's keys for the list of keys (`?`): names as on the keyboard, and which message of `notes` says what they do. */
const wallKeys: readonly { readonly keys: readonly string[]; readonly says: keyof typeof words }[] = [
  { keys: ["n"], says: "keyNew" },
  { keys: ["Enter"], says: "keyWrite" },
  { keys: ["Esc"], says: "keyLeave" },
  { keys: ["←", "→", "↑", "↓"], says: "keyMove" },
  { keys: ["Alt ←", "Alt →", "Alt ↑", "Alt ↓"], says: "keyNeighbour" },
  { keys: ["Page Down", "Page Up"], says: "keyNext" },
  { keys: ["Home", "End"], says: "keyEnds" },
  { keys: ["Space"], says: "keySelect" },
  { keys: ["Shift Alt ←", "Shift Alt →"], says: "keySelectOn" },
  { keys: ["Delete"], says: "keyRemove" },
  { keys: ["+", "-", "0", "f"], says: "keyZoom" },
];

/** The wall's part of the list of keys. */
export function WallKeys() {
  const t = useMessages("notes");
  return (
    <dl class="keys">
      <For each={wallKeys}>
        {({ keys, says }) => (
          <div>
            <dt>
              <For each={keys}>{(key) => <kbd>{key}</kbd>}</For>
            </dt>
            <dd>{t(says)}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}
