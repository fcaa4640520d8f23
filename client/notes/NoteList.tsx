import { createEffect, createMemo, For, mapArray, onMount, Show } from "solid-js";
import { inOrder } from "#shared/boards/item.ts";
import { noteColorLetter } from "#shared/notes/note.ts";
import { useMessages } from "../i18n/i18n.ts";
import { BoardProvider } from "../realtime/board-context.ts";
import { BoundText } from "../realtime/BoundText.tsx";
import { othersAt } from "../realtime/who-is-where.ts";
import { Symbol } from "../ui/Symbol.tsx";
import { groupNotes, placeInGroup } from "./list-groups.ts";
import { shortText, useBehalf, useCameFrom } from "./note-label.ts";
import { RemovedNotes } from "./RemovedNotes.tsx";
import { useWall } from "./wall-context.ts";
import { WallIcon } from "./wall-icons.tsx";
import "./note-list.css";

/** The wall as a plain list, grouped by cluster: for screen readers, old phones and whoever likes lists. */
export function NoteList() {
  const wall = useWall();
  const t = useMessages("wall");
  const inList = useMessages("notes");
  const { board, layers } = wall;
  const groups = createMemo(() => groupNotes(board.content));
  const ownIds = createMemo(() =>
    inOrder(layers.content.notes)
      .map(({ id }) => id)
      .filter(layers.isOwn),
  );
  const keys = createMemo(() => groups().map(({ cluster }) => cluster ?? ""), [], {
    equals: (a, b) => a.length === b.length && a.every((key, i) => key === b[i]),
  });
  const idsOf = (key: string) => groups().find(({ cluster }) => (cluster ?? "") === key)?.ids ?? [];
  const lone = () => keys().length === 1 && keys()[0] === "";
  const sections = mapArray(keys, (key) => (
    <section class="note-group">
      <Show when={!lone()}>
        <Show when={key} fallback={<h3 class="note-group-title">{inList("noCluster")}</h3>}>
          <Show
            when={board.canWrite()}
            fallback={<h3 class="note-group-title">{titleOf(key) || t("unnamedCluster")}</h3>}
          >
            <h3 class="visually-hidden">{titleOf(key) || t("unnamedCluster")}</h3>
            <div class="note-group-head">
              <BoundText
                root="clusters"
                id={key}
                field="title"
                label={t("clusterName")}
                placeholder={t("clusterNameHere")}
                class="note-group-title"
                maxLength={120}
              />
              <button type="button" class="button quiet" onClick={() => wall.acts.removeCluster(key)}>
                {t("removeCluster")}
              </button>
            </div>
          </Show>
        </Show>
      </Show>
      <ol class="note-rows">
        <For each={idsOf(key)}>{(id) => <NoteRow id={id} ids={idsOf(key)} />}</For>
      </ol>
    </section>
  ));
  const titleOf = (cluster: string) => board.content.clusters[cluster]?.title.trim();

  return (
    <div class="note-list">
      <h2>{t("notes")}</h2>
      <Show when={ownIds().length > 0}>
        <section class="note-group">
          <h3 class="note-group-title">{inList("ownNotes")}</h3>
          <ol class="note-rows">
            <For each={ownIds()}>{(id) => <NoteRow id={id} ids={ownIds()} />}</For>
          </ol>
        </section>
      </Show>
      {sections()}
      <RemovedNotes />
    </div>
  );
}

