import { createContext, createSignal, onCleanup, onMount, useContext, type Accessor } from "solid-js";

/** Whether sheets are shown as plain words, without fields and buttons: to observers, and on paper. */
const ReadingContext = createContext<Accessor<boolean>>(() => false);
export const ReadingProvider = ReadingContext.Provider;

/** Whether the sheet around is only read. */
export function useReading(): Accessor<boolean> {
  return useContext(ReadingContext);
}

/** True while the browser prints, so that a page can lay out everything and not only what is open. */
export function createPrinting(): Accessor<boolean> {
  const [printing, setPrinting] = createSignal(false);
  const start = () => setPrinting(true);
  const end = () => setPrinting(false);
  onMount(() => {
    window.addEventListener("beforeprint", start);
    window.addEventListener("afterprint", end);
  });
  onCleanup(() => {
    window.removeEventListener("beforeprint", start);
    window.removeEventListener("afterprint", end);
  });
  return printing;
}
