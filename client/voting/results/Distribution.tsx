import { For, Show } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { ChartTable } from "./ChartTable.tsx";
import "./charts.css";

/** One place that people could choose, and its words. */
export interface Place {
  readonly key: string;
  readonly words: string;
}

/** How many stand where: a column for each place, never a mean. Zeros are shown, because nobody there says something. */
export function Distribution(props: {
  caption: string;
  places: readonly Place[];
  counts: Readonly<Partial<Record<string, number>>>;
}) {
  const t = useMessages("results");
  const count = (key: string) => props.counts[key] ?? 0;
  const most = () => Math.max(1, ...props.places.map(({ key }) => count(key)));
  return (
    <figure class="chart">
      <div class="columns" aria-hidden="true">
        <For each={props.places}>
          {({ key, words }, i) => (
            <div class="column">
              <span class="column-number">{count(key)}</span>
              <svg class="column-shape" viewBox="0 0 10 100" preserveAspectRatio="none">
                <rect
                  class="bar-fill"
                  y={100 - (100 * count(key)) / most()}
                  width="10"
                  height={(100 * count(key)) / most()}
                />
              </svg>
              <span class="column-key">{/^\d+$/.test(key) ? key : i() + 1}</span>
              <span class="column-words">{words}</span>
            </div>
          )}
        </For>
      </div>
      <ol class="columns-legend" aria-hidden="true">
        <For each={props.places}>
          {({ words, key }) => (
            <li>
              {words} <Show when={count(key) > 0}>({count(key)})</Show>
            </li>
          )}
        </For>
      </ol>
      <ChartTable
        caption={props.caption}
        head={[t("answer"), t("people")]}
        rows={props.places.map(({ key, words }) => [words, count(key)])}
      />
    </figure>
  );
}
