import type { JSX } from "solid-js";
import { render } from "solid-js/web";
import type { Locale } from "#shared/i18n/locales.ts";
import type { Feature } from "#client/i18n/catalogue.ts";
import { loadMessages, setLocale } from "#client/i18n/i18n.ts";

/** Renders a page into the body with its words in a language; call `dispose` in `afterEach`. */
export async function showPage(
  page: () => JSX.Element,
  features: readonly Feature[],
  language: Locale = "en",
): Promise<{ host: HTMLElement; dispose: () => void }> {
  letDialogsShow();
  await loadMessages("common", "errors", "refusals", "device", ...features);
  await setLocale(language);
  const host = document.createElement("div");
  document.body.append(host);
  const stop = render(page, host);
  return {
    host,
    dispose: () => {
      stop();
      host.remove();
    },
  };
}

/** The runner's document knows dialogs but cannot show them. */
export function letDialogsShow(): void {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
    this.dispatchEvent(new Event("close"));
  };
}

/** Submits a form as the Enter key or its button would. */
export function submit(form: HTMLFormElement): void {
  form.dispatchEvent(new SubmitEvent("submit", { bubbles: true, cancelable: true }));
}

/** Everything that a form field or button needs so that nobody meets it nameless: those that lack it. */
export function namelessControls(host: ParentNode): string[] {
  const controls = [
    ...host.querySelectorAll<HTMLElement>("button, a[href], input, select, textarea, summary"),
  ];
  return controls
    .filter((control) => {
      const labels = "labels" in control ? [...((control as HTMLInputElement).labels ?? [])] : [];
      const words = [
        control.getAttribute("aria-label"),
        control.textContent,
        ...labels.map((l) => l.textContent),
      ];
      return !words.some((word) => word?.trim());
    })
    .map((control) => control.outerHTML);
}
