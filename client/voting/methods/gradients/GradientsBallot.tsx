import { createUniqueId, For, Show } from "solid-js";
import type { GradientChoices } from "#shared/voting/choices.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { TextField } from "#client/ui/TextField.tsx";
import { ReadAloud } from "../../ballot/ReadAloud.tsx";
import type { BallotProps, BallotScreen } from "../method-screens.ts";
import { Fingers } from "./Fingers.tsx";
import { gradeText, grades } from "./grades.ts";
import "./gradients-ballot.css";

/** Longest reason, in characters. */
const mostReason = 1000;

/** Eight steps from wholehearted to veto, each with its hand sign, and *not sure*. A reason is welcome, never asked for. */
function Ballot(props: BallotProps<GradientChoices>) {
  const t = useMessages("methods");
  const group = createUniqueId();
  const set = (level: number | null) => {
    const reason = props.choices?.reason;
    props.choose(reason ? { level, reason } : { level });
  };
  const say = (reason: string) => {
    if (!props.choices) return;
    const { level } = props.choices;
    props.choose(reason.trim() ? { level, reason } : { level });
  };
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
        <TextField
          label={t("reason")}
          hint={t(props.poll.named ? "reasonFreeNamed" : "reasonFree")}
          value={props.choices?.reason ?? ""}
          onInput={say}
          maxLength={mostReason}
          rows={2}
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

export const gradientsBallot: BallotScreen<GradientChoices> = {
  start: () => undefined,
  missing: (choices) => (choices ? undefined : "missingStep"),
  Ballot,
};
