import { onCleanup, onMount } from "solid-js";

/**
 * Runs when the page goes, or may: it is closed, another app or tab comes before it, or the phone is locked. From then
 * on nothing on it can be relied on to run again. Call it under an owner.
 */
export function whenPageGoes(run: () => void): void {
  const hidden = () => document.visibilityState === "hidden" && run();
  onMount(() => {
    addEventListener("pagehide", run);
    document.addEventListener("visibilitychange", hidden);
  });
  onCleanup(() => {
    removeEventListener("pagehide", run);
    document.removeEventListener("visibilitychange", hidden);
  });
}
