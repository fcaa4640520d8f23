import { Show } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { votingApi } from "../voting-api.ts";
import { usePoll } from "./poll-context.ts";

/** One private request keeps a vote secret; who asked is kept nowhere. */
export function KeepSecret() {
  const t = useMessages("voting");
  const { poll, take } = usePoll();
  const failure = useFailure();
  const ask = () =>
    void failure.watch(async () => {
      take((await votingApi.keepSecret(poll().id)).poll);
    });
  return (
    <Show when={!poll().keptSecret}>
      <div class="panel">
        <p>{t("keepSecretHow")}</p>
        <div class="row">
          <button type="button" class="button" disabled={failure.busy()} onClick={ask}>
            {t("keepSecret")}
          </button>
        </div>
        <failure.Text />
      </div>
    </Show>
  );
}
