import { For, Show, Suspense } from "solid-js";
import { Portal } from "solid-js/web";
import { stances } from "#shared/voting/choices.ts";
import type { PollView } from "#shared/voting/poll.ts";
import { locale, useMessages } from "#client/i18n/i18n.ts";
import { LazyQrCode } from "#client/ui/LazyQrCode.tsx";
import { Symbol } from "#client/ui/Symbol.tsx";
import { amountText } from "../amount-text.ts";
import { shortPrint } from "../short-print.ts";
import { PollIntro } from "../vote/PollIntro.tsx";
import { Fingers } from "../methods/gradients/Fingers.tsx";
import { gradeText, grades } from "../methods/gradients/grades.ts";
import { scoreLevels } from "../methods/score/score-levels.ts";
import "./paper-sheets.css";

/** From so many options on they stand in two columns, so that a ballot stays on one sheet. */
const twoColumnsFrom = 16;
const times = (n: number) => Array.from<undefined>({ length: n });

/** Slips to cut apart, each with a code for one vote in the booth, tied to nobody, and the key it gets a token by. */
export function Slips(props: {
  codes: readonly string[];
  group?: string | undefined;
  fingerprint?: string | undefined;
  poll: PollView;
}) {
  const t = useMessages("polls");
  const address = () => `${location.host}/v/${props.poll.id}?booth`;
  return (
    <Portal>
      <div class="sheet sheet-slips" aria-hidden="true">
        <For each={props.codes}>
          {(code) => (
            <section class="slip">
              <CodeHead poll={props.poll} group={props.group} code={code} />
              <p>{t("slipHow")}</p>
              <KeyLine fingerprint={props.fingerprint} how="slipKeyHow" />
              <p class="slip-address">{address()}</p>
              <Suspense>
                <LazyQrCode text={`${location.protocol}//${address()}`} label={t("booth")} />
              </Suspense>
            </section>
          )}
        </For>
      </div>
    </Portal>
  );
}

/** Which vote, and which group in it, a code is for. */
function CodeHead(props: { poll: PollView; group: string | undefined; code: string | undefined }) {
  return (
    <>
      <p>{props.poll.title}</p>
      <Show when={props.group}>
        <p>
          <strong>{props.group}</strong>
        </p>
      </Show>
      <p class="slip-code" dir="ltr">
        {props.code}
      </p>
    </>
  );
}

/** The key of a vote, to compare with what devices and the booth show. */
function KeyLine(props: { fingerprint: string | undefined; how: "slipKeyHow" | "paperKeyHow" }) {
  const t = useMessages("polls");
  return (
    <Show when={props.fingerprint}>
      {(fingerprint) => (
        <p class="paper-key">
          {t(props.how)}{" "}
          <bdi dir="ltr" translate="no">
            {shortPrint(fingerprint())}
          </bdi>
        </p>
      )}
    </Show>
  );
}

/**
 * The poll's own ballot to fill in by hand, options in their published order; with codes one each, on a strip that is torn
 * off before the ballot goes into the box.
 */
export function PaperBallots(props: {
  poll: PollView;
  copies: number;
  codes?: readonly string[] | undefined;
  group?: string | undefined;
}) {
  const t = useMessages("polls");
  const words = useMessages("methods");
  /** What a screen shows by itself, where more than a cross belongs into a box. */
  const howToMark = () => {
    const { method, settings } = props.poll;
    if (method === "dots") return t("paperDots", { n: settings.dots ?? 1 });
    return method === "ranking" ? t("paperRanking") : undefined;
  };
  return (
    <Portal>
      <div class="sheet" aria-hidden="true">
        <For each={props.codes ?? times(props.copies)}>
          {(code) => (
            <section class="paper-ballot">
              <Show when={code}>
                <div class="paper-strip">
                  <CodeHead poll={props.poll} group={props.group} code={code} />
                  <p>{t("stripHow")}</p>
                </div>
              </Show>
              <h1>{props.poll.title}</h1>
              <PollIntro />
              <p>
                <strong>{words(`ask-${props.poll.method}`)}</strong>
              </p>
              <Show when={howToMark()}>{(how) => <p>{how()}</p>}</Show>
              <PaperMarks poll={props.poll} />
              <p class="paper-foot">{t("paperFoot")}</p>
              <For each={props.poll.fingerprints}>
                {(fingerprint) => <KeyLine fingerprint={fingerprint} how="paperKeyHow" />}
              </For>
            </section>
          )}
        </For>
      </div>
    </Portal>
  );
}

/** Where one marks: a box, places, levels, or steps, by method. */
function PaperMarks(props: { poll: PollView }) {
  const words = useMessages("methods");
  const isScore = () => props.poll.method === "score";
  const cost = (id: string) => {
    const { costs, unit } = props.poll.settings;
    return costs?.[id] === undefined ? undefined : amountText(costs[id], unit, locale());
  };
  return (
    <Show
      when={props.poll.method !== "gradients" && props.poll.method !== "consent"}
      fallback={<PaperSteps poll={props.poll} />}
    >
      <ul
        class="paper-options"
        classList={{
          "in-columns": !isScore() && props.poll.options.length >= twoColumnsFrom,
          "with-levels": isScore(),
        }}
      >
        <For each={props.poll.options}>
          {(option) => (
            <li>
              <Show when={!isScore()}>
                <span class="paper-box" />
              </Show>
              <Show when={option.symbol}>{(name) => <Symbol name={name()} />}</Show>
              <span class="paper-name">
                {option.label}
                <Show when={cost(option.id)}>
                  {(amount) => <> ({words("costs", { amount: amount() })})</>}
                </Show>
              </span>
              <Show when={isScore()}>
                <span class="paper-levels">
                  <For each={scoreLevels(props.poll.settings)}>
                    {({ words: level }) => (
                      <span>
                        <span class="paper-box" /> {words(level)}
                      </span>
                    )}
                  </For>
                  <span>
                    <span class="paper-box" /> {words("notSure")}
                  </span>
                </span>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

function PaperSteps(props: { poll: PollView }) {
  const words = useMessages("methods");
  const isConsent = () => props.poll.method === "consent";
  return (
    <>
      <ul class="paper-options">
        <Show
          when={isConsent()}
          fallback={
            <For each={grades}>
              {(grade) => (
                <li>
                  <span class="paper-box" />
                  <Fingers up={grade} />
                  <span class="paper-name">
                    {grade}. {gradeText(words, props.poll.settings, grade)}
                  </span>
                </li>
              )}
            </For>
          }
        >
          <For each={stances}>
            {(stance) => (
              <li>
                <span class="paper-box" />
                <span class="paper-name">{words(`stance-${stance}`)}</span>
              </li>
            )}
          </For>
        </Show>
      </ul>
      <p>{words("reason")}</p>
      <p class="paper-line" />
    </>
  );
}
