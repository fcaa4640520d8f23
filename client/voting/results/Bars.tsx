import { For, Show } from "solid-js";
import type { SymbolName } from "#shared/boards/symbols.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { Symbol } from "#client/ui/Symbol.tsx";
import { ChartTable } from "./ChartTable.tsx";
import "./charts.css";

/** One bar. `from` and `to` draw a whisker for how uncertain a value is. */
export interface Bar {
  readonly id: string;
  readonly label: string;
  readonly symbol?: SymbolName | undefined;
  readonly value: number;
  /** The value as people read it. */
  readonly text: string;
  readonly chosen?: boolean;
  readonly from?: number;
  readonly to?: number;
}

/**
 * Horizontal bars, each with its name above and its number beside, chosen ones striped and ticked, so that neither
 * colour nor a printer's black takes the meaning away. Bars start at the least value, or at 0.
 */
export function Bars(props: { caption: string; unit: string; bars: readonly Bar[]; most?: number }) {
  const t = useMessages("results");
  const least = () => Math.min(0, ...props.bars.map((bar) => bar.from ?? bar.value));
  const most = () =>
    Math.max(props.most ?? 0, ...props.bars.map((bar) => bar.to ?? bar.value), least() + 1e-9);
  const share = (value: number) => (100 * (value - least())) / (most() - least());
  return (
    <figure class="chart">
      <div aria-hidden="true" class="bars">
        <For each={props.bars}>
          {(bar) => (
            <div class="bar" classList={{ chosen: bar.chosen === true }}>
              <div class="bar-name">
                <Show when={bar.symbol}>{(name) => <Symbol name={name()} />}</Show>
                <span>{bar.label}</span>
                <Show when={bar.chosen}>
                  <span class="bar-chosen">✓ {t("chosen")}</span>
                </Show>
              </div>
              <div class="bar-line">
                <svg class="bar-shape" viewBox="0 0 100 10" preserveAspectRatio="none">
                  <rect class="bar-ground" width="100" height="10" />
                  <rect class="bar-fill" width={Math.max(share(bar.value), 0.4)} height="10" />
                  <Show when={bar.from !== undefined && bar.to !== undefined}>
                    <path
                      class="bar-whisker"
                      d={`M${share(bar.from!)} 5H${share(bar.to!)}M${share(bar.from!)} 2v6M${share(bar.to!)} 2v6`}
                    />
                  </Show>
                </svg>
                <span class="bar-number">{bar.text}</span>
              </div>
            </div>
          )}
        </For>
      </div>
      <ChartTable
        caption={props.caption}
        head={[t("option"), props.unit, t("chosenHead")]}
        rows={props.bars.map((bar) => [bar.label, bar.text, bar.chosen ? t("yes") : ""])}
      />
    </figure>
  );
}
