import { createUniqueId, Show } from "solid-js";
import "./number-field.css";

/** A whole number, or nothing. */
export function NumberField(props: {
  label: string;
  hint?: string;
  value: number | undefined;
  least: number;
  most: number;
  onInput: (value: number | undefined) => void;
}) {
  const id = createUniqueId();
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <Show when={props.hint}>
        <p class="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      </Show>
      <input
        id={id}
        class="input number-input"
        type="number"
        inputMode="numeric"
        min={props.least}
        max={props.most}
        step={1}
        value={props.value ?? ""}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        onInput={(event) => {
          const { value, valueAsNumber } = event.currentTarget;
          props.onInput(value === "" || !Number.isInteger(valueAsNumber) ? undefined : valueAsNumber);
        }}
      />
    </div>
  );
}
