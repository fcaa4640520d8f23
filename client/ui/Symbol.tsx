import { Show } from "solid-js";
import type { SymbolName } from "#shared/boards/symbols.ts";
import { symbolPaths } from "./symbol-paths.ts";
import "./symbol.css";

/**
 * A symbol in the colour of the text around it, as large as `--symbol-size` (1.5em).
 * With `label` it is a picture with a name, without it decoration beside words that say the same.
 */
export function Symbol(props: { name: SymbolName; label?: string | undefined }) {
  return (
    <svg
      class="symbol"
      viewBox="0 0 24 24"
      role={props.label ? "img" : undefined}
      aria-label={props.label}
      aria-hidden={props.label ? undefined : "true"}
    >
      <path class="symbol-line" d={symbolPaths[props.name].line} />
      <Show when={symbolPaths[props.name].fill}>{(fill) => <path class="symbol-fill" d={fill()} />}</Show>
    </svg>
  );
}
