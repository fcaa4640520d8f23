import { Show } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { deviceBallots, nothingKept } from "../device/ballot-memory.ts";
import { votingApi } from "../voting-api.ts";
import { usePoll } from "./poll-context.ts";

/**
 * "I am not voting", and back. The counts say how many stood aside. An open ballot that was sent is taken out; a secret one
 * cannot be, so this is offered only until one was sealed.
 */
export function StandAside() {
  const t = useMessages("voting");
  const { poll, take, me } = usePoll();
  const failure = useFailure();
  const isAside = () => poll().mine?.channel === "aside";
  const takesOut = () => poll().secrecy === "open" && poll().state !== "draft" && !isAside();
  const set = () =>
    void failure.watch(async () => {
      take((await votingApi.channel(poll().id, isAside() ? "device" : "aside")).poll);
      // The server took the ballot out: what this device remembers of it, or still keeps, is past.
      if (poll().secrecy === "open") deviceBallots(me().id, poll().id).write(nothingKept);
    });
  return (
    <div class="stack">
      <p class="muted small">
        {t("asideHow")} <Show when={takesOut()}>{t("asideTakesOut")}</Show>
      </p>
      <div class="row">
        <button type="button" class="button" disabled={failure.busy()} onClick={set}>
          {t(isAside() ? "voteAfterAll" : "standAside")}
        </button>
      </div>
      <failure.Text />
    </div>
  );
}
