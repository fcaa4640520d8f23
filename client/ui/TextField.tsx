import { createUniqueId, Show } from "solid-js";

/** A labelled text field with its hint and its error tied to it for screen readers. */
export function TextField(props: {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  value: string;
  onInput: (value: string) => void;
  maxLength: number;
  rows?: number;
  autocomplete?: string;
  autocapitalize?: "off" | "characters" | "sentences" | "words";
  class?: string;
  ref?: (field: HTMLInputElement | HTMLTextAreaElement) => void;
}) {
  const id = createUniqueId();
  const describedBy = () => {
    const ids = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean);
    return ids.length > 0 ? ids.join(" ") : undefined;
  };
  const classes = () => (props.class ? `input ${props.class}` : "input");
  // The attributes stand twice: spreading them would cost each first load over two kilobytes of Solid.
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <Show when={props.hint}>
        <p class="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      </Show>
      <Show
        when={props.rows}
        fallback={
          <input
            id={id}
            class={classes()}
            value={props.value}
            maxLength={props.maxLength}
            aria-invalid={props.error ? "true" : undefined}
            aria-describedby={describedBy()}
            ref={(field) => props.ref?.(field)}
            type="text"
            autocomplete={props.autocomplete ?? "off"}
            autocapitalize={props.autocapitalize ?? "sentences"}
            spellcheck={props.autocapitalize === "characters" ? false : undefined}
            onInput={(event) => props.onInput(event.currentTarget.value)}
          />
        }
      >
        <textarea
          id={id}
          class={classes()}
          value={props.value}
          maxLength={props.maxLength}
          aria-invalid={props.error ? "true" : undefined}
          aria-describedby={describedBy()}
          ref={(field) => props.ref?.(field)}
          rows={props.rows}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      </Show>
      <Show when={props.error}>
        <p class="error" id={`${id}-error`} role="alert">
          {props.error}
        </p>
      </Show>
    </div>
  );
}
