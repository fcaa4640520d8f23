import type { JSX } from "solid-js";
import "./disclosure.css";

/** One closed part: its name, and what opens under it. */
export function Disclosure(props: { name: string; onOpen?: () => void; children: JSX.Element }) {
  return (
    <details
      class="disclosure"
      onToggle={(event) => {
        if (event.currentTarget.open) props.onOpen?.();
      }}
    >
      <summary>{props.name}</summary>
      <div class="disclosure-inside">{props.children}</div>
    </details>
  );
}
