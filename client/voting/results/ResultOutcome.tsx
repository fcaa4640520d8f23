import { For, Show } from "solid-js";
import type { MethodName } from "#shared/voting/methods/registry.ts";
import type { PollOption } from "#shared/voting/poll.ts";
import type { ResultView as Result } from "#shared/voting/poll-result.ts";
import type { BallotSettings } from "#shared/voting/voting-method.ts";
import { locale, useMessages } from "#client/i18n/i18n.ts";
import { Cost, Spent } from "./Spent.tsx";
import { shownPercent } from "./numbers-text.ts";
import "./result-view.css";

/** What of a poll a result needs. */
export interface ResultPoll {
  readonly title: string;
  readonly method: MethodName;
  readonly options: readonly PollOption[];
  readonly settings: BallotSettings;
}

/** What came out, who took part, and what has to be known about it. */
export function ResultOutcome(props: { poll: ResultPoll; result: Result }) {
  const t = useMessages("results");
  const labelOf = (id: string) => props.poll.options.find((option) => option.id === id)?.label ?? id;
  const decides = () => props.poll.method !== "gradients" && props.poll.method !== "consent";
  return (
    <>
      <Show when={decides()} fallback={<p>{t("standing")}</p>}>
        <Show when={props.result.winners.length > 0} fallback={<p>{t("nothingChosen")}</p>}>
          <div class="panel result-outcome">
            <h3>{t("chosenOnes", { n: props.result.winners.length })}</h3>
            <ol>
              <For each={props.result.winners}>
                {(id) => (
                  <li>
                    {labelOf(id)}
                    <Cost settings={props.poll.settings} option={id} />
                  </li>
                )}
              </For>
            </ol>
            <Spent settings={props.poll.settings} winners={props.result.winners} />
          </div>
        </Show>
      </Show>
      <Turnout result={props.result} />
      <ul class="result-marks">
        <For each={props.result.marks}>{(mark) => <li>{t(`mark-${mark}`)}</li>}</For>
      </ul>
    </>
  );
}

/** How many voted, stood aside, were not sure: always there, because it belongs to what a result means. */
function Turnout(props: { result: Result }) {
  const t = useMessages("results");
  const unsure = () => props.result.notSure?.[""];
  return (
    <p class="result-turnout">
      <Show when={props.result.electors > 0}>
        {t("turnout", {
          cast: props.result.cast,
          electors: props.result.electors,
          percent: shownPercent(props.result.cast, props.result.electors, locale()),
        })}{" "}
      </Show>
      <Show when={props.result.aside > 0}>{t("asideCount", { n: props.result.aside })} </Show>
      <Show when={unsure() !== undefined}>
        {unsure() === 0 ? t("notSureNobody") : t("notSureAll", { n: unsure()! })}
      </Show>
    </p>
  );
}
