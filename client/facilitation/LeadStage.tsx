import { createMemo, createUniqueId, For, Show } from "solid-js";
import type { Stage } from "#shared/facilitation/stage.ts";
import { notesInTurn, roomGroups } from "#shared/notes/room-groups.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useBoard } from "#client/realtime/board-context.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { LeadStageVote } from "./LeadStageVote.tsx";
import { useLiveSession } from "./live-session.ts";

/** What the projectors show: the wall, the time, how to join, one group, or one note after the other. */
export function LeadStage() {
  const t = useMessages("leading");
  const { led, facts, send } = useLiveSession();
  const board = useBoard();
  const failure = useFailure();
  const id = createUniqueId();
  const stage = (): Stage => led()?.stage ?? { show: "wall" };
  const put = (next: Stage) => void failure.watch(() => send({ do: "stage", stage: next }));
  const groups = createMemo(() => roomGroups(board.content));
  const notes = () => notesInTurn(groups());
  const groupName = (title: string | undefined) =>
    title === undefined ? t("groupLoose") : title || t("groupUntitled");
  const shownId = () => {
    const now = stage();
    return "id" in now ? now.id : undefined;
  };
  /** Where one is among what is shown one after the other; -1 on the wall. */
  const at = () => notes().findIndex((note) => note.id === shownId());
  const turn = (by: 1 | -1) => {
    const next = notes()[stage().show === "note" && at() >= 0 ? at() + by : 0];
    if (next) put({ show: "note", id: next.id });
  };
  const plain = [
    ["wall", "stageWall"],
    ["timer", "stageTimer"],
    ["join", "stageJoin"],
  ] as const;

  return (
    <div class="session-part">
      <div class="row" role="group" aria-label={t("stage")}>
        <For each={plain}>
          {([show, words]) => (
            <button
              type="button"
              class="button"
              aria-pressed={stage().show === show}
              disabled={failure.busy() || (show === "join" && !facts.view.doorOpen)}
              onClick={() => put({ show })}
            >
              {t(words)}
            </button>
          )}
        </For>
      </div>
      <Show when={groups().length > 0}>
        <div class="field stage-group">
          <label for={id}>{t("stageGroup")}</label>
          <select
            id={id}
            class="input"
            onChange={(event) => put({ show: "group", id: event.currentTarget.value })}
          >
            <option value="" disabled selected={stage().show !== "group"}>
              {t("stageGroupNone")}
            </option>
            <For each={groups()}>
              {(group) => (
                <option value={group.id} selected={stage().show === "group" && shownId() === group.id}>
                  {groupName(group.title)} ({group.notes.length})
                </option>
              )}
            </For>
          </select>
        </div>
      </Show>
      <Show when={notes().length > 0}>
        <div role="group" aria-label={t("stageNotes")} class="session-part">
          <p class="label" aria-hidden="true">
            {t("stageNotes")}
          </p>
          <Show when={stage().show === "note" && at() >= 0}>
            <p class="stage-note" role="status">
              <span class="muted small">{t("stageNoteAt", { n: at() + 1, all: notes().length })}</span>
              <br />
              {notes()[at()]?.text}
            </p>
          </Show>
          <div class="row stage-turn">
            <button
              type="button"
              class="button"
              disabled={failure.busy() || stage().show !== "note" || at() <= 0}
              onClick={() => turn(-1)}
            >
              {t("stageBefore")}
            </button>
            <button
              type="button"
              class="button"
              disabled={failure.busy() || (stage().show === "note" && at() === notes().length - 1)}
              onClick={() => turn(1)}
            >
              {t(stage().show === "note" ? "stageNext" : "stageFirst")}
            </button>
          </div>
        </div>
      </Show>
      <LeadStageVote stage={stage()} busy={failure.busy()} put={put} />
      <failure.Text />
    </div>
  );
}
