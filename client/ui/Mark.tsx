import { For } from "solid-js";
import "./mark.css";

const seats = [
  [32, 10],
  [51, 21],
  [51, 43],
  [32, 54],
  [13, 43],
  [13, 21],
] as const;

/** The ring of dots, one of them filled. With `working` the filled place goes round: something is on its way. */
export function Mark(props: { working?: boolean; label?: string }) {
  return (
    <svg
      class="mark"
      classList={{ working: props.working === true }}
      viewBox="0 0 64 64"
      role={props.label ? "img" : undefined}
      aria-label={props.label}
      aria-hidden={props.label ? undefined : "true"}
    >
      <For each={seats}>{([x, y]) => <circle cx={x} cy={y} r="6" />}</For>
    </svg>
  );
}
