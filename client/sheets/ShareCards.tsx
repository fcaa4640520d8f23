import { createResource, createSignal, For, Show } from "solid-js";
import { send } from "../api.ts";
import { loadMessages, useMessages } from "../i18n/i18n.ts";
import { useBoard } from "../realtime/board-context.ts";
import { useFailure } from "../ui/Failure.tsx";
import { otherBoards, useBoardName } from "./other-boards.ts";
import { sharesChanged } from "./shared-marks.ts";
import { SharedMarks } from "./SharedMarks.tsx";

/** Copies cards (`<root>/<id>`) to another board that one may open: an act of its own, which is written down. */
export function ShareCards(props: { cards: readonly string[] }) {
  const t = useMessages("boards");
  const board = useBoard();
  const nameOf = useBoardName();
  const failure = useFailure();
  const [ready] = createResource(() => loadMessages("boards").then(() => true));
  const [shared, setShared] = createSignal<number>();
  const here = () => board.entry().board;
  const isSheet = () => props.cards.every((card) => !card.startsWith("notes/"));
  const hint = () => {
    if (here().anonymous) return t(isSheet() ? "shareSheetHintAnonymous" : "shareHintAnonymous");
    return t(isSheet() ? "shareSheetHint" : "shareHint");
  };
  const done = (n: number) => {
    if (n === 0) return t("sharedBefore");
    return isSheet() ? t("sharedSheet") : t("shared", { n });
  };
  const share = (to: string) =>
    void failure.watch(async () => {
      const body = { to, cards: props.cards };
      setShared((await send<{ shared: number }>("POST", `/api/boards/${here().id}/share`, body)).shared);
      sharesChanged();
    });
  return (
    <Show when={ready()}>
      <div class="stack note-turns" role="group" aria-label={t("shareLong")}>
        <p class="small">
          {hint()} {t("shareComments")}
        </p>
        <For each={otherBoards(board)}>
          {(other) => (
            <button
              type="button"
              class="button"
              disabled={failure.busy()}
              aria-label={`${t("shareTo")}: ${nameOf(other)}`}
              onClick={() => share(other.id)}
            >
              {nameOf(other)}
            </button>
          )}
        </For>
        <p role="status">
          <Show when={shared() !== undefined}>{done(shared()!)}</Show>
        </p>
        <Show when={!isSheet() && props.cards.length === 1 && props.cards[0]?.split("/")}>
          {(card) => <SharedMarks root={card()[0]!} id={card()[1]!} />}
        </Show>
        <failure.Text />
      </div>
    </Show>
  );
}
