import { createUniqueId, For, Show } from "solid-js";

/** A labelled choice of one among few words, as the system's own list, with its hint tied to it for screen readers. */
export function SelectField<V extends string>(props: {
  label: string;
  hint?: string | undefined;
  choices: readonly { readonly value: V; readonly label: string }[];
  value: V;
  onPick: (value: V) => void;
}) {
  const id = createUniqueId();
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <select
        id={id}
        class="input"
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        onChange={(event) => props.onPick(event.currentTarget.value as V)}
      >
        <For each={props.choices}>
          {(choice) => (
            <option value={choice.value} selected={choice.value === props.value}>
              {choice.label}
            </option>
          )}
        </For>
      </select>
      <Show when={props.hint}>
        <p id={`${id}-hint`} class="muted small">
          {props.hint}
        </p>
      </Show>
    </div>
  );
}
