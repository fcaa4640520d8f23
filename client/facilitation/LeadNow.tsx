import { createMemo, For, Show } from "solid-js";
import { canShorten, minutesBehind, nextOf } from "#shared/facilitation/agenda.ts";
import type { Activity } from "#shared/facilitation/activity.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { LeadReveal, waitsToBeShown } from "./LeadReveal.tsx";
import { LeadTimer } from "./LeadTimer.tsx";
import { useLiveSession, type Command } from "./live-session.ts";

/** The step that the group is at, what comes next, how far behind the session is, and the lock. */
export function LeadNow() {
  const t = useMessages("leading");
  const { led, current, now, send } = useLiveSession();
  const failure = useFailure();
  const act = (command: () => Command) => () => void failure.watch(() => send(command()));
  // Those who lead are told the notes too.
  const agenda = () => (led()?.agenda ?? []) as readonly Activity[];
  const next = () => nextOf(agenda());
  const behind = createMemo(() => {
    const at = now();
    const session = led();
    const hasBegun = agenda().some(({ state }) => state === "current" || state === "done");
    return at === undefined || !session || !hasBegun ? 0 : minutesBehind(agenda(), session.timer, at);
  });
  const shorter = () => canShorten(agenda()).map(({ id, by }) => ({ step: find(id), by }));
  const find = (id: string) => agenda().find((one) => one.id === id)!;
  const goOnWords = () => {
    const to = next();
    if (!to) return t("finish");
    return t(current() ? "goOnTo" : "begin", { title: to.title });
  };

  return (
    <section class="session-part lead-now">
      <Show when={current()}>
        {(step) => (
          <>
            <h3>{step().title}</h3>
            <Show when={step().note}>
              <p class="lead-note">
                <span class="muted small">{t("note")}</span>
                {step().note}
              </p>
            </Show>
          </>
        )}
      </Show>
      <LeadTimer />
      <LeadReveal />
      <Show when={current() || next()} fallback={<p>{t("nothingLeft")}</p>}>
        <button
          type="button"
          class="button"
          classList={{ main: !waitsToBeShown(led(), current()) }}
          disabled={failure.busy()}
          onClick={act(() => ({ do: "advance" }))}
        >
          {goOnWords()}
        </button>
      </Show>
      <failure.Text />
      <Show when={behind() !== 0}>
        <p classList={{ "lead-behind": behind() > 0 }}>
          {behind() > 0 ? t("behind", { n: behind() }) : t("ahead", { n: -behind() })}
        </p>
      </Show>
      <Show when={behind() > 0}>
        <details class="fold">
          <summary>{t("canShorten")}</summary>
          <div class="session-part">
            <For each={shorter()} fallback={<p class="muted">{t("nothingToShorten")}</p>}>
              {({ step, by }) => (
                <button
                  type="button"
                  class="button lead-long"
                  onClick={act(() => ({
                    do: "edit",
                    activity: step.id,
                    change: { minutes: step.minutes - by },
                  }))}
                >
                  {t("shorten", { title: step.title, from: step.minutes, to: step.minutes - by })}
                </button>
              )}
            </For>
          </div>
        </details>
      </Show>
      <label class="choice">
        <input
          type="checkbox"
          checked={led()?.locked ?? false}
          onChange={(event) => {
            const box = event.currentTarget;
            void failure
              .watch(() => send({ do: "lock", on: box.checked }))
              .then(() => (box.checked = led()?.locked ?? false));
          }}
        />
        <span>
          {t("lock")}
          <br />
          <span class="muted small">{t("lockHint")}</span>
        </span>
      </label>
    </section>
  );
}
