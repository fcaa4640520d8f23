import { Show } from "solid-js";
import { locale, useMessages } from "#client/i18n/i18n.ts";
import { createLocalVoice } from "./local-voice.ts";

/** Reads a text aloud by the device's own voice; not there where the device has none. Needs the messages `methods`. */
export function ReadAloud(props: { text: string }) {
  const t = useMessages("methods");
  const voice = createLocalVoice(locale);
  return (
    <Show when={voice()}>
      {(speaker) => (
        <button
          type="button"
          class="button quiet icon"
          aria-label={t("readAloud", { text: props.text })}
          title={t("readAloudShort")}
          onClick={() => speaker().say(props.text)}
        >
          <svg class="symbol" viewBox="0 0 24 24" aria-hidden="true">
            <path class="symbol-line" d="M4 9v6h4l5 4V5L8 9zM16.5 8.5a5 5 0 0 1 0 7M19 6a9 9 0 0 1 0 12" />
          </svg>
        </button>
      )}
    </Show>
  );
}
