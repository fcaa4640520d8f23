import { createSignal, For, Match, Show, Switch } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { useLiveSession, type Command } from "./live-session.ts";
import { MinutesField } from "./MinutesField.tsx";
import { TimeLeft, useTimeLeft } from "./TimeLeft.tsx";

const minute = 60_000;
/** Minutes that are added or taken away with one tap. */
const steps = [1, 5, -1] as const;

/** The timer and everything that can be done with it. */
export function LeadTimer() {
  const t = useMessages("leading");
  const common = useMessages("steps");
  const { led, current, send } = useLiveSession();
  const failure = useFailure();
  const left = useTimeLeft();
  const [minutes, setMinutes] = createSignal<number>();
  const act = (command: () => Command) => () => void failure.watch(() => send(command()));
  const kind = () => led()?.timer.kind ?? "none";
  const wanted = () => minutes() ?? current()?.minutes ?? 5;
  const start = act(() => ({
    do: "timer-start",
    ms: Math.max(1, Math.round(wanted())) * minute,
  }));

  return (
    <div class="lead-timer" role="group" aria-label={t("timer")}>
      <Show
        when={kind() !== "none"}
        fallback={
          <div class="row lead-timer-start">
            <MinutesField label={t("timerMinutes")} value={wanted()} onInput={setMinutes} />
            <button type="button" class="button" onClick={start}>
              {t("timerStart", { minutes: common("min", { n: wanted() }) })}
            </button>
          </div>
        }
      >
        <TimeLeft />
        <div class="row">
          <Switch>
            <Match when={kind() === "paused"}>
              <button type="button" class="button" onClick={act(() => ({ do: "timer-resume" }))}>
                {t("timerResume")}
              </button>
            </Match>
            <Match when={left() !== 0}>
              <button type="button" class="button" onClick={act(() => ({ do: "timer-pause" }))}>
                {t("timerPause")}
              </button>
            </Match>
          </Switch>
          <For each={steps}>
            {(n) => (
              <button
                type="button"
                class="button"
                disabled={(left() ?? 0) + n * minute < 0}
                onClick={act(() => ({ do: "timer-add", ms: n * minute }))}
              >
                {t(n > 0 ? "timerAdd" : "timerLess", { n: Math.abs(n) })}
              </button>
            )}
          </For>
          <button type="button" class="button quiet" onClick={act(() => ({ do: "timer-clear" }))}>
            {t("timerClear")}
          </button>
        </div>
      </Show>
      <failure.Text />
    </div>
  );
}
