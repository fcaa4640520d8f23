import { Show } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { useLiveSession } from "./live-session.ts";

/** Whether a bell sounds and news are read aloud, for this tab; whether one is brought along, for this device. */
export function SessionSettings() {
  const t = useMessages("steps");
  const { bell, setBell, aloud, setAloud, along, setAlong } = useLiveSession();
  return (
    <details class="fold">
      <summary>{t("settings")}</summary>
      <div class="session-part">
        <Show when={typeof AudioContext === "function"}>
          <label class="choice">
            <input
              type="checkbox"
              checked={bell()}
              onChange={(event) => setBell(event.currentTarget.checked)}
            />
            <span>{t("bell")}</span>
          </label>
        </Show>
        <label class="choice">
          <input
            type="checkbox"
            checked={along()}
            onChange={(event) => setAlong(event.currentTarget.checked)}
          />
          <span>
            {t("along")}
            <br />
            <span class="muted small">{t("alongHint")}</span>
          </span>
        </label>
        <label class="choice">
          <input
            type="checkbox"
            checked={aloud()}
            onChange={(event) => setAloud(event.currentTarget.checked)}
          />
          <span>
            {t("aloud")}
            <br />
            <span class="muted small">{t("aloudHint")}</span>
          </span>
        </label>
      </div>
    </details>
  );
}
