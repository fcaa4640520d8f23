import { createSignal, Show } from "solid-js";
import { api } from "#client/api.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { Disclosure } from "#client/ui/Disclosure.tsx";
import { useFailure } from "#client/ui/Failure.tsx";

/** A code to go on with on another device; shown once, because the server keeps only its hash. */
export function WorkshopReturnCode() {
  const t = useMessages("workshop");
  const [code, setCode] = createSignal("");
  const failure = useFailure();
  const make = () =>
    void failure.watch(async () => {
      setCode((await api.newReturnCode()).code);
    });
  return (
    <Disclosure name={t("otherDevice")}>
      <p>{t("otherDeviceHint")}</p>
      <Show when={code()}>
        <p role="status">
          <strong class="return-code" translate="no">
            {code()}
          </strong>
          {t("returnNow")}
        </p>
      </Show>
      <failure.Text />
      <div class="row">
        <button type="button" class="button" disabled={failure.busy()} onClick={make}>
          {t("makeReturn")}
        </button>
      </div>
    </Disclosure>
  );
}
