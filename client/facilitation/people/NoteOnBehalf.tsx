import { createSignal, Show } from "solid-js";
import { privateStep } from "#shared/facilitation/writing.ts";
import { inOrder } from "#shared/boards/item.ts";
import { createNote, placeBelow } from "#shared/notes/note-doc.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useBoard } from "#client/realtime/board-context.ts";
import { useOwnLayer } from "#client/realtime/own-layer.ts";
import { TextField } from "#client/ui/TextField.tsx";
import { useLiveSession } from "../live-session.ts";

/**
 * A note for somebody without a device: marked so, and naming nobody who did not agree to it. While everybody writes for
 * themselves it goes among the writer's own notes, and nobody sees it before the others'.
 */
export function NoteOnBehalf(props: { name: string }) {
  const t = useMessages("people");
  const board = useBoard();
  const own = useOwnLayer();
  const { led } = useLiveSession();
  const [text, setText] = createSignal("");
  const [named, setNamed] = createSignal(false);
  const [said, setSaid] = createSignal("");
  const alone = () => {
    const step = privateStep(led()?.agenda ?? []);
    return step?.revealedAt === null ? step : undefined;
  };
  /** Never the board while people write for themselves, also where one's own document is still on its way. */
  const layer = () => {
    if (alone()) return own.isOpen() ? own.session() : undefined;
    return board.canWrite() && !board.entry().board.anonymous ? board : undefined;
  };
  const hidesNames = () => alone()?.names === "hidden";
  const write = (event: SubmitEvent) => {
    event.preventDefault();
    const into = layer();
    if (!into) return;
    const { notes, clusters } = into.content;
    const who = named() && !hidesNames() ? props.name.slice(0, 60) : undefined;
    const place = placeBelow(inOrder(notes), inOrder(clusters));
    createNote(into.doc(), { text: text().trim(), ...place, onBehalf: true, onBehalfOf: who }, into.writer());
    setText("");
    setSaid(t(alone() ? "noteKept" : "noteDone"));
  };
  return (
    <Show when={layer()} fallback={<p class="person-inside">{t("noteNotNow")}</p>}>
      <form class="session-part person-inside" onSubmit={write}>
        <TextField
          label={t("noteFor", { name: props.name })}
          hint={alone() && t(hidesNames() ? "noteAloneNameless" : "noteAlone")}
          value={text()}
          onInput={setText}
          maxLength={2000}
          rows={2}
        />
        <Show when={!hidesNames()}>
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
        </Show>
        <div class="row">
          <button type="submit" class="button" disabled={text().trim() === ""}>
            {t(alone() ? "noteKeep" : "notePut")}
          </button>
          <span role="status">{said()}</span>
        </div>
      </form>
    </Show>
  );
}
