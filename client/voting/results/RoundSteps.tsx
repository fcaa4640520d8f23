import { createSignal, Show } from "solid-js";
import type { PollOption } from "#shared/voting/poll.ts";
import { locale, useMessages } from "#client/i18n/i18n.ts";
import type { BallotSettings } from "#shared/voting/voting-method.ts";
import { amountText } from "../amount-text.ts";
import { costOf } from "./Spent.tsx";
import { Bars } from "./Bars.tsx";
import { ChartTable } from "./ChartTable.tsx";
import { shownNumber } from "./numbers-text.ts";
import type { Round, Rounds } from "./rounds.ts";

/** A count to step through: what happened, who has how much after it, who is in by now; all of it also as one table. */
export function RoundSteps(props: {
  caption: string;
  options: readonly PollOption[];
  rounds: Rounds;
  /** Where there is a budget: what each step spends and leaves. */
  settings?: BallotSettings;
}) {
  const t = useMessages("results");
  const [at, setAt] = createSignal(0);
  const steps = () => props.rounds.steps;
  const round = () => steps()[Math.min(at(), steps().length - 1)]!;
  const labelOf = (id: string | undefined) => props.options.find((option) => option.id === id)?.label ?? "";
  const inBy = (index: number) =>
    steps()
      .slice(0, index + 1)
      .flatMap(({ elected }) => elected);
  const said = (one: Round) =>
    one.tied
      ? `${sentence(one)} ${t("roundTied", { options: one.tied.map(labelOf).join(", ") })}`
      : sentence(one);
  const sentence = (one: Round) => {
    const option = labelOf(one.option);
    const { budget, unit } = props.settings ?? {};
    if (budget === undefined || (one.did !== "bought" && one.did !== "filled")) {
      return t(`round-${one.did}`, { option, amount: shownNumber(one.amount ?? 0, locale(), 3) });
    }
    const words = (amount: number) => amountText(amount, unit, locale());
    const left = budget - costOf(props.settings!, inBy(steps().indexOf(one)));
    const cost = costOf(props.settings!, one.elected);
    const each = words(one.amount ?? 0);
    return t(`spent-${one.did}`, { option, cost: words(cost), each, left: words(left) });
  };
  const place = () => t("roundPlace", { n: at() + 1, all: steps().length });
  const go = (by: number) => setAt((n) => Math.min(Math.max(n + by, 0), steps().length - 1));
  const stillIn = () => {
    const out = steps()
      .slice(0, at())
      .flatMap(({ did, option }) => (did === "exclude" ? [option] : []));
    return props.options.filter(({ id }) => !out.includes(id));
  };
  return (
    <section class="rounds" aria-label={props.caption}>
      <h3>{t("rounds")}</h3>
      <Show when={props.rounds.quota}>{(quota) => <p>{t("quota", { n: quota() })}</p>}</Show>
      <div class="row">
        {/* Not `disabled`: whoever comes to the last step by keyboard keeps the focus. */}
        <button type="button" class="button" aria-disabled={at() === 0} onClick={() => go(-1)}>
          {t("roundBefore")}
        </button>
        <span class="rounds-place">{place()}</span>
        <button type="button" class="button" aria-disabled={at() >= steps().length - 1} onClick={() => go(1)}>
          {t("roundNext")}
        </button>
      </div>
      <p class="rounds-said" role="status">
        {said(round())}{" "}
        <Show when={round().elected.length > 0 && round().did !== "bought" && round().did !== "filled"}>
          {t("roundElected", { options: round().elected.map(labelOf).join(", ") })}
        </Show>
      </p>
      <Show
        when={round().values}
        fallback={
          <ol class="rounds-in">
            {inBy(at()).map((id) => (
              <li>{labelOf(id)}</li>
            ))}
          </ol>
        }
      >
        {(values) => (
          <Bars
            caption={`${props.caption}, ${place()}`}
            unit={t("votes")}
            most={props.rounds.quota ?? 0}
            bars={stillIn().map((option) => ({
              ...option,
              value: values()[option.id] ?? 0,
              text: shownNumber(values()[option.id] ?? 0, locale(), 5),
              chosen: inBy(at()).includes(option.id),
            }))}
          />
        )}
      </Show>
      <ChartTable
        caption={props.caption}
        head={[
          t("round"),
          t("whatHappened"),
          ...(steps()[0]?.values ? props.options.map(({ label }) => label) : []),
        ]}
        rows={steps().map((one, i) => [
          i + 1,
          said(one),
          ...(one.values
            ? props.options.map(({ id }) => shownNumber(one.values![id] ?? 0, locale(), 5))
            : []),
        ])}
      />
    </section>
  );
}
