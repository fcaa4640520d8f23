import { createResource, For, Show } from "solid-js";
import type { BoardHead } from "#shared/workshops/workshop.ts";
import { loadMessages, useMessages } from "../i18n/i18n.ts";

/** The other boards that one may open, to go there; nothing where there is only one. */
export function BoardList(props: { boards: readonly BoardHead[]; at: string }) {
  const t = useMessages("boards");
  const [ready] = createResource(() => loadMessages("boards").then(() => true));
  // A group's board that can only be read any more is found from those who lead, not here.
  const listed = () =>
    props.boards.filter(({ id, archived, kind, closedAt }) => {
      const isOver = archived || (kind === "breakout" && closedAt !== undefined);
      return !isOver || id === props.at;
    });
  return (
    <Show when={ready() && listed().length > 1}>
      <nav aria-label={t("title")}>
        <h3 class="label">{t("title")}</h3>
        <ul class="menu-list">
          <For each={listed()}>
            {(board) => (
              <li>
                <a
                  class="button quiet menu-item"
                  href={`/b/${board.id}`}
                  aria-current={board.id === props.at ? "page" : undefined}
                >
                  <span>
                    {board.kind ? board.title : t("main")}
                    <Show when={board.id === props.at}>
                      <br />
                      <span class="muted small">{t("here")}</span>
                    </Show>
                    <Show when={board.anonymous}>
                      <br />
                      <span class="muted small">{t("anonymous")}</span>
                    </Show>
                  </span>
                </a>
              </li>
            )}
          </For>
        </ul>
      </nav>
    </Show>
  );
}
