import { createUniqueId, For, Show } from "solid-js";
import type { GradientChoices } from "#shared/voting/choices.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { ReasonField } from "../../ballot/ReasonField.tsx";
import { reasonParts, type Reason } from "../../ballot/reason-way.ts";
import { ReadAloud } from "../../ballot/ReadAloud.tsx";
import type { BallotProps, BallotScreen } from "../method-screens.ts";
import { Fingers } from "./Fingers.tsx";
import { gradeText, grades } from "./grades.ts";
import "./gradients-ballot.css";

type Filled = GradientChoices & Reason;

/** Eight steps from wholehearted to veto, each with its hand sign, and *not sure*. A reason is welcome, never asked for. */
function Ballot(props: BallotProps<Filled>) {
  const t = useMessages("methods");
  const group = createUniqueId();
  const set = (level: number | null, reason: Reason = props.choices ?? {}) =>
    props.choose({ level, ...reasonParts(reason) });
  const isChosen = (level: number | null) => props.choices?.level === level;
  return (
    <>
      <div class="grades" role="radiogroup" aria-label={props.poll.title}>
        <For each={grades}>
          {(level) => (
            <Grade
              group={group}
              chosen={isChosen(level)}
              onChoose={() => set(level)}
              words={gradeText(t, props.poll.settings, level)}
            >
              {level}
            </Grade>
          )}
        </For>
        <Grade group={group} chosen={isChosen(null)} onChoose={() => set(null)} words={t("notSure")} />
      </div>
      <Show when={props.choices}>
        <ReasonField
          reason={props.choices!}
          named={props.poll.named}
          needed={false}
          onInput={(reason) => set(props.choices!.level, reason)}
        />
      </Show>
    </>
  );
}

function Grade(props: {
  group: string;
  chosen: boolean;
  onChoose: () => void;
  words: string;
  children?: number;
}) {
  return (
    <div class="grade">
      <label class="choice">
        <input type="radio" name={props.group} checked={props.chosen} onChange={() => props.onChoose()} />
        <span class="grade-sign">
          <Show when={props.children}>{(up) => <Fingers up={up()} />}</Show>
        </span>
        <span>
          <Show when={props.children}>{(number) => <span class="grade-number">{number()}</span>}</Show>{" "}
          {props.words}
        </span>
      </label>
      <ReadAloud text={props.words} />
    </div>
  );
}

export const gradientsBallot: BallotScreen<Filled> = {
  start: () => undefined,
  missing: (choices) => (choices ? undefined : "missingStep"),
  Ballot,
};
