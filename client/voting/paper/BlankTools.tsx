import { createSignal, Show } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { NumberField } from "../lead/NumberField.tsx";
import { BlankBallots } from "./BlankBallots.tsx";
import "#client/ui/fold.css";

/** Printing blank ballots with symbols before a vote is prepared, for a room where what can be chosen is found together. */
export function BlankTools() {
  const t = useMessages("polls");
  const [copies, setCopies] = createSignal<number | undefined>(10);
  const [printed, setPrinted] = createSignal<number>();
  const show = () => {
    setPrinted(copies() ?? 1);
    // The sheet is drawn first; a printer takes what stands on the page.
    requestAnimationFrame(() => print());
  };
  return (
    <details class="fold">
      <summary>{t("printBlank")}</summary>
      <div class="stack">
        <p>{t("blankBefore")}</p>
        <p class="muted small">{t("blankHow")}</p>
        <NumberField label={t("copies")} value={copies()} least={1} most={500} onInput={setCopies} />
        <div class="row">
          <button type="button" class="button" onClick={show}>
            {t("printThem")}
          </button>
        </div>
      </div>
      <Show when={printed()} keyed>
        {(n) => <BlankBallots copies={n} />}
      </Show>
    </details>
  );
}
