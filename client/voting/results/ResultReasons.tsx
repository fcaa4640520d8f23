import { For, Show } from "solid-js";
import type { ResultView as Result } from "#shared/voting/poll-result.ts";
import { useMessages } from "#client/i18n/i18n.ts";

/** What people wrote, beside nobody's vote. Where names are shown, only what was written without one: the rest stands there. */
export function ResultReasons(props: { result: Result }) {
  const t = useMessages("results");
  const reasons = () => {
    const all = props.result.reasons ?? [];
    return props.result.named ? all.filter(({ unnamed }) => unnamed !== undefined) : all;
  };
  return (
    <Show when={reasons().length > 0}>
      <section class="stack">
        <h3>{t("reasons")}</h3>
        <p class="muted small">{t("reasonsHow")}</p>
        <ul class="result-reasons">
          <For each={reasons()}>
            {({ reason, unnamed }) => (
              <li>
                {reason}
                <Show when={unnamed === "passed-on"}>
                  <span class="muted small"> · {t("reasonPassedOn")}</span>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
