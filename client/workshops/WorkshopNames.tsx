import { For } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { Disclosure } from "#client/ui/Disclosure.tsx";
import { useFailure } from "#client/ui/Failure.tsx";
import { useWorkshop } from "./workshop-context.ts";

const settings = [
  { value: "present", label: "namesPresent", hint: "namesPresentHint" },
  { value: "number", label: "namesNumber", hint: "namesNumberHint" },
] as const;

/** Whether participants see the names of who is there, or only how many. */
export function WorkshopNames() {
  const t = useMessages("workshop");
  const { view, change } = useWorkshop();
  const failure = useFailure();
  return (
    <Disclosure name={t("names")}>
      <fieldset class="choice-field">
        <legend class="visually-hidden">{t("names")}</legend>
        <For each={settings}>
          {(setting) => (
            <label class="choice">
              <input
                type="radio"
                name="member-list"
                checked={view().memberList === setting.value}
                disabled={failure.busy()}
                onChange={() => void failure.watch(() => change({ memberList: setting.value }))}
              />
              <span>
                <span class="choice-label">{t(setting.label)}</span>
                <span class="choice-hint muted small">{t(setting.hint)}</span>
              </span>
            </label>
          )}
        </For>
      </fieldset>
      <failure.Text />
    </Disclosure>
  );
}
