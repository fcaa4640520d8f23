import { For, Show } from "solid-js";
import type { CountedBy } from "#shared/voting/poll-result.ts";
import { locale, useMessages } from "#client/i18n/i18n.ts";
import { HowCounted } from "../../results/HowCounted.tsx";
import { shownPercent } from "../../results/numbers-text.ts";
import { OptionScores } from "../../results/OptionScores.tsx";
import { roundsOf } from "../../results/rounds.ts";
import { RoundSteps } from "../../results/RoundSteps.tsx";
import { Spent } from "../../results/Spent.tsx";
import { ruleWords } from "../../results/rule-words.ts";
import type { ResultProps } from "../method-screens.ts";
import "./approval-result.css";

/** By majority and proportionally side by side, and in words what the difference means. */
export function ApprovalResult(props: ResultProps) {
  const t = useMessages("results");
  const labels = (ids: readonly string[]) =>
    ids.map((id) => props.options.find((option) => option.id === id)?.label ?? id).join(", ");
  const majority = () => props.result.counts.find(({ rule }) => rule === "majority");
  const proportional = () => props.result.counts.find(({ rule }) => rule !== "majority");
  const only = (one: CountedBy, other: CountedBy) => one.winners.filter((id) => !other.winners.includes(id));
  const agree = () => {
    const [one, other] = [majority(), proportional()];
    return one !== undefined && other !== undefined && only(one, other).length === 0;
  };
  const withShare = (value: number) => `${value} (${shownPercent(value, props.result.cast, locale())})`;
  return (
    <>
      <Show when={majority() && proportional()}>
        <p class="approval-difference">
          {agree()
            ? t("bothAgree")
            : t("bothDiffer", {
                majority: labels(only(majority()!, proportional()!)),
                proportional: labels(only(proportional()!, majority()!)),
              })}
        </p>
      </Show>
      <div class="approval-counts" classList={{ "approval-agreed": agree() }}>
        <For each={props.result.counts}>
          {(count) => (
            <section class="stack" aria-label={t(ruleWords(count.rule).name)}>
              <h3>
                {t(ruleWords(count.rule).name)}
                <Show when={count.rule === props.result.rule}> · {t("decides")}</Show>
              </h3>
              <OptionScores
                caption={t(ruleWords(count.rule).name)}
                unit={t("support")}
                options={props.options}
                count={count}
                most={props.result.cast}
                text={withShare}
              />
              <Spent settings={props.settings} winners={count.winners} />
              <HowCounted
                count={count}
                options={props.options}
                budget={props.settings.budget !== undefined}
              />
              <Show when={roundsOf(count)}>
                {(rounds) => (
                  <RoundSteps
                    caption={t("roundsOf", { rule: t(ruleWords(count.rule).name) })}
                    options={props.options}
                    rounds={rounds()}
                    settings={props.settings}
                  />
                )}
              </Show>
            </section>
          )}
        </For>
      </div>
    </>
  );
}
