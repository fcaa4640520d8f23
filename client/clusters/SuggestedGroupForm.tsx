import { createSignal, For } from "solid-js";
import type { Note } from "#shared/notes/note.ts";
import { useMessages } from "../i18n/i18n.ts";
import { TextField } from "../ui/TextField.tsx";

/** One suggested group: its name can be written anew and single notes left out before it is made. */
export function SuggestedGroupForm(props: {
  words: readonly string[];
  notes: readonly Note[];
  onAccept: (ids: readonly string[], name: string) => void;
  onLeave: () => void;
}) {
  const t = useMessages("clusters");
  const wall = useMessages("wall");
  const [name, setName] = createSignal(props.words.join(", "));
  const [without, setWithout] = createSignal<ReadonlySet<string>>(new Set());
  const ids = () => props.notes.map(({ id }) => id).filter((id) => !without().has(id));
  const toggle = (id: string) => {
    const next = new Set(without());
    if (!next.delete(id)) next.add(id);
    setWithout(next);
  };
  return (
    <form
      class="panel groups-suggestion"
      aria-label={props.words.join(", ")}
      onSubmit={(event) => {
        event.preventDefault();
        if (ids().length > 0) props.onAccept(ids(), name().trim());
      }}
    >
      <TextField label={t("nameOf")} value={name()} onInput={setName} maxLength={120} />
      <For each={props.notes}>
        {(note) => (
          <label class="choice">
            <input type="checkbox" checked={!without().has(note.id)} onChange={() => toggle(note.id)} />
            <span>{note.text.trim() || wall("emptyNote")}</span>
          </label>
        )}
      </For>
      <div class="row">
        <button type="submit" class="button main" disabled={ids().length === 0}>
          {t("accept")}
        </button>
        <button type="button" class="button quiet" onClick={() => props.onLeave()}>
          {t("leave")}
        </button>
      </div>
    </form>
  );
}
