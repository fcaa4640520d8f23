import { For, Show } from "solid-js";
import type { ConsentChoices, GradientChoices } from "#shared/voting/choices.ts";
import type { ResultView } from "#shared/voting/poll-result.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { gradeText, type grades } from "../methods/gradients/grades.ts";
import "#client/ui/fold.css";
import type { ResultPoll } from "./ResultOutcome.tsx";

/** Open votes: who said what, all at once. Secret ones, for those who lead: who received a ballot, which is not who voted. */
export function ResultNamed(props: { poll: ResultPoll; result: ResultView }) {
  const t = useMessages("results");
  const words = useMessages("methods");
  const said = (choices: unknown): string => {
    if (props.poll.method === "consent") return words(`stance-${(choices as ConsentChoices).stance}`);
    if (props.poll.method !== "gradients") return chosenLabels(props.poll, choices);
    const { level } = choices as GradientChoices;
    return level === null
      ? words("notSure")
      : gradeText(words, props.poll.settings, level as (typeof grades)[number]);
  };
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

/** The options that any other ballot names, in its own order. */
function chosenLabels(poll: ResultPoll, choices: unknown): string {
  const text = JSON.stringify(choices);
  const named = poll.options.filter(({ id }) => text.includes(JSON.stringify(id)));
  return named.map(({ label }) => label).join(", ");
}
