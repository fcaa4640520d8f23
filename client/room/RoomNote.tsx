import { Show } from "solid-js";
import { noteColorLetter, type Note } from "#shared/notes/note.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { Symbol } from "#client/ui/Symbol.tsx";

/** A note as it is read from the back of the room: its words, its symbol, its tint with the tint's letter. */
export function RoomNote(props: { note: Note }) {
  const t = useMessages("symbols");
  return (
    <li class="room-note" style={{ background: `var(--note-${props.note.color})` }}>
      <Show when={props.note.symbol}>{(symbol) => <Symbol name={symbol()} label={t(symbol())} />}</Show>
      <span class="room-words">{props.note.text}</span>
      <span class="room-letter" aria-hidden="true">
        {noteColorLetter[props.note.color]}
      </span>
    </li>
  );
}
