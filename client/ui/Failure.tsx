import { createSignal, onCleanup, Show } from "solid-js";
import { RondaError } from "#shared/errors.ts";
import { loadMessages } from "../i18n/i18n.ts";
import { useErrorText } from "./error-text.ts";
import { setUnsaid } from "./unsaid.ts";

/** What went wrong within this time, in ms, before its place went was not read by anybody. */
const unread = 1500;

/**
 * Runs calls and says in words what went wrong: `busy` while one runs, `Text` where the sentence stands.
 * `watch` answers whether it went well. Where the sentence has no place any more, it is left to the page.
 */
export function useFailure() {
  const errorText = useErrorText();
  const [text, setText] = createSignal("");
  const [busy, setBusy] = createSignal(false);
  let places = 0;
  let saidAt = -Infinity;
  const watch = async (act: () => Promise<unknown>): Promise<boolean> => {
    const at = document.activeElement;
    setBusy(true);
    setText("");
    try {
      await act();
      return true;
    } catch (error) {
      // Their sentences are many and seldom needed: a board's first load goes without.
      if (error instanceof RondaError) await loadMessages("refusals").catch(() => undefined);
      const words = errorText(error);
      saidAt = Date.now();
      setText(words);
      // Whoever shows the sentence only once there is one has done so by then.
      setTimeout(() => places > 0 || setUnsaid(words));
      return false;
    } finally {
      setBusy(false);
      // A button that is disabled meanwhile loses the focus.
      if (document.activeElement === document.body) (at as HTMLElement | null)?.focus();
    }
  };
  const Text = () => {
    places++;
    onCleanup(() => {
      places--;
      if (text() && Date.now() - saidAt < unread) setUnsaid(text());
    });
    return (
      <Show when={text()}>
        <p class="error" role="alert">
          {text()}
        </p>
      </Show>
    );
  };
  return { busy, watch, Text, say: setText };
}
