import { createSignal, createUniqueId } from "solid-js";
import { mostPeople } from "#shared/members/people-limits.ts";
import { api } from "../api.ts";
import { useMessages } from "../i18n/i18n.ts";
import { useFailure } from "../ui/Failure.tsx";

/** How many people use this device, saved as soon as it is a number that can be. */
export function OwnPeople(props: { workshopId: string; people: number }) {
  const t = useMessages("people");
  const failure = useFailure();
  const [said, setSaid] = createSignal("");
  const id = createUniqueId();
  const save = async (field: HTMLInputElement) => {
    setSaid("");
    const people = field.valueAsNumber;
    if (!field.validity.valid || Number.isNaN(people)) return field.reportValidity();
    if (await failure.watch(() => api.changeOwn(props.workshopId, { people }))) setSaid(t("saved"));
  };
  return (
    <div class="field">
      <label for={id}>{t("peopleCount")}</label>
      <p class="hint" id={`${id}-hint`}>
        {t("peopleHint")}
      </p>
      <div class="row">
        <input
          id={id}
          class="input own-people"
          type="number"
          inputmode="numeric"
          min="1"
          max={mostPeople}
          step="1"
          required
          value={props.people}
          aria-describedby={`${id}-hint`}
          onChange={(event) => void save(event.currentTarget)}
        />
        <span role="status">{said()}</span>
      </div>
      <failure.Text />
    </div>
  );
}
