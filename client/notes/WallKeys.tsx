import { For } from "solid-js";
import { useMessages } from "../i18n/i18n.ts";
import { wallKeys } from "./wall-keys.ts";

/** The wall's part of the list of keys. */
export function WallKeys() {
  const t = useMessages("wall");
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
