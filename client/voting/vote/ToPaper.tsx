import { useMessages } from "#client/i18n/i18n.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { votingApi } from "../voting-api.ts";
import { usePoll } from "./poll-context.ts";

/** Has oneself counted among those who vote on paper, where this device gets no ballot. */
export function ToPaper() {
  const t = useMessages("voting");
  const { poll, take } = usePoll();
  const failure = useFailure();
  const set = () =>
    void failure.watch(async () => {
      take((await votingApi.channel(poll().id, "paper")).poll);
    });
  return (
    <div class="stack">
      <p>{t("toPaperHow")}</p>
      <div class="row">
        <button type="button" class="button main" disabled={failure.busy()} onClick={set}>
          {t("toPaper")}
        </button>
      </div>
      <failure.Text />
    </div>
  );
}
