import { createUniqueId, For } from "solid-js";
import "./scale-field.css";

/** One step of a scale; the word stands for the number wherever the number alone would say too little. */
export interface ScaleStep {
  readonly value: number;
  readonly label: string;
}

/**
 * A scale of a few steps as native radio buttons in one row: numbers to tap, the word of the chosen one below.
 * The first button is *not said* and calls `onPick(undefined)`. `value` may lie between two steps.
 */
export function ScaleField(props: {
  legend: string;
  steps: readonly ScaleStep[];
  unset: string;
  value: number | undefined;
  onPick: (value: number | undefined) => void;
}) {
  const group = createUniqueId();
  const chosen = () => nearestStep(props.steps, props.value);
  return (
    <fieldset class="scale-field">
      <legend>{props.legend}</legend>
      <div class="scale-row">
        <label class="scale-step">
          <input
            type="radio"
            name={group}
            aria-label={props.unset}
            checked={chosen() === undefined}
            onChange={() => props.onPick(undefined)}
          />
          <span aria-hidden="true">–</span>
        </label>
        <For each={props.steps}>
          {(step, i) => (
            <label class="scale-step">
              <input
                type="radio"
                name={group}
                aria-label={`${i() + 1}: ${step.label}`}
                checked={chosen()?.value === step.value}
                onChange={() => props.onPick(step.value)}
              />
              <span aria-hidden="true">{i() + 1}</span>
            </label>
          )}
        </For>
        <span class="scale-word" aria-hidden="true">
          {chosen()?.label ?? props.unset}
        </span>
      </div>
    </fieldset>
  );
}

/** The step that a value stands for on this scale, or `undefined` where nothing was said. */
export function nearestStep(steps: readonly ScaleStep[], value: number | undefined): ScaleStep | undefined {
  if (value === undefined) return undefined;
  const distance = (step: ScaleStep) => Math.abs(step.value - value);
  return steps.reduce<ScaleStep | undefined>(
    (best, step) => (best === undefined || distance(step) < distance(best) ? step : best),
    undefined,
  );
}
