import { useMessages } from "#client/i18n/i18n.ts";
import { Disclosure } from "#client/ui/Disclosure.tsx";
import { useFailure } from "#client/ui/Failure.tsx";
import { useWorkshop } from "./workshop-context.ts";

/** Opening and closing the participants' link for everybody at once. */
export function WorkshopDoor() {
  const t = useMessages("workshop");
  const { view, change } = useWorkshop();
  const failure = useFailure();
  return (
    <Disclosure name={t("door")}>
      <p role="status">{view().doorOpen ? t("doorOpen") : t("doorClosedNote")}</p>
      <failure.Text />
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={failure.busy()}
          onClick={() => void failure.watch(() => change({ doorOpen: !view().doorOpen }))}
        >
          {view().doorOpen ? t("closeDoor") : t("openDoor")}
        </button>
      </div>
    </Disclosure>
  );
}
