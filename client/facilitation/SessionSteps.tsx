import { For, Show } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { StepDays } from "./StepDays.tsx";
import { useLiveSession } from "./live-session.ts";

/** The steps of the session with how each stands, to be read. */
export function SessionSteps() {
  const t = useMessages("steps");
  const bar = useMessages("session");
  const { led } = useLiveSession();
  return (
    <section class="session-part">
      <h3>{t("agenda")}</h3>
      <Show when={(led()?.agenda.length ?? 0) > 0} fallback={<p class="muted">{bar("agendaEmpty")}</p>}>
        <ol class="step-list">
          <For each={led()?.agenda}>
            {(step) => (
              <li
                class="step"
                data-state={step.state}
                aria-current={step.state === "current" ? "step" : undefined}
              >
                <span class="step-words">
                  <span class="step-title">{step.title}</span>
                  <span class="muted small">
                    {t("min", { n: step.minutes })} · {t(`state-${step.state}`)}
                  </span>
                  <StepDays step={step} />
                  <Show when={step.state === "current" && step.instructions}>
                    <span>{step.instructions}</span>
                  </Show>
                </span>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </section>
  );
}
