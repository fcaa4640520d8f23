import { createSignal } from "solid-js";
import { RondaError } from "#shared/errors.ts";
import type { Purpose } from "#shared/workshops/workshop.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { Disclosure } from "#client/ui/Disclosure.tsx";
import { useFailure } from "#client/ui/Failure.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { PurposeFields } from "./PurposeFields.tsx";
import { useWorkshop } from "./workshop-context.ts";

/** Title and purpose, which people read before they join. What is typed stays, even if somebody else saved first. */
export function WorkshopEdit() {
  const t = useMessages("workshop");
  const common = useMessages("common");
  const { view, change } = useWorkshop();
  const [title, setTitle] = createSignal(view().workshop.title);
  const [purpose, setPurpose] = createSignal<Purpose>(view().purpose);
  const [tried, setTried] = createSignal(false);
  const [saved, setSaved] = createSignal(false);
  const failure = useFailure();
  let titleField!: HTMLElement;

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    setSaved(false);
    if (!title().trim()) return titleField.focus();
    let stale = false;
    const done = await failure.watch(() =>
      change({ title: title().trim(), purpose: purpose() }).catch((error: unknown) => {
        stale = error instanceof RondaError && error.code === "stale";
        throw error;
      }),
    );
    if (stale) failure.say(t("reloadedKept"));
    setSaved(done);
  };

  return (
    <Disclosure name={t("edit")}>
      <form class="stack" onSubmit={(event) => void save(event)} noValidate>
        <TextField
          ref={(element) => (titleField = element)}
          label={t("title")}
          error={tried() && !title().trim() ? t("titleMissing") : undefined}
          value={title()}
          onInput={setTitle}
          maxLength={120}
        />
        <PurposeFields purpose={purpose()} onChange={setPurpose} />
        <failure.Text />
        <div class="row">
          <button type="submit" class="button" disabled={failure.busy()}>
            {common("save")}
          </button>
          <span role="status">{saved() ? t("saved") : ""}</span>
        </div>
      </form>
    </Disclosure>
  );
}
