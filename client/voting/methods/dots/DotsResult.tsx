import { For } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { HowCounted } from "../../results/HowCounted.tsx";
import { OptionScores } from "../../results/OptionScores.tsx";
import { ruleWords } from "../../results/rule-words.ts";
import type { ResultProps } from "../method-screens.ts";

/** How many dots each option got. */
export function DotsResult(props: ResultProps) {
  const t = useMessages("results");
  return (
    <For each={props.result.counts}>
      {(count) => (
        <>
          <OptionScores
            caption={t(ruleWords(count.rule).name)}
            unit={t("dots")}
            options={props.options}
            count={count}
          />
          <HowCounted count={count} options={props.options} />
        </>
      )}
    </For>
  );
}
