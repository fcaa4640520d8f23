import { createSignal, createUniqueId, Show } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { useLiveSession } from "./live-session.ts";
import { MinutesField } from "./MinutesField.tsx";

/** Minutes that a wish begins with. */
const usual = 5;

/** A wish for the agenda, which those who lead take up or not. */
export function ProposalForm() {
  const t = useMessages("steps");
  const live = useLiveSession();
  const failure = useFailure();
  const [title, setTitle] = createSignal("");
  const [minutes, setMinutes] = createSignal<number | undefined>(usual);
  const [sent, setSent] = createSignal(false);
  const id = createUniqueId();
  const waiting = () => live.led()?.proposals ?? [];

  const propose = async (event: SubmitEvent) => {
    event.preventDefault();
    const given = { title: title().trim(), minutes: minutes() ?? usual };
    if (given.title === "") return document.getElementById(id)?.querySelector("input")?.focus();
    if (!(await failure.watch(() => live.send({ do: "propose", ...given })))) return;
    setTitle("");
    setSent(true);
  };

  return (
    <details class="fold" onToggle={() => setSent(false)}>
      <summary>{t("propose")}</summary>
      <form class="session-part" id={id} onSubmit={(event) => void propose(event)}>
        <TextField
          label={t("proposeTitle")}
          value={title()}
          onInput={(value) => {
            setSent(false);
            setTitle(value);
          }}
          maxLength={120}
        />
        <MinutesField label={t("proposeMinutes")} value={minutes()} onInput={setMinutes} />
        <div class="row">
          <button type="submit" class="button main" disabled={failure.busy()}>
            {t("proposeSend")}
          </button>
        </div>
        <p role="status">{sent() ? t("proposed") : ""}</p>
        <failure.Text />
        <Show when={waiting().length > 0}>
          <p class="muted small">
            {t("proposals")}:{" "}
            {waiting()
              .map(({ title }) => title)
              .join(", ")}
          </p>
        </Show>
      </form>
    </details>
  );
}
