import { createUniqueId, For, Show } from "solid-js";
import "./choice-field.css";

/** One answer of a `ChoiceField`; its hint says in plain words what choosing it means. */
export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly hint?: string;
}

/**
 * A question with few answers, all of equal weight, as native radio buttons.
 * `unset` is the answer that stands while nobody has chosen; picking it again calls `onPick(undefined)`.
 */
export function ChoiceField<V extends string>(props: {
  legend: string;
  hint?: string;
  choices: readonly Choice<V>[];
  unset: string;
  value: V | undefined;
  onPick: (value: V | undefined) => void;
}) {
  const group = createUniqueId();
  const hintId = createUniqueId();
  return (
    <fieldset class="choice-field" aria-describedby={props.hint ? hintId : undefined}>
      <legend>{props.legend}</legend>
      <Show when={props.hint}>
        <p class="muted small" id={hintId}>
          {props.hint}
        </p>
      </Show>
      <div class="choice-list">
        <For each={props.choices}>
          {(choice) => (
            <label class="choice">
              <input
                type="radio"
                name={group}
                checked={props.value === choice.value}
                onChange={() => props.onPick(choice.value)}
              />
              <span>
                <span class="choice-label">{choice.label}</span>
                <Show when={choice.hint}>
                  <span class="muted small choice-hint">{choice.hint}</span>
                </Show>
              </span>
            </label>
          )}
        </For>
        <label class="choice">
          <input
            type="radio"
            name={group}
            checked={props.value === undefined}
            onChange={() => props.onPick(undefined)}
          />
          <span class="choice-label">{props.unset}</span>
        </label>
      </div>
    </fieldset>
  );
}
