import { createResource, createSignal, For, Show } from "solid-js";
import { send } from "../api.ts";
import { loadMessages, useMessages } from "../i18n/i18n.ts";
import { useBoard } from "../realtime/board-context.ts";
import { useFailure } from "../ui/Failure.tsx";

/** Copies notes to another board that one may open: an act of its own, which is written down. */
export function ShareNotes(props: { notes: readonly string[] }) {
  const t = useMessages("boards");
  const board = useBoard();
  const failure = useFailure();
  const [ready] = createResource(() => loadMessages("boards").then(() => true));
  const [shared, setShared] = createSignal<number>();
  const here = () => board.entry().board;
  const others = () =>
    board.entry().boards.filter(({ id, archived, closedAt }) => id !== here().id && !archived && !closedAt);
  const share = (to: string) =>
    void failure.watch(async () => {
      const cards = props.notes.map((id) => `notes/${id}`);
      setShared(
        (await send<{ shared: number }>("POST", `/api/boards/${here().id}/share`, { to, cards })).shared,
      );
    });
  return (
    <Show when={ready()}>
      <div class="stack note-turns" role="group" aria-label={t("shareLong")}>
        <p class="small">{t(here().anonymous ? "shareHintAnonymous" : "shareHint")}</p>
        <For each={others()}>
          {(other) => (
            <button
              type="button"
              class="button"
              disabled={failure.busy()}
              aria-label={`${t("shareTo")}: ${other.kind ? other.title : t("main")}`}
              onClick={() => share(other.id)}
            >
              {other.kind ? other.title : t("main")}
            </button>
          )}
        </For>
        <p role="status">
          <Show when={shared() !== undefined}>
            {shared() === 0 ? t("sharedBefore") : t("shared", { n: shared()! })}
          </Show>
        </p>
        <failure.Text />
      </div>
    </Show>
  );
}
