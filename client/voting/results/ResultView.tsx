import { createResource, For, Show } from "solid-js";
import type { MethodName } from "#shared/voting/methods/registry.ts";
import type { PollOption } from "#shared/voting/poll.ts";
import type { ResultView as Result } from "#shared/voting/poll-result.ts";
import type { BallotSettings } from "#shared/voting/voting-method.ts";
import { locale, useMessages } from "#client/i18n/i18n.ts";
import { methodScreens } from "../methods/all-methods.ts";
import { shownPercent } from "./numbers-text.ts";
import { ResultByGroup } from "./ResultByGroup.tsx";
import { ResultNamed } from "./ResultNamed.tsx";
import "./result-view.css";

/** What of a poll a result needs. */
export interface ResultPoll {
  readonly title: string;
  readonly method: MethodName;
  readonly options: readonly PollOption[];
  readonly settings: BallotSettings;
}

/**
 * A result: what came out, who took part, what has to be known about it, the method's picture with its table, reasons,
 * groups. Where the server keeps numbers back because few voted, only the outcome stands here.
 */
export function ResultView(props: { poll: ResultPoll; result: Result }) {
  const t = useMessages("results");
  const [Picture] = createResource(
    () => props.poll.method,
    async (method) => ({
      component: await methodScreens[method].result(),
    }),
  );
  const labelOf = (id: string) => props.poll.options.find((option) => option.id === id)?.label ?? id;
  const isFew = () => props.result.marks.includes("few");
  const decides = () => props.poll.method !== "gradients" && props.poll.method !== "consent";
  const hasNumbers = () => !isFew() && props.result.cast > 0;
  return (
    <section class="result stack" aria-labelledby="result-heading">
      <h2 id="result-heading">{t("title")}</h2>
      <Show when={decides()} fallback={<p>{t("standing")}</p>}>
        <Show when={props.result.winners.length > 0} fallback={<p>{t("nothingChosen")}</p>}>
          <div class="panel result-outcome">
            <h3>{t("chosenOnes", { n: props.result.winners.length })}</h3>
            <ol>
              <For each={props.result.winners}>{(id) => <li>{labelOf(id)}</li>}</For>
            </ol>
          </div>
        </Show>
      </Show>
      <Turnout result={props.result} />
      <ul class="result-marks">
        <For each={props.result.marks}>{(mark) => <li>{t(`mark-${mark}`)}</li>}</For>
      </ul>
      <Show when={hasNumbers() && Picture()?.component} keyed>
        {(Shown) => (
          <Shown options={props.poll.options} settings={props.poll.settings} result={props.result} />
        )}
      </Show>
      <Show when={props.result.reasons}>
        {(reasons) => (
          <section class="stack">
            <h3>{t("reasons")}</h3>
            <p class="muted small">{t("reasonsHow")}</p>
            <ul class="result-reasons">
              <For each={reasons()}>{({ reason }) => <li>{reason}</li>}</For>
            </ul>
          </section>
        )}
      </Show>
      <Show when={props.result.byGroup}>
        {(groups) => <ResultByGroup groups={groups()} options={props.poll.options} />}
      </Show>
      <ResultNamed poll={props.poll} result={props.result} />
    </section>
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
