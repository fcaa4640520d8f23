import { createUniqueId, For } from "solid-js";
import { symbolNames, type SymbolName } from "#shared/boards/symbols.ts";
import { useMessages } from "../i18n/i18n.ts";
import { Symbol } from "./Symbol.tsx";
import "./symbol-picker.css";

/**
 * Every symbol and *none* as one group of native radio buttons, so that arrows, Space and screen readers work
 * as everywhere. Needs the messages `symbols`. `onPick(undefined)` means none.
 */
export function SymbolPicker(props: {
  value: SymbolName | undefined;
  onPick: (name: SymbolName | undefined) => void;
  disabled?: boolean;
}) {
  const t = useMessages("symbols");
  const group = createUniqueId();
  return (
    <fieldset class="symbol-picker" disabled={props.disabled ?? false}>
      <legend>{t("legend")}</legend>
      <div class="symbol-grid">
        <label class="symbol-choice" title={t("none")}>
          <input
            type="radio"
            name={group}
            checked={props.value === undefined}
            onChange={() => props.onPick(undefined)}
            aria-label={t("none")}
          />
          <span aria-hidden="true">–</span>
        </label>
        <For each={symbolNames}>
          {(name) => (
            <label class="symbol-choice" title={t(name)}>
              <input
                type="radio"
                name={group}
                checked={props.value === name}
                onChange={() => props.onPick(name)}
                aria-label={t(name)}
              />
              <Symbol name={name} />
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}
