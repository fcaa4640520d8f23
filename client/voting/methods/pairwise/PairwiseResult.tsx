import { For, Show } from "solid-js";
import type { CountedBy } from "#shared/voting/poll-result.ts";
import { locale, useMessages } from "#client/i18n/i18n.ts";
import { Bars } from "../../results/Bars.tsx";
import { HowCounted } from "../../results/HowCounted.tsx";
import { Matrix } from "../../results/Matrix.tsx";
import { shownNumber } from "../../results/numbers-text.ts";
import { ruleWords } from "../../results/rule-words.ts";
import type { ResultProps } from "../method-screens.ts";

/** Two standard errors each way: about 95 of 100 such ranges hold the true value. */
const sure = 2;

/** How strongly each option was preferred, with how sure that is, and who was preferred to whom. */
export function PairwiseResult(props: ResultProps) {
  const t = useMessages("results");
  const barsOf = (count: CountedBy) => {
    const place = new Map(count.ranking.flat().map((id, i) => [id, i]));
    const errors = (count.rounds[0] as { standardErrors?: Record<string, number> } | undefined)
      ?.standardErrors;
    const options = [...props.options].sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
    return options.map((option) => {
      const value = count.scores[option.id] ?? 0;
      const error = sure * (errors?.[option.id] ?? 0);
      const text = `${shownNumber(value, locale())} ± ${shownNumber(error, locale())}`;
      const chosen = count.winners.includes(option.id);
      return { ...option, value, text, chosen, from: value - error, to: value + error };
    });
  };
  return (
    <>
      <For each={props.result.counts}>
        {(count) => (
          <>
            <Bars caption={t(ruleWords(count.rule).name)} unit={t("strength")} bars={barsOf(count)} />
            <HowCounted count={count} options={props.options} />
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
