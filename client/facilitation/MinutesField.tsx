import { createUniqueId, Show } from "solid-js";

/** A number of minutes; `undefined` while there is none in the field. */
export function MinutesField(props: {
  label: string;
  value: number | undefined;
  onInput: (minutes: number | undefined) => void;
  error?: string | undefined;
}) {
  const id = createUniqueId();
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        class="input minutes-field"
        type="number"
        inputmode="numeric"
        min="1"
        step="1"
        value={props.value ?? ""}
        aria-invalid={props.error ? "true" : undefined}
        aria-describedby={props.error ? `${id}-error` : undefined}
        onInput={({ currentTarget }) => {
          const minutes = currentTarget.valueAsNumber;
          props.onInput(Number.isNaN(minutes) ? undefined : minutes);
        }}
      />
      <Show when={props.error}>
        <p class="error" id={`${id}-error`} role="alert">
          {props.error}
        </p>
      </Show>
    </div>
  );
}
