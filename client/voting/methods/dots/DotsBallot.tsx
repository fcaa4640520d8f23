import { For, Show } from "solid-js";
import type { DotsChoices } from "#shared/voting/choices.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { OptionCards } from "../../ballot/OptionCards.tsx";
import type { BallotProps, BallotScreen } from "../method-screens.ts";
import "./dots-ballot.css";

/** More dots than this on one option are told as a number, not drawn. */
const mostDrawn = 12;

const usedOf = (choices: DotsChoices | undefined) =>
  Object.values(choices?.dots ?? {}).reduce((sum: number, n) => sum + (n ?? 0), 0);

/** A few dots to spread, several on one option if one likes. */
function Ballot(props: BallotProps<DotsChoices>) {
  const t = useMessages("methods");
  const on = (id: string) => props.choices?.dots[id] ?? 0;
  const left = () => (props.poll.settings.dots ?? 1) - usedOf(props.choices);
  const put = (id: string, n: number) => {
    if (n < 0 || (n > on(id) && left() <= 0)) return;
    const { [id]: _, ...others } = props.choices?.dots ?? {};
    props.choose({ dots: n > 0 ? { ...others, [id]: n } : others });
  };
  return (
    <>
      <p class="dots-left" role="status">
        {t("dotsLeft", { n: left() })}
      </p>
      <OptionCards options={props.poll.options} oneByOne={props.oneByOne}>
        {(option, nameId) => (
          <div class="dots-row" role="group" aria-labelledby={nameId}>
            <button
              type="button"
              class="button icon"
              aria-label={t("dotFewer", { option: option.label })}
              // Not `disabled`: whoever puts the last dot by keyboard keeps the focus.
              aria-disabled={on(option.id) === 0}
              onClick={() => put(option.id, on(option.id) - 1)}
            >
              <span aria-hidden="true">−</span>
            </button>
            <span class="dots-count">
              <Show when={on(option.id) <= mostDrawn}>
                <span class="dots-drawn" aria-hidden="true">
                  <For each={Array.from({ length: on(option.id) })}>{() => <span class="dot" />}</For>
                </span>
              </Show>
              <span>{t("dotsOn", { n: on(option.id) })}</span>
            </span>
            <button
              type="button"
              class="button icon"
              aria-label={t("dotMore", { option: option.label })}
              aria-disabled={left() <= 0}
              onClick={() => put(option.id, on(option.id) + 1)}
            >
              <span aria-hidden="true">+</span>
            </button>
          </div>
        )}
      </OptionCards>
    </>
  );
}

export const dotsBallot: BallotScreen<DotsChoices> = {
  start: () => ({ dots: {} }),
  missing: () => undefined,
  Ballot,
};
