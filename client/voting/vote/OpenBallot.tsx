import { createEffect, Match, onCleanup, onMount, Show, Switch } from "solid-js";
import { useMessages } from "#client/i18n/i18n.ts";
import { ownDevice } from "#client/members/device.ts";
import { useFailure } from "#client/ui/Failure.tsx";
import { BallotForm } from "../ballot/BallotForm.tsx";
import { partedReason } from "../ballot/reason-way.ts";
import { deviceBallots } from "../device/ballot-memory.ts";
import { sendNamed } from "../device/named-post.ts";
import { createNamedVoter, type NamedVoter } from "../device/named-voter.ts";
import { deviceSafe } from "../device/safe-keeping.ts";
import { whenPageGoes } from "../device/when-page-goes.ts";
import { usePoll } from "./poll-context.ts";
import { StandAside } from "./StandAside.tsx";

/** A ballot with one's name, shown to the group together with all others after the close. */
export function OpenBallot() {
  const t = useMessages("voting");
  const { poll, me } = usePoll();
  const failure = useFailure();
  const voter = createNamedVoter({
    pollId: poll().id,
    memberId: me().id,
    memory: deviceBallots(me().id, poll().id),
    send: sendNamed,
    safe: ownDevice() ? deviceSafe : undefined,
  });
  const takeUp = () => void voter.takeUp().catch(() => undefined);
  createEffect(() => voter.hear(poll().state));
  whenPageGoes(() => voter.leave());
  onMount(() => {
    takeUp();
    addEventListener("online", takeUp);
  });
  onCleanup(() => {
    removeEventListener("online", takeUp);
    voter.leave();
    voter.stop();
  });
  const cast = (filled: unknown) => failure.watch(() => voter.cast(partedReason(filled)));
  return (
    <Show when={poll().state !== "registering"} fallback={<p>{t("castingLater")}</p>}>
      <p>{t(poll().settings.live ? "liveHow" : "openHow")}</p>
      <div class="own-vote" role="status" data-vote={voter.vote()}>
        <NamedVoteText voter={voter} />
      </div>
      <BallotForm poll={poll()} castWords={t("send")} onCast={cast} />
      <failure.Text />
      <p class="muted small">{t("mayRevote")}</p>
      <StandAside />
    </Show>
  );
}

/** Where one's ballot is, in words. */
function NamedVoteText(props: { voter: NamedVoter }) {
  const t = useMessages("voting");
  return (
    <Switch>
      <Match when={props.voter.vote() === "sending"}>
        <p>{t("onItsWay")}</p>
      </Match>
      <Match when={props.voter.vote() === "kept"}>
        <p class="own-vote-head">{t("kept")}</p>
        <p>{t(props.voter.isKept() ? "keptHow" : "keptShared")}</p>
      </Match>
      <Match when={props.voter.vote() === "in"}>
        <p>{t("openSent")}</p>
      </Match>
      <Match when={props.voter.vote() === "unsure"}>
        <p>{t("unsure")}</p>
      </Match>
      <Match when={props.voter.vote() === "too-late"}>
        <p class="error">{t("tooLate")}</p>
      </Match>
    </Switch>
  );
}
