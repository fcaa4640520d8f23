import { createEffect, createMemo, onCleanup, onMount, Show } from "solid-js";
import { noteColorLetter } from "#shared/notes/note.ts";
import { useMessages } from "../i18n/i18n.ts";
import { BoardProvider } from "../realtime/board-context.ts";
import { BoundText } from "../realtime/BoundText.tsx";
import { othersAt } from "../realtime/who-is-where.ts";
import { personColor } from "../ui/person-color.ts";
import { Symbol } from "../ui/Symbol.tsx";
import { useBehalf, useCameFrom, useNoteLabel } from "./note-label.ts";
import { OwnMark } from "./OwnMark.tsx";
import { useWall } from "./wall-context.ts";
import "./note-card.css";

/** One note on the wall. Its words are a field only while they are written, so that a full wall stays light. */
export function NoteCard(props: {
  id: string;
  /** Whether Tab comes here. */
  tabStop: boolean;
  /** Follows the card's height. */
  watch: (card: HTMLElement) => () => void;
}) {
  const wall = useWall();
  const t = useMessages("wall");
  const label = useNoteLabel(wall);
  const behalf = useBehalf();
  const cameFrom = useCameFrom(wall);
  const { focus } = wall;
  const note = () => wall.layers.content.notes[props.id];
  const own = () => wall.layers.isOwn(props.id);
  const color = () => note()?.color ?? "sand";
  const dragged = () => wall.drag.drag()?.ids.has(props.id) ?? false;
  const place = createMemo(() => {
    const x = note()?.x ?? 0;
    const y = note()?.y ?? 0;
    const mine = wall.drag.drag();
    if (mine?.ids.has(props.id)) return `translate(${x + mine.dx}px, ${y + mine.dy}px)`;
    const theirs = wall.drag.others().get(props.id);
    return theirs ? `translate(${theirs.x}px, ${theirs.y}px)` : `translate(${x}px, ${y}px)`;
  });
  const here = () => othersAt(wall.board, `notes/${props.id}`);
  const names = () => [
    ...new Set(
      here()
        .map((person) => person.name)
        .filter(Boolean),
    ),
  ];
  const editing = () => focus.isEditing(props.id) && wall.layers.mayChange(props.id);
  // While it is written in, its field says the words; naming the card anew at each letter would cost time.
  const name = createMemo((before: string) => (editing() || !note() ? before : label(note()!)), "");
  let card!: HTMLDivElement;

  onMount(() => {
    onCleanup(props.watch(card));
    createEffect(() => {
      if (focus.takeFocus(props.id)) card.focus({ preventScroll: true });
    });
  });

  return (
    <div
      ref={card}
      class="note"
      role="group"
      aria-roledescription={t("note")}
      aria-label={name()}
      tabIndex={props.tabStop ? 0 : -1}
      data-note={props.id}
      data-color={color()}
      classList={{
        current: focus.isCurrent(props.id),
        selected: focus.isSelected(props.id),
        dragged: dragged(),
        editing: editing(),
        others: here().length > 0,
        own: own(),
      }}
      style={{
        transform: place(),
        "--person": here().length > 0 ? personColor(here()[0]!.memberId) : undefined,
      }}
    >
      <Show when={note()?.symbol}>{(name) => <Symbol name={name()} />}</Show>
      <Show when={editing()} fallback={<p class="note-text">{note()?.text}</p>}>
        <BoardProvider value={wall.layers.layerOf(props.id)}>
          <BoundText
            root="notes"
            id={props.id}
            field="text"
            label={t("noteText")}
            placeholder={t("writeHere")}
            class="note-text"
            fieldClass="bare"
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
      <Show when={own()}>
        <OwnMark held={note()?.held} />
      </Show>
      <Show when={behalf(note())}>{(words) => <p class="note-behalf">{words()}</p>}</Show>
      <Show when={cameFrom(note())}>{(words) => <p class="note-from">{words()}</p>}</Show>
      <span class="note-letter" aria-hidden="true">
        {noteColorLetter[color()]}
      </span>
      <Show when={names().length > 0}>
        <span class="note-people" title={t("here", { names: names().join(", "), n: names().length })}>
          {names().slice(0, 2).join(", ")}
        </span>
      </Show>
    </div>
  );
}
