import { For } from "solid-js";
import { boardViews, type BoardView } from "#shared/boards/board-shape.ts";
import { useMessages } from "../i18n/i18n.ts";
import { hrefOf } from "./board-address.ts";
import { Icon } from "./Icon.tsx";
import { viewWords } from "./view-words.ts";

/** The four views: along the bottom of a phone, at the left of a wide screen. */
export function ViewBar(props: { view: BoardView }) {
  const t = useMessages("board");
  return (
    <nav class="view-bar" aria-label={t("views")}>
      <For each={boardViews}>
        {(view, index) => (
          <a
            class="view-link"
            href={hrefOf(view)}
            aria-current={props.view === view ? "page" : undefined}
            aria-keyshortcuts={String(index() + 1)}
          >
            <Icon name={view} />
            <span>{t(viewWords[view])}</span>
          </a>
        )}
      </For>
    </nav>
  );
}
