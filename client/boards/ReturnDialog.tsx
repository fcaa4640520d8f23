import { createSignal, Show } from "solid-js";
import { api } from "../api.ts";
import { useMessages } from "../i18n/i18n.ts";
import { CopyButton } from "../ui/CopyButton.tsx";
import { Dialog } from "../ui/Dialog.tsx";

/** A code with which the person goes on at another device. It is made on request only: each replaces the last. */
export function ReturnDialog(props: { onClose: () => void }) {
  const t = useMessages("aside");
  const common = useMessages("common");
  const [code, setCode] = createSignal("");
  const [failed, setFailed] = createSignal(false);
  const make = async () => {
    setFailed(false);
    try {
      setCode((await api.newReturnCode()).code);
    } catch {
      setFailed(true);
    }
  };
  return (
    <Dialog title={t("returnTitle")} onClose={() => props.onClose()}>
      <p>{t("returnHint")}</p>
      <Show
        when={code()}
        fallback={
          <button type="button" class="button main" onClick={() => void make()}>
            {t("returnMake")}
          </button>
        }
      >
        <p class="return-code" role="status">
          <span class="muted small">{t("returnCode")}</span>
          <output>{code()}</output>
        </p>
        <div class="row">
          <CopyButton text={code()} label={common("copy")} failed={code()} />
        </div>
      </Show>
      <Show when={failed()}>
        <p class="error" role="alert">
          {t("returnFailed")}
        </p>
      </Show>
    </Dialog>
  );
}
