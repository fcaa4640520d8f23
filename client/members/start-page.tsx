import { render } from "solid-js/web";
import type { JSX } from "solid-js";
import { startProblem } from "#shared/i18n/start-problem.ts";
import type { Feature } from "#client/i18n/catalogue.ts";
import { loadMessages, locale } from "#client/i18n/i18n.ts";
import { startTab } from "./device.ts";

/**
 * How every page begins: what the device may keep, the words, then the page in place of the loading mark.
 * If that fails it says so in the person's language, with a way to try again; never a blank page.
 */
export async function startPage(
  features: readonly Feature[],
  page: () => JSX.Element,
  begin: () => Promise<void> = startTab,
): Promise<void> {
  const host = document.getElementById("page")!;
  try {
    await Promise.all([begin(), loadMessages("common", "errors", "device", ...features)]);
    host.replaceChildren();
    render(page, host);
  } catch {
    host.replaceChildren();
    render(() => <StartProblem />, host);
  }
}

function StartProblem() {
  const words = startProblem[locale()];
  return (
    <main class="page-waiting" lang={locale()} role="alert">
      <p>{words.sentence}</p>
      <button type="button" class="button main" onClick={() => location.reload()}>
        {words.again}
      </button>
    </main>
  );
}
