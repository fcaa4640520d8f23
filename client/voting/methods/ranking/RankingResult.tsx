import { For, Show } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { HowCounted } from "../../results/HowCounted.tsx";
import { Matrix } from "../../results/Matrix.tsx";
import { OptionScores } from "../../results/OptionScores.tsx";
import { roundsOf } from "../../results/rounds.ts";
import { RoundSteps } from "../../results/RoundSteps.tsx";
import { ruleWords } from "../../results/rule-words.ts";
import type { ResultProps } from "../method-screens.ts";

const units = { schulze: "beats", borda: "points", irv: "firstChoices", stv: "firstChoices" } as const;
const unitOf = (rule: string) => units[rule as keyof typeof units] ?? "points";

/** The order, the rounds where the rule has some, and who prefers what to what. */
export function RankingResult(props: ResultProps) {
  const t = useMessages("results");
  return (
    <>
      <For each={props.result.counts}>
        {(count) => (
          <>
            <OptionScores
              caption={t(ruleWords(count.rule).name)}
              unit={t(unitOf(count.rule))}
              options={props.options}
              count={count}
            />
            <HowCounted count={count} options={props.options} />
            <Show when={roundsOf(count)}>
              {(rounds) => (
                <RoundSteps
                  caption={t("roundsOf", { rule: t(ruleWords(count.rule).name) })}
                  options={props.options}
                  rounds={rounds()}
                />
              )}
            </Show>
          </>
        )}
      </For>
      <Show when={props.result.preferences}>
        {(preferences) => (
          <Matrix caption={t("matrix")} options={props.options} preferences={preferences()} />
        )}
      </Show>
    </>
  );
}
