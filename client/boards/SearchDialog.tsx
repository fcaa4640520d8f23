import { createDeferred, createMemo, createSignal, For, Show } from "solid-js";
import { useMessages } from "../i18n/i18n.ts";
import { useBoard } from "../realtime/board-context.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { goTo, hrefOf, viewOfTarget } from "./board-address.ts";
import { searchBoard, type Found } from "./search.ts";
import { kindWords } from "./view-words.ts";

/** Looks through all cards and goes to one. */
export function SearchDialog(props: { onClose: () => void }) {
  const board = useBoard();
  const t = useMessages("aside");
  const bar = useMessages("board");
  const [words, setWords] = createSignal("");
  const calm = createDeferred(words, { timeoutMs: 200 });
  const found = createMemo(() => searchBoard(board.content, calm()));
  const go = (card: Found) => {
    const target = `${card.root}/${card.id}`;
    props.onClose();
    goTo(hrefOf(viewOfTarget(target), target));
  };
  const goFirst = (event: SubmitEvent) => {
    event.preventDefault();
    const first = found()[0];
    if (first) go(first);
  };
  return (
    <Dialog title={t("searchTitle")} onClose={() => props.onClose()}>
      <form class="field" onSubmit={goFirst}>
        <label for="board-search">{t("searchLabel")}</label>
        <input
          id="board-search"
          class="input"
          type="search"
          autofocus
          autocomplete="off"
          enterkeyhint="search"
          value={words()}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </form>
      <p role="status" class="muted small">
        <Show when={calm().trim()}>
          {found().length > 0 ? t("searchFound", { n: found().length }) : t("searchNone")}
        </Show>
      </p>
      <ul class="search-list">
        <For each={found()}>
          {(card) => (
            <li>
              <button type="button" class="button quiet search-item" onClick={() => go(card)}>
                <span class="search-title">{card.title || t("untitled")}</span>
                <span class="muted small">
                  {bar(kindWords[card.root])}
                  {card.around ? `: ${card.around.slice(0, 80)}` : ""}
                </span>
              </button>
            </li>
          )}
        </For>
      </ul>
    </Dialog>
  );
}
