import { createSignal } from "solid-js";
import { longestReason } from "#shared/voting/choices.ts";
import { useMessages } from "#client/i18n/i18n.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { votingApi } from "../voting-api.ts";
import { usePoll } from "./poll-context.ts";
import "#client/ui/fold.css";

/** Passing on what somebody said in confidence: it is shown with the result, beside nobody's name. */
export function PassOn() {
  const t = useMessages("reasons");
  const { poll } = usePoll();
  const failure = useFailure();
  const [reason, setReason] = createSignal("");
  const [sent, setSent] = createSignal(false);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!reason().trim()) return;
    void failure.watch(async () => {
      await votingApi.reason(poll().id, { reason: reason(), passedOn: true });
      setReason("");
      setSent(true);
    });
  };
  return (
    <details class="fold">
      <summary>{t("passOn")}</summary>
      <form class="stack" onSubmit={send}>
        <TextField
          label={t("passOnReason")}
          hint={t("passOnHow")}
          value={reason()}
          onInput={(text) => {
            setReason(text);
            setSent(false);
          }}
          maxLength={longestReason}
          rows={3}
        />
        <p role="status">{sent() ? t("passedOn") : ""}</p>
        <failure.Text />
        <div class="row">
          <button type="submit" class="button" disabled={failure.busy()}>
            {t("passOnSend")}
          </button>
        </div>
      </form>
    </details>
  );
}
