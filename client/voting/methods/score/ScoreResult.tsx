import { For, Show } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { HeatMap } from "../../results/HeatMap.tsx";
import { HowCounted } from "../../results/HowCounted.tsx";
import { OptionScores } from "../../results/OptionScores.tsx";
import { ruleWords } from "../../results/rule-words.ts";
import type { ResultProps } from "../method-screens.ts";
import { scoreLevels } from "./score-levels.ts";

/** The whole distribution as a heat map, *not sure* apart, and the sums or medians that decide. */
export function ScoreResult(props: ResultProps) {
  const t = useMessages("results");
  const words = useMessages("methods");
  const places = () => [
    ...scoreLevels(props.settings).map(({ level, words: key }) => ({
      key: String(level),
      words: words(key),
    })),
    { key: "null", words: words("notSure") },
  ];
  const counts = () =>
    Object.fromEntries(
      props.options.map(({ id }) => [
        id,
        { ...props.result.distribution?.[id], null: props.result.notSure?.[id] ?? 0 },
      ]),
    );
  return (
    <>
      <Show when={props.result.distribution}>
        <HeatMap caption={t("heatMap")} options={props.options} places={places()} counts={counts()} />
      </Show>
      <For each={props.result.counts}>
        {(count) => (
          <>
            <OptionScores
              caption={t(ruleWords(count.rule).name)}
              unit={t(count.rule === "median" ? "middle" : "points")}
              options={props.options}
              count={count}
            />
            <HowCounted count={count} options={props.options} />
          </>
        )}
      </For>
    </>
  );
}
