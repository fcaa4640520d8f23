import { onCleanup, onMount, Suspense, type JSX } from "solid-js";
import { useMessages } from "../i18n/i18n.ts";

/**
 * A modal dialog on the native element, which keeps the focus inside, closes with Escape and gives the focus back.
 * It is open while it is rendered; `onClose` is called for Escape, the close button and a tap beside it, and not where
 * the dialog goes otherwise.
 */
export function Dialog(props: { title: string; onClose: () => void; children: JSX.Element }) {
  const t = useMessages("common");
  let element!: HTMLDialogElement;
  let isGone = false;
  onMount(() => element.showModal());
  // Only a dialog that is closed gives the focus back; one that is just taken away drops it.
  onCleanup(() => {
    isGone = true;
    element.close();
  });
  return (
    <dialog
      ref={element}
      class="dialog"
      aria-label={props.title}
      onClose={() => isGone || props.onClose()}
      onClick={(event) => event.target === element && element.close()}
    >
      <div class="stack">
        <div class="dialog-head">
          <h2>{props.title}</h2>
          <button
            type="button"
            class="button quiet icon"
            aria-label={t("close")}
            onClick={() => element.close()}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </div>
        {/* What comes later must not take down the dialog, nor the page around it. */}
        <Suspense>{props.children}</Suspense>
      </div>
    </dialog>
  );
}
