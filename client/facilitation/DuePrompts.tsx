import { Show } from "solid-js";
import { dueAt } from "#shared/facilitation/days.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { Prompt } from "#client/ui/Prompt.tsx";
import { useFailure } from "#client/ui/Failure.tsx";
import { useLiveSession, type Command } from "./live-session.ts";

/** Says to those who lead that a step's day has come or is over; they decide, nothing moves by itself. */
export function DuePrompts() {
  const t = useMessages("steps");
  const { led, now, send } = useLiveSession();
  const failure = useFailure();
  const due = () => {
    const at = now();
    return at === undefined ? {} : dueAt(led()?.agenda ?? [], at);
  };
  const act = (command: Command) => void failure.watch(() => send(command));
  return (
    <>
      <Show when={due().closes}>
        {(step) => (
          <Prompt>
            <p>{t("dayOver", { title: step().title })}</p>
            <button
              type="button"
              class="button"
              disabled={failure.busy()}
              onClick={() => act({ do: "advance" })}
            >
              {t("goOn")}
            </button>
            <failure.Text />
          </Prompt>
        )}
      </Show>
      <Show when={due().opens}>
        {(step) => (
          <Prompt>
            <p>{t("dayCame", { title: step().title })}</p>
            <button
              type="button"
              class="button"
              disabled={failure.busy()}
              onClick={() => act({ do: "start", activity: step().id })}
            >
              {t("openStep")}
            </button>
            <failure.Text />
          </Prompt>
        )}
      </Show>
    </>
  );
}
