import { For, Show } from "solid-js";
import type { ResultView } from "#shared/voting/poll-result.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import "#client/ui/fold.css";
import type { ResultPoll } from "./ResultOutcome.tsx";
import { saidChoices } from "./said-choices.ts";

/** Open votes: who said what, all at once. Secret ones, for those who lead: who received a ballot, which is not who voted. */
export function ResultNamed(props: { poll: ResultPoll; result: ResultView }) {
  const t = useMessages("results");
  const words = useMessages("methods");
  const said = (choices: unknown) => saidChoices(words, props.poll, choices);
  return (
    <>
      <Show when={props.result.named}>
        {(named) => (
          <section class="stack">
            <h3>{t("named")}</h3>
            <dl class="result-named">
              <For each={named()}>
                {({ name, choices }) => (
                  <div>
                    <dt>{name}</dt>
                    <dd>
                      {said(choices)}
                      <Show when={(choices as { reason?: string }).reason}>
                        {(reason) => <p class="muted">{reason()}</p>}
                      </Show>
                    </dd>
                  </div>
                )}
              </For>
            </dl>
          </section>
        )}
      </Show>
      <Show when={props.result.tookPart}>
        {(names) => (
          <details class="fold">
            <summary>{t("tookPart")}</summary>
            <p class="muted small">{t("tookPartHow")}</p>
            <ul>
              <For each={names()}>{(name) => <li>{name}</li>}</For>
            </ul>
          </details>
        )}
      </Show>
    </>
  );
}
