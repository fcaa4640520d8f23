import { For } from "solid-js";
import { localeNames, locales, type Locale } from "#shared/i18n/locales.ts";
import { locale, setLocale, useMessages } from "../i18n/i18n.ts";
import "./language-switch.css";

/** The languages by their own names; the screen changes at once and nothing typed is lost. */
export function LanguageSwitch() {
  const t = useMessages("common");
  return (
    <select
      class="input language-switch"
      aria-label={t("language")}
      value={locale()}
      onChange={(event) => void setLocale(event.currentTarget.value as Locale)}
    >
      <For each={locales}>
        {(each) => (
          <option value={each} lang={each}>
            {localeNames[each]}
          </option>
        )}
      </For>
    </select>
  );
}
