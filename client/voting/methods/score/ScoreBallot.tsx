import { createUniqueId, For } from "solid-js";
import type { ScoreChoices } from "#shared/voting/choices.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { OptionCards } from "../../ballot/OptionCards.tsx";
import type { BallotProps, BallotScreen } from "../method-screens.ts";
import { scoreLevels } from "./score-levels.ts";
import "./score-ballot.css";

/**
 * A level for each option, or *not sure*. With three levels (rapid rating) and one card at a time, a tap says it and
 * goes on; going back lets one change it.
 */
function Ballot(props: BallotProps<ScoreChoices>) {
  const t = useMessages("methods");
  const group = createUniqueId();
  const rapid = () => props.poll.settings.levels === 3;
  const levelOf = (id: string) => props.choices?.scores[id];
  const set = (id: string, level: number | null) =>
    props.choose({ scores: { ...props.choices?.scores, [id]: level } });
  const answers = () => [
    ...scoreLevels(props.poll.settings).map(({ level, words }) => ({ value: level, text: t(words) })),
    { value: null, text: t("notSure") },
  ];
  return (
    <OptionCards options={props.poll.options} oneByOne={props.oneByOne}>
      {(option, nameId, goOn) => (
        <div
          class="score-row"
          classList={{ rapid: rapid(), five: !rapid() }}
          role="radiogroup"
          aria-labelledby={nameId}
        >
          <For each={answers()}>
            {({ value, text }) => (
              <label class="score-choice" classList={{ "score-unsure": value === null }}>
                <input
                  type="radio"
                  name={`${group}-${option.id}`}
                  checked={levelOf(option.id) === value}
                  onChange={() => set(option.id, value)}
                  onClick={(event) => {
                    // Arrow keys click too, without a place on the screen: only a finger goes on.
                    if (rapid() && props.oneByOne && event.detail > 0) goOn();
                  }}
                />
                <span class="score-steps" aria-hidden="true">
                  <For each={Array.from({ length: value ?? 0 })}>{() => <span class="score-step" />}</For>
                </span>
                <span>{text}</span>
              </label>
            )}
          </For>
        </div>
      )}
    </OptionCards>
  );
}

export const scoreBallot: BallotScreen<ScoreChoices> = {
  start: () => ({ scores: {} }),
  missing: () => undefined,
  Ballot,
};
