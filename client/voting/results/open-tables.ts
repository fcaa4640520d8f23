import { onCleanup, onMount } from "solid-js";

/** A sheet of paper has nothing to unfold: every table is open on it. */
export function openTablesOnPaper(): void {
  const opened: HTMLDetailsElement[] = [];
  const open = () => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>(".chart-table:not([open])")) {
      details.open = true;
      opened.push(details);
    }
  };
  const close = () => {
    for (const details of opened.splice(0)) details.open = false;
  };
  onMount(() => {
    addEventListener("beforeprint", open);
    addEventListener("afterprint", close);
  });
  onCleanup(() => {
    removeEventListener("beforeprint", open);
    removeEventListener("afterprint", close);
  });
}
