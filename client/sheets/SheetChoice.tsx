import { Show } from "solid-js";
import { setValue } from "#shared/boards/board-doc.ts";
import { useBoard } from "#client/realtime/board-context.ts";
import { ChoiceField, type Choice } from "#client/ui/ChoiceField.tsx";
import { nearestStep, ScaleField, type ScaleStep } from "#client/ui/ScaleField.tsx";
import { cardField } from "./card-fields.ts";
import type { SheetRoot } from "./open-sheet.ts";
import { useReading } from "./sheet-mode.ts";

interface Question {
  readonly root: SheetRoot;
  readonly id: string;
  readonly field: string;
  readonly legend: string;
  readonly unset: string;
}

/** A value of a card chosen among a few answers in plain words. */
export function SheetChoice<V extends string>(
  props: Question & { choices: readonly Choice<V>[]; hint?: string },
) {
  const board = useBoard();
  const reading = useReading();
  const chosen = () =>
    props.choices.find(
      (choice) => choice.value === cardField(board.content, props.root, props.id, props.field),
    );
  return (
    <Show
      when={!reading()}
      fallback={<ReadAnswer legend={props.legend} answer={chosen()?.label} unset={props.unset} />}
    >
      <ChoiceField
        legend={props.legend}
        {...(props.hint ? { hint: props.hint } : {})}
        choices={props.choices}
        unset={props.unset}
        value={chosen()?.value}
        onPick={(value) => setValue(board.doc(), props.root, props.id, props.field, value)}
      />
    </Show>
  );
}

/** A number of a card chosen on a scale of a few steps, each with its word. */
export function SheetScale(props: Question & { steps: readonly ScaleStep[] }) {
  const board = useBoard();
  const reading = useReading();
  const value = () => {
    const number = cardField(board.content, props.root, props.id, props.field);
    return typeof number === "number" ? number : undefined;
  };
  const answer = () => {
    const { steps } = props;
    const step = nearestStep(steps, value());
    return step && `${steps.indexOf(step) + 1}: ${step.label}`;
  };
  return (
    <Show
      when={!reading()}
      fallback={<ReadAnswer legend={props.legend} answer={answer()} unset={props.unset} />}
    >
      <ScaleField
        legend={props.legend}
        steps={props.steps}
        unset={props.unset}
        value={value()}
        onPick={(next) => setValue(board.doc(), props.root, props.id, props.field, next)}
      />
    </Show>
  );
}

function ReadAnswer(props: { legend: string; answer: string | undefined; unset: string }) {
  return (
    <div class="sheet-text">
      <h4>{props.legend}</h4>
      <p classList={{ muted: props.answer === undefined }}>{props.answer ?? props.unset}</p>
    </div>
  );
}
