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
  const shared = {
    id,
    get class() {
      return `input ${props.class ?? ""}`;
    },
    get value() {
      return props.value;
    },
    get maxLength() {
      return props.maxLength;
    },
    get "aria-invalid"() {
      return props.error ? ("true" as const) : undefined;
    },
    get "aria-describedby"() {
      const ids = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean);
      return ids.length > 0 ? ids.join(" ") : undefined;
    },
  };
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
            {...shared}
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
          {...shared}
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
