import { For, Show } from "solid-js";
import type { PollOption } from "#shared/voting/poll.ts";
import type { CountedBy } from "#shared/voting/poll-result.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { ruleWords } from "./rule-words.ts";

/** What a rule does when the next option costs more than is left. */
const budgetWords: Partial<Record<string, "budget-majority" | "budget-phragmen" | "budget-equal-shares">> = {
  majority: "budget-majority",
  phragmen: "budget-phragmen",
  "equal-shares": "budget-equal-shares",
};

/** In plain words how a rule counted, and the ties that it had to break. */
export function HowCounted(props: { count: CountedBy; options: readonly PollOption[]; budget?: boolean }) {
  const t = useMessages("results");
  const labels = (ids: readonly string[]) =>
    ids.map((id) => props.options.find((option) => option.id === id)?.label ?? id).join(", ");
  return (
    <>
      <p>
        {t("howCounted")} {t(ruleWords(props.count.rule).how, { n: props.count.winners.length })}{" "}
        <Show when={props.budget && budgetWords[props.count.rule]}>{(key) => t(key())}</Show>
      </p>
      <Show when={props.count.ties.length > 0}>
        <ul class="ties">
          <For each={props.count.ties}>
            {(tie) => <li>{t("tieBroken", { options: labels(tie.options), order: labels(tie.order) })}</li>}
          </For>
        </ul>
      </Show>
    </>
  );
}
