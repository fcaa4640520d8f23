import { createSignal } from "solid-js";
import { api } from "#client/api.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { Disclosure } from "#client/ui/Disclosure.tsx";
import { useFailure } from "#client/ui/Failure.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { useWorkshop } from "./workshop-context.ts";

/** Deletes a workshop for everybody, after its title was typed; says before what is lost and what is not reached. */
export function WorkshopDelete(props: { go?: (url: string) => void }) {
  const t = useMessages("workshop");
  const { view } = useWorkshop();
  const [typed, setTyped] = createSignal("");
  const [mismatch, setMismatch] = createSignal(false);
  const failure = useFailure();
  let field!: HTMLElement;

  const remove = async (event: SubmitEvent) => {
    event.preventDefault();
    const same = plain(typed()) === plain(view().workshop.title);
    setMismatch(!same);
    if (!same) return field.focus();
    const done = await failure.watch(() => api.deleteWorkshop(view().workshop.id));
    if (done) (props.go ?? ((url: string) => location.replace(url)))("/");
  };

  return (
    <Disclosure name={t("remove")}>
      <p>{t("removeWhat")}</p>
      <p class="muted">{t("removeStays")}</p>
      <form class="stack" onSubmit={(event) => void remove(event)} noValidate>
        <TextField
          ref={(element) => (field = element)}
          label={t("removeType", { title: view().workshop.title })}
          error={mismatch() ? t("removeMismatch") : undefined}
          value={typed()}
          onInput={setTyped}
          maxLength={200}
        />
        <failure.Text />
        <div class="row">
          <button type="submit" class="button danger" disabled={failure.busy()}>
            {t("removeNow")}
          </button>
        </div>
      </form>
    </Disclosure>
  );
}

/** Phones put capitals and spaces where nobody meant them. */
function plain(text: string): string {
  return text.trim().replace(/\s+/g, " ").toLowerCase();
}
