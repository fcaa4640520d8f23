import { createResource, createSignal, For, Show } from "solid-js";
import { restorePointLimits, type RestorePoint } from "#shared/history/restore-point.ts";
import { loadMessages, locale, useMessages } from "../i18n/i18n.ts";
import { useBoard } from "../realtime/board-context.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { useErrorText } from "../ui/error-text.ts";
import { useFailure } from "../ui/Failure.tsx";
import { TextField } from "../ui/TextField.tsx";
import { historyApi } from "./history-api.ts";
import { MomentPreview } from "./MomentPreview.tsx";
import "./moments-dialog.css";

/** Earlier moments of a board, for facilitators: to keep one, to look at one, to go back and undo that. Loads its own words. */
export function MomentsDialog(props: { onClose: () => void }) {
  const board = useBoard();
  const t = useMessages("history");
  const boardId = board.entry().board.id;
  const [ready] = createResource(() => loadMessages("history", "refusals").then(() => true));
  const [points, { refetch }] = createResource(() => historyApi.points(boardId));
  const [chosen, setChosen] = createSignal<RestorePoint>();
  const [title, setTitle] = createSignal("");
  const [said, setSaid] = createSignal("");
  const [undo, setUndo] = createSignal<RestorePoint>();
  const failure = useFailure();
  let heading: HTMLHeadingElement | undefined;
  const errorText = useErrorText();
  const list = () => (points.error === undefined ? (points.latest ?? []) : []);
  const nameOf = (point: RestorePoint) => t(`cause-${point.cause}`, { name: point.title });
  const act = async (run: () => Promise<string>): Promise<void> => {
    await failure.watch(async () => {
      const words = await run();
      await refetch();
      setSaid(words);
    });
  };
  const keep = (event: SubmitEvent) => {
    event.preventDefault();
    void act(async () => {
      const point = await historyApi.name(boardId, title());
      setTitle("");
      return t("kept", { name: point.title });
    });
  };
  const letGo = (point: RestorePoint) =>
    act(async () => {
      await historyApi.letGo(boardId, point.id);
      return t("gone", { name: nameOf(point) });
    });
  const goBack = (point: RestorePoint) =>
    act(async () => {
      setUndo((await historyApi.restore(boardId, point.id)).undo);
      setChosen(undefined);
      return t("done", { name: nameOf(point) });
    });
  const takeBack = (point: RestorePoint) =>
    act(async () => {
      await historyApi.restore(boardId, point.id);
      setUndo(undefined);
      return t("undone");
    });

  return (
    <Show when={ready()}>
      <Dialog title={t("title")} onClose={() => props.onClose()}>
        <div role="status" class="moments-said">
          <Show when={said()}>
            <p>{said()}</p>
          </Show>
        </div>
        <Show when={undo()}>
          {(point) => (
            <div class="row">
              <button
                type="button"
                class="button"
                disabled={failure.busy()}
                ref={(made) => queueMicrotask(() => made.focus())}
                onClick={() => void takeBack(point())}
              >
                {t("undo")}
              </button>
            </div>
          )}
        </Show>
        <failure.Text />
        <Show when={points.error as unknown}>
          {(error) => (
            <p class="error" role="alert">
              {errorText(error())}
            </p>
          )}
        </Show>
        <Show
          when={chosen()}
          keyed
          fallback={
            <>
              <p>{t("intro")}</p>
              <form class="stack" onSubmit={keep}>
                <TextField
                  label={t("nameLabel")}
                  hint={t("nameHint")}
                  value={title()}
                  onInput={setTitle}
                  maxLength={restorePointLimits.title}
                />
                <button type="submit" class="button" disabled={failure.busy() || title().trim() === ""}>
                  {t("keep")}
                </button>
              </form>
              <Show
                when={list().length > 0}
                fallback={<p class="muted">{points.state === "ready" && t("none")}</p>}
              >
                <h3 class="moments-heading" tabindex="-1" ref={heading}>
                  {t("list")}
                </h3>
                <ul class="moments-list">
                  <For each={list()}>
                    {(point) => (
                      <Moment
                        point={point}
                        name={nameOf(point)}
                        onLook={() => {
                          setSaid("");
                          setUndo(undefined);
                          setChosen(point);
                        }}
                        onLetGo={() => void letGo(point)}
                      />
                    )}
                  </For>
                </ul>
              </Show>
            </>
          }
        >
          {(point) => (
            <MomentPreview
              boardId={boardId}
              point={point}
              name={nameOf(point)}
              busy={failure.busy()}
              onGoBack={() => void goBack(point)}
              onLeave={() => {
                setChosen(undefined);
                heading?.focus();
              }}
            />
          )}
        </Show>
      </Dialog>
    </Show>
  );
}

function Moment(props: { point: RestorePoint; name: string; onLook: () => void; onLetGo: () => void }) {
  const t = useMessages("history");
  const when = () =>
    new Date(props.point.at).toLocaleString(locale(), { dateStyle: "medium", timeStyle: "short" });
  return (
    <li class="panel">
      <p class="moments-name">{props.name}</p>
      <p class="muted small">
        {when()} · {t("cards", { n: props.point.cards })}
      </p>
      <div class="row">
        <button
          type="button"
          class="button"
          aria-label={t("lookAt", { name: props.name })}
          onClick={() => props.onLook()}
        >
          {t("look")}
        </button>
        <Show when={props.point.cause === "named"}>
          <button
            type="button"
            class="button quiet"
            aria-label={t("letGoOf", { name: props.name })}
            onClick={() => props.onLetGo()}
          >
            {t("letGo")}
          </button>
        </Show>
      </div>
    </li>
  );
}
