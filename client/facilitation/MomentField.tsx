import { createUniqueId, Show } from "solid-js";
import { localMoment, momentOf } from "#client/i18n/moment-text.ts";

/** A day and an hour in the time zone of the device; `undefined` while none is given. */
export function MomentField(props: {
  label: string;
  value: number | undefined;
  onInput: (at: number | undefined) => void;
  error?: string | undefined;
}) {
  const id = createUniqueId();
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        class="input"
        type="datetime-local"
        value={localMoment(props.value)}
        aria-invalid={props.error ? "true" : undefined}
        aria-describedby={props.error ? `${id}-error` : undefined}
        onInput={(event) => props.onInput(momentOf(event.currentTarget.value))}
      />
      <Show when={props.error}>
        <p class="error" id={`${id}-error`} role="alert">
          {props.error}
        </p>
      </Show>
    </div>
  );
}
