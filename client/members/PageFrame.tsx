import { createEffect, Show, type JSX } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { LanguageSwitch } from "#client/ui/LanguageSwitch.tsx";
import { Mark } from "#client/ui/Mark.tsx";
import { LeaveAndForget } from "./LeaveAndForget.tsx";
import "./page-frame.css";

/** What stands around every page but the board: the mark, the language, and the way out. The tab's title stays neutral. */
export function PageFrame(props: { children: JSX.Element; wide?: boolean }) {
  const t = useMessages("common");
  createEffect(() => {
    document.title = t("product");
  });
  return (
    <div class="page-frame" classList={{ wide: props.wide === true }}>
      <header class="page-head">
        <a class="brand" href="/">
          <Mark />
          <span>{t("product")}</span>
        </a>
        <LanguageSwitch />
      </header>
      <main class="stack">{props.children}</main>
      <footer class="page-foot">
        <LeaveAndForget class="button quiet small" />
      </footer>
    </div>
  );
}

/** The calm moment before a page knows what to show. */
export function Waiting(props: { text?: string }) {
  const t = useMessages("common");
  return (
    <div class="page-waiting" role="status">
      <Mark working />
      <p class="muted">
        <Show when={props.text} fallback={t("loading")}>
          {props.text}
        </Show>
      </p>
    </div>
  );
}
