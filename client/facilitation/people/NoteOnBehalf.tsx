import { createSignal, Show } from "solid-js";
import { inOrder } from "#shared/boards/item.ts";
import { createNote, placeBelow } from "#shared/notes/note-doc.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useBoard } from "#client/realtime/board-context.ts";
import { TextField } from "#client/ui/TextField.tsx";

/** A note for somebody without a device: marked so on the wall, and naming nobody who did not agree to it. */
export function NoteOnBehalf(props: { name: string }) {
  const t = useMessages("people");
  const board = useBoard();
  const [text, setText] = createSignal("");
  const [named, setNamed] = createSignal(false);
  const [said, setSaid] = createSignal("");
  const write = (event: SubmitEvent) => {
    event.preventDefault();
    const { notes, clusters } = board.content;
    const who = named() ? props.name.slice(0, 60) : undefined;
    const place = placeBelow(inOrder(notes), inOrder(clusters));
    createNote(
      board.doc(),
      { text: text().trim(), ...place, onBehalf: true, onBehalfOf: who },
      board.writer(),
    );
    setText("");
    setSaid(t("noteDone"));
  };
  return (
    <Show
      when={board.canWrite() && !board.entry().board.anonymous}
      fallback={<p class="person-inside">{t("noteNotNow")}</p>}
    >
      <form class="session-part person-inside" onSubmit={write}>
        <TextField
          label={t("noteFor", { name: props.name })}
          value={text()}
          onInput={setText}
          maxLength={2000}
          rows={2}
        />
        <label class="choice">
          <input
            type="checkbox"
            checked={named()}
            onChange={(event) => setNamed(event.currentTarget.checked)}
          />
          <span>
            {t("noteNamed", { name: props.name })}
            <br />
            <span class="muted small">{t("noteNamedHint")}</span>
          </span>
        </label>
        <div class="row">
          <button type="submit" class="button" disabled={text().trim() === ""}>
            {t("notePut")}
          </button>
          <span role="status">{said()}</span>
        </div>
      </form>
    </Show>
  );
}
