import { createSignal, Show } from "solid-js";
import { Dialog } from "#client/ui/Dialog.tsx";
import { useMessages } from "#client/i18n/i18n.ts";
import { leaveAndForget } from "./device.ts";

/**
 * The button that stands on every screen, and the question before it: says what goes and what stays with the group.
 * Needs the messages of `device`.
 */
export function LeaveAndForget(props: { class?: string; leave?: () => Promise<void> }) {
  const common = useMessages("common");
  const t = useMessages("device");
  const [asking, setAsking] = createSignal(false);
  const [leaving, setLeaving] = createSignal(false);

  const leave = async () => {
    setLeaving(true);
    await (props.leave ?? leaveAndForget)();
  };

  return (
    <>
      <button type="button" class={props.class ?? "button quiet"} onClick={() => setAsking(true)}>
        {common("leaveAndForget")}
      </button>
      <Show when={asking()}>
        <Dialog title={common("leaveAndForget")} onClose={() => setAsking(false)}>
          <p>{t("leaveWhat")}</p>
          <p>{t("leaveStays")}</p>
          <div class="row">
            <button type="button" class="button danger" disabled={leaving()} onClick={() => void leave()}>
              {leaving() ? t("leaving") : common("leaveAndForget")}
            </button>
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {common("cancel")}
            </button>
          </div>
        </Dialog>
      </Show>
    </>
  );
}
