import { createSignal, Show } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { BallotForm } from "../ballot/BallotForm.tsx";
import { partedReason } from "../ballot/reason-way.ts";
import { votingApi } from "../voting-api.ts";
import { usePoll } from "./poll-context.ts";
import { StandAside } from "./StandAside.tsx";

/** A ballot with one's name, shown to the group together with all others after the close. */
export function OpenBallot() {
  const t = useMessages("voting");
  const { poll } = usePoll();
  const failure = useFailure();
  const [sent, setSent] = createSignal(false);
  const cast = (filled: unknown) =>
    failure.watch(async () => {
      const { choices, unnamed } = partedReason(filled);
      if (unnamed !== undefined) await votingApi.reason(poll().id, { reason: unnamed });
      await votingApi.openBallot(poll().id, choices);
      setSent(true);
    });
  return (
    <Show when={poll().state !== "registering"} fallback={<p>{t("castingLater")}</p>}>
      <p>{t(poll().settings.live ? "liveHow" : "openHow")}</p>
      <p role="status">{sent() ? t("openSent") : ""}</p>
      <BallotForm poll={poll()} castWords={t("send")} onCast={cast} />
      <failure.Text />
      <p class="muted small">{t("mayRevote")}</p>
      <StandAside />
    </Show>
  );
}
