import { Show } from "solid-js";
import type { BallotSettings } from "#shared/voting/voting-method.ts";
import { locale, useMessages } from "#client/i18n/i18n.ts";
import { amountText } from "../amount-text.ts";

/** What these options cost together; an option without a price costs 1, as the rules count it. */
export function costOf({ costs }: BallotSettings, options: readonly string[]): number {
  return options.reduce((sum, id) => sum + (costs?.[id] ?? 1), 0);
}

/** Behind an option what it costs, where there is a budget. */
export function Cost(props: { settings: BallotSettings; option: string }) {
  const amount = () => amountText(costOf(props.settings, [props.option]), props.settings.unit, locale());
  return (
    <Show when={props.settings.budget !== undefined}>
      <span class="muted"> · {amount()}</span>
    </Show>
  );
}

/** What was spent and what is left, where there is a budget. */
export function Spent(props: { settings: BallotSettings; winners: readonly string[] }) {
  const t = useMessages("results");
  const words = (amount: number) => amountText(amount, props.settings.unit, locale());
  const number = (amount: number) => amountText(amount, undefined, locale());
  return (
    <Show when={props.settings.budget}>
      {(budget) => {
        const spent = () => costOf(props.settings, props.winners);
        return (
          <p class="result-spent">
            {t("spent", { spent: number(spent()), budget: words(budget()), left: words(budget() - spent()) })}
          </p>
        );
      }}
    </Show>
  );
}
