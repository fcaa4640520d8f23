import { createUniqueId, For, Show } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";

const answers = [
  { own: true, label: "yes", means: "yesMeans" },
  { own: false, label: "no", means: "noMeans" },
] as const;

/**
 * "Is this phone only yours?" Neither answer is chosen beforehand, because either one guessed wrong does harm; each
 * says what it means before it is taken.
 */
export function DeviceQuestion(props: {
  ask: "askPhone" | "askDevice";
  answer: boolean | undefined;
  onAnswer: (own: boolean) => void;
  missing: boolean;
  ref?: (first: HTMLInputElement) => void;
}) {
  const t = useMessages("device");
  const group = createUniqueId();
  return (
    <fieldset class="stack device-question" aria-describedby={props.missing ? `${group}-error` : undefined}>
      <legend>{t(props.ask)}</legend>
      <For each={answers}>
        {(answer, at) => (
          <label class="choice">
            <input
              ref={(field) => at() === 0 && props.ref?.(field)}
              type="radio"
              name={group}
              checked={props.answer === answer.own}
              onChange={() => props.onAnswer(answer.own)}
              aria-describedby={`${group}-${at()}`}
            />
            <span>
              <span class="answer">{t(answer.label)}</span>
              <span class="means small muted" id={`${group}-${at()}`}>
                {t(answer.means)}
              </span>
            </span>
          </label>
        )}
      </For>
      <Show when={props.missing}>
        <p class="error" role="alert" id={`${group}-error`}>
          {t("missing")}
        </p>
      </Show>
    </fieldset>
  );
}
