import { createSignal, Show } from "solid-js";
import { api } from "../api.ts";
import { useMessages } from "../i18n/i18n.ts";
import { useFailure } from "../ui/Failure.tsx";
import { TextField } from "../ui/TextField.tsx";
import "../ui/fold.css";

/** *I was here before*: the name that somebody had, for those who lead to decide. It never says whether there is one. */
export function WasHere(props: { workshopId: string; asked: string | undefined; onAsked?: () => void }) {
  const t = useMessages("people");
  const failure = useFailure();
  const [name, setName] = createSignal("");
  const ask = async (event: SubmitEvent) => {
    event.preventDefault();
    if (await failure.watch(() => api.wasHere(props.workshopId, name()))) props.onAsked?.();
  };
  return (
    <details class="fold">
      <summary>{t("wasHere")}</summary>
      <form class="stack" onSubmit={(event) => void ask(event)}>
        <p class="muted small">{t("wasHereHint")}</p>
        <TextField
          label={t("wasHereName")}
          value={name()}
          onInput={setName}
          maxLength={60}
          autocapitalize="words"
        />
        <div class="row">
          <button type="submit" class="button" disabled={failure.busy() || name().trim() === ""}>
            {t("wasHereAsk")}
          </button>
        </div>
        <div role="status">
          <Show when={props.asked}>{(asked) => <p>{t("wasHereAsked", { name: asked() })}</p>}</Show>
        </div>
        <failure.Text />
      </form>
    </details>
  );
}
