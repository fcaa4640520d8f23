import { createSignal } from "solid-js";
import { api } from "../api.ts";
import { useMessages } from "../i18n/i18n.ts";
import { useFailure } from "../ui/Failure.tsx";
import { TextField } from "../ui/TextField.tsx";

/** The name that one goes by in a workshop, to change. */
export function OwnName(props: { workshopId: string; name: string }) {
  const t = useMessages("people");
  const failure = useFailure();
  const [name, setName] = createSignal(props.name);
  const [said, setSaid] = createSignal("");
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setSaid("");
    const done = await failure.watch(() => api.changeOwn(props.workshopId, { name: name() }));
    if (done) setSaid(t("saved"));
  };
  return (
    <form class="stack" onSubmit={(event) => void save(event)}>
      <TextField
        label={t("name")}
        hint={t("nameHint")}
        value={name()}
        onInput={setName}
        maxLength={60}
        autocapitalize="words"
      />
      <div class="row">
        <button type="submit" class="button" disabled={failure.busy() || name().trim() === ""}>
          {t("save")}
        </button>
        <span role="status">{said()}</span>
      </div>
      <failure.Text />
    </form>
  );
}