function NoteRow(props: { id: string; ids: readonly string[] }) {
  const wall = useWall();
  const t = useMessages("wall");
  const inList = useMessages("notes");
  const { focus, board, layers, acts } = wall;
  const note = () => layers.content.notes[props.id];
  const mayChange = () => layers.mayChange(props.id);
  const behalf = useBehalf();
  const cameFrom = useCameFrom(wall);
  const words = () => shortText(note()?.text ?? "", t("emptyNote"));
  const names = () =>
    [...new Set(othersAt(board, `notes/${props.id}`).map((person) => person.name))].filter(Boolean);
  let row!: HTMLLIElement;

  onMount(() =>
    createEffect(() => {
      if (!focus.takeFocus(props.id)) return;
      row.querySelector<HTMLElement>(".note-row-words")?.focus();
    }),
  );

  const shift = (by: -1 | 1, button?: HTMLElement) => {
    const before = placeInGroup(props.ids, props.id, by);
    if (before === null) return;
    acts.reorder(props.id, before);
    acts.say(t(by === -1 ? "movedUp" : "movedDown"));
    (button ?? row.querySelector<HTMLElement>(".note-row-words"))?.focus();
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown") && mayChange()) {
      event.preventDefault();
      shift(event.key === "ArrowUp" ? -1 : 1);
    }
  };

  return (
    <li
      ref={row}
      class="note-row"
      data-color={note()?.color ?? "sand"}
      classList={{ current: focus.isCurrent(props.id), own: layers.isOwn(props.id) }}
      onKeyDown={keyDown}
    >
      <div class="note-row-start">
        <Show when={mayChange()}>
          <label class="note-pick">
            <input
              type="checkbox"
              aria-label={inList("pick", { text: words() })}
              checked={focus.isSelected(props.id)}
              onChange={() => focus.toggle(props.id)}
            />
          </label>
        </Show>
        <span class="note-row-letter" title={t(note()?.color ?? "sand")}>
          <span aria-hidden="true">{noteColorLetter[note()?.color ?? "sand"]}</span>
          <span class="visually-hidden">{t(note()?.color ?? "sand")}</span>
        </span>
      </div>
      <div class="note-row-text">
        <Show when={cameFrom(note())}>{(words) => <p class="muted small">{words()}</p>}</Show>
        <Show when={note()?.symbol}>{(name) => <Symbol name={name()} />}</Show>
        <Show when={behalf(note())}>{(words) => <p class="note-behalf muted">{words()}</p>}</Show>
        <Show when={mayChange()} fallback={<p class="note-text">{note()?.text.trim() || t("emptyNote")}</p>}>
          <Show
            when={focus.isEditing(props.id)}
            fallback={
              <button
                type="button"
                class="note-row-words"
                aria-label={inList("write", { text: note()?.text.trim() || t("emptyNote") })}
                onClick={() => focus.edit(props.id)}
              >
                {note()?.text.trim() || t("emptyNote")}
              </button>
            }
          >
            <BoardProvider value={layers.layerOf(props.id)}>
              <BoundText
                root="notes"
                id={props.id}
                field="text"
                label={t("noteText")}
                placeholder={t("writeHere")}
                class="note-row-field"
                multiline
                focusNow
                maxLength={2000}
                onLeave={() => focus.focus(props.id)}
                onKeyDown={(event) => {
                  if (event.key !== "Escape") return;
                  event.stopPropagation();
                  focus.focus(props.id);
                }}
              />
            </BoardProvider>
          </Show>
        </Show>
        <Show when={layers.isOwn(props.id)}>
          <p class="small muted">{t(note()?.held ? "heldNote" : "ownNote")}</p>
        </Show>
        <Show when={names().length > 0}>
          <p class="small muted">{t("here", { names: names().join(", "), n: names().length })}</p>
        </Show>
      </div>
      <Show when={mayChange()}>
        <span class="note-row-order">
          <button
            type="button"
            class="button quiet icon"
            aria-label={inList("moveUp", { text: words() })}
            disabled={props.ids[0] === props.id}
            onClick={(event) => shift(-1, event.currentTarget)}
          >
            <WallIcon name="up" />
          </button>
          <button
            type="button"
            class="button quiet icon"
            aria-label={inList("moveDown", { text: words() })}
            disabled={props.ids.at(-1) === props.id}
            onClick={(event) => shift(1, event.currentTarget)}
          >
            <WallIcon name="down" />
          </button>
        </span>
      </Show>
    </li>
  );
}
