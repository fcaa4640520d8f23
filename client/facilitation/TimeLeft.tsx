import { Match, Show, Switch } from "solid-js";
import { leftAt } from "#shared/facilitation/timer.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { clockText } from "#client/ui/clock-text.ts";
import { useLiveSession } from "./live-session.ts";

const day = 24 * 3_600_000;

/** What is left of the timer, in milliseconds; `undefined` without one, or before the server's clock is known. */
export function useTimeLeft(): () => number | undefined {
  const { led, now } = useLiveSession();
  return () => {
    const timer = led()?.timer;
    if (!timer || timer.kind === "none") return undefined;
    if (timer.kind === "paused") return timer.left;
    const at = now();
    return at === undefined ? undefined : leftAt(timer, at);
  };
}

/** The time left, for the eye: it is not read aloud at each second. */
export function TimeLeft() {
  const t = useMessages("session");
  const { led } = useLiveSession();
  const left = useTimeLeft();
  return (
    <Show when={left() !== undefined}>
      <p class="time-left" role="timer" classList={{ "time-over": left() === 0 }}>
        <Switch
          fallback={
            <>
              <span class="time-digits">{clockText(left() ?? 0)}</span>{" "}
              <span class="small" classList={{ "time-word": led()?.timer.kind !== "paused" }}>
                {t(led()?.timer.kind === "paused" ? "timePaused" : "timeLeft")}
              </span>
            </>
          }
        >
          <Match when={left() === 0}>{t("timeUp")}</Match>
          <Match when={(left() ?? 0) >= day}>{t("daysLeft", { n: Math.floor((left() ?? 0) / day) })}</Match>
        </Switch>
      </p>
    </Show>
  );
}
